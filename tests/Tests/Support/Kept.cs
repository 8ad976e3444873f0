using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Netra.Tests.Support;

/// <summary>Everything a machine keeps of what went through it: the database as rows and as files, the temporary folder, the log, the command line.</summary>
public sealed class Kept : ILoggerProvider, ILogger
{
    private readonly HashSet<string> before = Temporary();
    private readonly StringBuilder log = new();

    /// <summary>Takes the place of every other log, at the finest level.</summary>
    public void Listen(IServiceCollection services) => services.AddLogging(l => l.ClearProviders().AddProvider(this).SetMinimumLevel(LogLevel.Trace).AddFilter<Kept>(null, LogLevel.Trace));

    /// <summary>All of it, byte by byte as Latin-1, so that a marker of ASCII letters is found in text, in UTF-16 (<see cref="Shapes"/>) and between bytes.</summary>
    public async Task<string> Of(App app)
    {
        byte[] stores = [.. await Dump(app), .. Files(app.Settings.Db), .. Temporary().Except(before).SelectMany(Read), .. await File.ReadAllBytesAsync("/proc/self/cmdline")];
        lock (log) return Encoding.Latin1.GetString(stores) + log;
    }

    /// <summary>The shapes in which a marker could lie in a store.</summary>
    public static IEnumerable<string> Shapes(string marker) =>
    [
        marker, Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(marker)), Encoding.Latin1.GetString(Encoding.BigEndianUnicode.GetBytes(marker)),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(marker)), Convert.ToHexString(Encoding.UTF8.GetBytes(marker)), Uri.EscapeDataString(marker)
    ];

    // Every row of every table, as the engine gives it: text as text, bytes as bytes.
    private static async Task<byte[]> Dump(App app)
    {
        await using var db = await app.Engine.Open();
        await using var list = db.CreateCommand();
        list.CommandText = Databases.OnPostgres ? "select table_name from information_schema.tables where table_schema = 'public'" : "select name from sqlite_master where type = 'table'";
        var tables = new List<string>();
        await using (var rows = await list.ExecuteReaderAsync())
            while (await rows.ReadAsync()) tables.Add(rows.GetString(0));
        using var dump = new MemoryStream();
        foreach (var table in tables)
        {
            await using var all = db.CreateCommand();
            all.CommandText = $"select * from \"{table}\"";
            await using var rows = await all.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                for (var column = 0; column < rows.FieldCount; column++)
                    dump.Write(rows.GetValue(column) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes(Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture) + "\n"));
        }
        return dump.ToArray();
    }

    private static byte[] Files(string database)
    {
        if (Databases.OnPostgres) return [];
        SqliteConnection.ClearAllPools();
        var path = database["sqlite:".Length..];
        return [.. new[] { path, path + "-wal", path + "-shm", path + "-journal" }.Where(File.Exists).SelectMany(Read)];
    }

    private static HashSet<string> Temporary() => [.. Directory.EnumerateFiles(Path.GetTempPath(), "*", new EnumerationOptions { RecurseSubdirectories = false, IgnoreInaccessible = true })];

    private static byte[] Read(string path)
    {
        // Others write to the temporary folder too; what is gone or closed to us is not ours. A pipe has no length, and reading it would wait for ever.
        try
        {
            if (new FileInfo(path).Length == 0) return [];
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (IOException) { return []; }
        catch (UnauthorizedAccessException) { return []; }
    }

    public ILogger CreateLogger(string categoryName) => this;
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (log) log.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
    }

    public void Dispose() { }
}
