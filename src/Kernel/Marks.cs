using System.Globalization;
using Netra.Kernel.Engines;

namespace Netra.Kernel;

/// <summary>What the database says of itself: whether it is a demo, and by how much its day is moved.</summary>
public sealed record Marks(bool Demo, TimeSpan Offset)
{
    /// <exception cref="SettingRefused">An offset on a database that is not marked as demo.</exception>
    public static async Task<Marks> Read(Engine engine, CancellationToken stop = default)
    {
        await using var db = await engine.Open(stop);
        await using var command = db.CreateCommand();
        command.CommandText = "select name, value from kernel_marks";
        await using var rows = await command.ExecuteReaderAsync(stop);
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(stop)) marks[rows.GetString(0)] = rows.GetString(1);
        var demo = marks.GetValueOrDefault("demo") == "true";
        var offset = marks.TryGetValue("clock-offset", out var text) ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : TimeSpan.Zero;
        return offset != TimeSpan.Zero && !demo
            ? throw new SettingRefused("The database has a clock offset but is not marked as demo. Real deadlines must run on real time: remove the mark clock-offset.")
            : new(demo, offset);
    }

    public static async Task Write(Engine engine, Marks marks, CancellationToken stop = default)
    {
        await using var db = await engine.Open(stop);
        await using var command = db.CreateCommand();
        command.CommandText = $"insert into kernel_marks values ('demo', '{(marks.Demo ? "true" : "false")}'), ('clock-offset', '{marks.Offset.ToString("c", CultureInfo.InvariantCulture)}')";
        await command.ExecuteNonQueryAsync(stop);
    }
}
