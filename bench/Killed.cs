using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Netra.Kernel.Engines;

namespace Netra.Benches;

/// <summary>What is left of an import whose process is killed half-way, and whether the same file, given again, brings the rest exactly once. Process and kill are real.</summary>
internal static class Killed
{
    /// <param name="KilledAfter">Lines taken when the process was killed.</param>
    /// <param name="Half">People, rejects and lines that the record of the dead import did not tell; none may be.</param>
    /// <param name="WentOnBehind">The line behind which the second process began.</param>
    /// <param name="Named">Bad lines named with their reason, of both processes together.</param>
    /// <param name="Wrong">People missing, unknown or twice, bad lines not named, good ones refused; none may be.</param>
    public sealed record Answer(string Bench, string Database, long Rows, int Bad, long KilledAfter, long Half, long WentOnBehind, double SecondsBefore, double SecondsAfter, int Named, long Wrong);

    public static async Task<Answer> Run(string? server, Personnel people, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("netra-bench-").FullName;
        await using var scratch = new Scratch(server, folder);
        try
        {
            var (file, expected) = (Path.Combine(folder, "pegawai.csv"), people.Faults());
            people.WriteCsv(file);
            var (address, bad) = (await scratch.Address(stop), expected.Count);
            var engine = Engine.Of(address);
            var begun = Stopwatch.GetTimestamp();
            using (var first = Start(file, address, folder))
            {
                while (await Count(engine, "select coalesce(max(rows), 0) from registry_import_progress", stop) < people.Rows / 2)
                {
                    if (first.HasExited) throw new InvalidOperationException($"The import ended before it could be killed, with {first.ExitCode}.");
                    await Task.Delay(100, stop);
                }
                // SIGKILL: the process does not get to say anything.
                first.Kill();
                await first.WaitForExitAsync(stop);
            }
            var before = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            // What the server still had of the dead process's chunk is gone when its connection is.
            while (server is not null && await Count(engine, "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'", stop) > 0) await Task.Delay(100, stop);
            var taken = await Count(engine, "select max(rows) from registry_import_progress", stop);
            var half = Math.Abs(await Count(engine, "select count(*) from registry_employments", stop) - await Count(engine, "select max(added) from registry_import_progress", stop))
                + Math.Abs(await Count(engine, "select count(*) from registry_rejects", stop) - await Count(engine, "select max(rejected) from registry_import_progress", stop)) + await Count(engine, "select count(*) from registry_import_ends", stop);
            begun = Stopwatch.GetTimestamp();
            using var second = Start(file, address, folder);
            var said = JsonDocument.Parse(await second.StandardOutput.ReadToEndAsync(stop)).RootElement;
            await second.WaitForExitAsync(stop);
            var after = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            var (named, wrong) = await Rejects(engine, expected, stop);
            return new("import --kill", await scratch.Version(stop), people.Rows, bad, taken, half, said.GetProperty("from").GetInt64(), Math.Round(before, 1), Math.Round(after, 1), named, wrong + await Missing(engine, people, stop));
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    private static Process Start(string file, string address, string folder)
    {
        var self = Environment.ProcessPath!;
        string[] program = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [typeof(Killed).Assembly.Location] : [];
        var start = new ProcessStartInfo(self, [.. program, "people", "import", file, "--json"]) { RedirectStandardOutput = true };
        (start.Environment["NETRA_DB"], start.Environment["NETRA_KEY"]) = (address, Path.Combine(folder, "bench.key"));
        return Process.Start(start)!;
    }

    private static async Task<(int Named, long Wrong)> Rejects(Engine engine, Dictionary<long, string> expected, CancellationToken stop)
    {
        var (named, wrong) = (0, 0L);
        await using var db = await engine.Open(stop);
        await using var command = db.CreateCommand();
        command.CommandText = "select line, reason from registry_rejects";
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            if (expected.Remove(rows.GetInt64(0), out var reason) && reason == rows.GetString(1)) named++; else wrong++;
        return (named, wrong + expected.Count);
    }

    // Every good line's number and name, whatever their order: one more, one fewer or one other changes the sum.
    private static async Task<long> Missing(Engine engine, Personnel people, CancellationToken stop)
    {
        static ulong Sum(string number, string name)
        {
            var hash = 14695981039346656037UL;
            foreach (var letter in number) hash = (hash ^ letter) * 1099511628211UL;
            foreach (var letter in name) hash = (hash ^ letter) * 1099511628211UL;
            return hash;
        }
        var (count, sum) = (0L, 0UL);
        for (var i = 0; i < people.Rows; i++)
            if (people.Fault(i) is null)
            {
                count++;
                sum = unchecked(sum + Sum(people[i].Number, people[i].Name));
            }
        await using var db = await engine.Open(stop);
        await using var command = db.CreateCommand();
        command.CommandText = "select number, name from registry_employments";
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            count--;
            sum = unchecked(sum - Sum(rows.GetString(0), rows.GetString(1)));
        }
        return count == 0 && sum != 0 ? 1 : Math.Abs(count);
    }

    private static async Task<long> Count(Engine engine, string sql, CancellationToken stop)
    {
        await using var db = await engine.Open(stop);
        await using var command = db.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }
}
