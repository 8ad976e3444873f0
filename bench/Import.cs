using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Registry;
using Npgsql;
using NpgsqlTypes;

namespace Netra.Benches;

/// <summary>How many people a second come from a file into the register: read, checked, matched and recorded. The baseline writes the same rows, ready made,
/// into the same table with the same indexes: COPY on PostgreSQL, a prepared insert in one transaction on SQLite.</summary>
internal static class Import
{
    private const double Goal = .5;
    private const long MostMemory = 300L << 20;

    /// <param name="server">A PostgreSQL address, for scratch databases that are dropped again; null for a SQLite file.</param>
    /// <param name="people">Lines of the CSV file.</param>
    public static Task<Measured> Run(string? server, int people, bool quick, CancellationToken stop) =>
        Run(server, new Personnel(people, Math.Min(1000, people / 1000)), quick ? new Personnel(20_000, 20) : new Personnel(200_000, 100), stop);

    internal static async Task<Measured> Run(string? server, Personnel csv, Personnel xlsx, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("netra-bench-").FullName;
        await using var scratch = new Scratch(server, folder);
        try
        {
            var few = new Personnel(2_000, 20);
            // Before anything is measured: what writing a workbook takes goes back to the machine only by and by, and is not the import's.
            few.WriteCsv(In("pemanasan.csv"));
            few.WriteXlsx(In("pemanasan.xlsx"));
            csv.WriteCsv(In("pegawai.csv"));
            xlsx.WriteXlsx(In("pegawai.xlsx"));
            // Code that runs for the first time is compiled first; a nation's file does not notice, a small one would be mostly that.
            await Take(few, In("pemanasan.csv"), scratch, null, stop);
            await Take(few, In("pemanasan.xlsx"), scratch, null, stop);
            var ticks = new List<long>();
            var table = await Take(csv, In("pegawai.csv"), scratch, ticks, stop);
            var book = await Take(xlsx, In("pegawai.xlsx"), scratch, null, stop);
            var memory = Math.Max(table.Memory, book.Memory);
            var bare = await Baseline(csv, await scratch.Database(stop), stop);
            var bareBook = await Baseline(xlsx, await scratch.Database(stop), stop);
            var errors = table.Wrong + book.Wrong;
            return new()
            {
                Bench = "import", Rig = Rig.Here(await scratch.Version(stop), csv.Rows),
                Size = string.Create(CultureInfo.InvariantCulture, $"{csv.Rows} lines of CSV with {csv.Faults().Count} bad ones, {xlsx.Rows} rows of XLSX with {xlsx.Faults().Count}, into an empty register"),
                Baseline = new(server is null ? "prepared insert in one transaction" : "raw COPY", Math.Round(bare), "rows/s"), Result = new("import of CSV", Math.Round(table.Rate), "rows/s"),
                Goal = "at least 0.5 of the baseline for CSV and XLSX, at most 300 MiB of memory, every bad line named", LatencyMs = Latency.Of(ticks), PeakMemoryBytes = memory, Errors = errors,
                Met = table.Rate >= Goal * bare && book.Rate >= Goal * bareBook && memory <= MostMemory && errors == 0,
                Special = new Dictionary<string, object>
                {
                    ["xlsxRowsPerSecond"] = Math.Round(book.Rate), ["xlsxBaselineRowsPerSecond"] = Math.Round(bareBook), ["xlsxRatio"] = Math.Round(book.Rate / bareBook, 3),
                    ["rejectsNamed"] = table.Named + book.Named, ["rejectsExpected"] = table.Bad + book.Bad
                }
            };
        }
        finally { Directory.Delete(folder, recursive: true); }

        string In(string name) => Path.Combine(folder, name);
    }

    /// <returns>Lines a second, bad lines named with their reason, and what was wrong: a bad line not named, a good one refused, a person missing.</returns>
    private static async Task<(double Rate, int Named, int Bad, long Wrong, long Memory)> Take(Personnel people, string path, Scratch scratch, List<long>? ticks, CancellationToken stop)
    {
        var name = Path.GetFileName(path);
        await using var services = await scratch.Services(stop);
        await using var scope = services.CreateAsyncScope();
        // A workbook has neither quotes nor separators to forget.
        var expected = people.Faults().Where(f => name.EndsWith(".csv", StringComparison.Ordinal) || f.Value is not ("quote" or "cells")).ToDictionary();
        var bad = expected.Count;
        var (named, wrong) = (0, 0L);
        // What came before is not the import's.
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var memory = 0L;
        await using var watch = new Timer(_ => memory = Math.Max(memory, Environment.WorkingSet), null, 0, 20);
        var at = Stopwatch.GetTimestamp();
        var begun = at;
        var outcome = await RegistryCommands.Import(scope.ServiceProvider, name, File.OpenRead(path), new ImportWish(),
            line => { if (expected.Remove(line.Line, out var reason) && reason == line.Reason) named++; else wrong++; },
            (_, _) => { ticks?.Add(Stopwatch.GetTimestamp() - at); at = Stopwatch.GetTimestamp(); }, stop);
        var rate = people.Rows / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        File.Delete(path);
        if (outcome.Value is not { } done) throw new InvalidOperationException(outcome.Refused!.Text);
        return (rate, named, bad, wrong + expected.Count + Math.Abs(done.Added - (people.Rows - named)), memory);
    }

    private static async Task<double> Baseline(Personnel people, Engine engine, CancellationToken stop)
    {
        // What making the rows takes is not the database's: measured alone and taken off.
        var made = Stopwatch.GetTimestamp();
        var letters = 0L;
        for (var i = 0; i < people.Rows; i++) letters += people[i].Name.Length;
        var making = Stopwatch.GetElapsedTime(made);
        await using var db = await engine.Open(stop);
        var begun = Stopwatch.GetTimestamp();
        if (db is NpgsqlConnection postgres) await Copy(people, postgres, stop); else Insert(people, (SqliteConnection)db);
        GC.KeepAlive(letters);
        return people.Rows / (Stopwatch.GetElapsedTime(begun) - making).TotalSeconds;
    }

    private static readonly DateTime Now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2026, 1, 1);

    private static async Task Copy(Personnel people, NpgsqlConnection db, CancellationToken stop)
    {
        await using var copy = await db.BeginBinaryImportAsync("copy registry_employments (person, serial, number, scope, name, unit, position, status, since, import) from stdin (format binary)", stop);
        for (var i = 0; i < people.Rows; i++)
        {
            var row = people[i];
            copy.StartRow();
            copy.Write(Clock.NewId(Now.AddMilliseconds(i / 100)), NpgsqlDbType.Uuid);
            copy.Write(1, NpgsqlDbType.Integer);
            copy.Write(row.Number, NpgsqlDbType.Text);
            copy.Write(row.Own ? row.Agency + 1L : 0L, NpgsqlDbType.Bigint);
            copy.Write(row.Name, NpgsqlDbType.Text);
            copy.Write((long)row.Unit, NpgsqlDbType.Bigint);
            copy.Write((long)row.Position, NpgsqlDbType.Bigint);
            copy.Write(row.Status, NpgsqlDbType.Text);
            copy.Write(Day, NpgsqlDbType.Date);
            copy.Write(1L, NpgsqlDbType.Bigint);
        }
        await copy.CompleteAsync(stop);
    }

    private static void Insert(Personnel people, SqliteConnection db)
    {
        using var cache = db.CreateCommand();
        cache.CommandText = "pragma cache_size = -65536";
        cache.ExecuteNonQuery();
        using var transaction = db.BeginTransaction();
        using var insert = db.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "insert into registry_employments (person, serial, number, scope, name, unit, position, status, since, import) values (@a, 1, @b, @c, @d, @e, @f, @g, @h, 1)";
        var values = "abcdefgh".Select(letter => insert.Parameters.Add(new SqliteParameter(letter.ToString(), DBNull.Value))).ToArray();
        for (var i = 0; i < people.Rows; i++)
        {
            var row = people[i];
            (values[0].Value, values[1].Value, values[2].Value, values[3].Value) = (Clock.NewId(Now.AddMilliseconds(i / 100)), row.Number, row.Own ? row.Agency + 1L : 0L, row.Name);
            (values[4].Value, values[5].Value, values[6].Value, values[7].Value) = ((long)row.Unit, (long)row.Position, row.Status, Day);
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }
}
