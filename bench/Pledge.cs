using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Prevention;
using Netra.Registry;

namespace Netra.Benches;

/// <summary>A signing burst over HTTP against a serving process of its own, killed in the middle: each signature durable, journalled and due in the log, once. The baseline is how many
/// single rows 32 connections commit a second in a database of the same kind, on the same disk.</summary>
internal static class Pledge
{
    private const int Connections = 32, Senders = 128;

    /// <param name="server">A PostgreSQL address, for scratch databases that are dropped again; null for a SQLite file.</param>
    /// <param name="signing">How many of the invited sign.</param>
    public static async Task<Measured> Run(string? server, int invited, int signing, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("netra-bench-").FullName;
        await using var scratch = new Scratch(server, folder);
        try
        {
            var settings = await scratch.Settings(stop);
            var people = await Invite(settings, folder, invited, signing, stop);
            var burst = new Burst();
            var elapsed = TimeSpan.Zero;
            // Half, then the power fails, then the rest: those who got no answer send again.
            foreach (var (most, kill) in new[] { (signing / 2, true), (int.MaxValue, false) })
            {
                using var site = await Served.Start(settings with { Serve = "public" }, folder, stop);
                var begun = Stopwatch.GetTimestamp();
                await burst.Send(site, people, Senders, most, kill, stop);
                elapsed += Stopwatch.GetElapsedTime(begun);
                site.End();
            }
            if (burst.Acknowledged.Count == 0) throw new InvalidOperationException($"No signature was acknowledged: {string.Join(", ", burst.ByKind)}");
            await using var services = await Web.Commands.Common.Open(settings);
            await using var scope = services.CreateAsyncScope();
            var audit = await PreventionCommands.Audit(scope.ServiceProvider, burst.Acknowledged, stop);
            var bare = await Baseline(await scratch.Database(stop), invited > 100_000 ? 10 : 3, stop);
            var (rate, latency, goal) = (burst.Acknowledged.Count / elapsed.TotalSeconds, Latency.Of([.. burst.Ticks]), server is null ? 1.0 : .4);
            return new()
            {
                Bench = "pledge", Rig = Rig.Here(await scratch.Version(stop), invited),
                Size = string.Create(CultureInfo.InvariantCulture, $"{signing} of {invited} invited sign over HTTP, {Senders} at once, the server killed with SIGKILL in the middle"),
                Baseline = new($"single-row commits with {Connections} connections", Math.Round(bare), "commits/s"), Result = new("signatures acknowledged", Math.Round(rate), "signatures/s"),
                Goal = string.Create(CultureInfo.InvariantCulture, $"at least {goal} of the baseline, p99 at most 1000 ms, no error, every acknowledged signature once with journal and due row"),
                LatencyMs = latency, Errors = burst.Errors + audit.Lost,
                Met = rate >= goal * bare && latency.P99 <= 1000 && burst.Errors == 0 && audit.Lost == 0 && audit.Pacts == signing && audit.Dues == signing && audit.Entries == signing,
                Special = new Dictionary<string, object>
                {
                    ["acknowledged"] = burst.Acknowledged.Count, ["sentAgainAfterTheKill"] = burst.SentAgain, ["lost"] = audit.Lost, ["pacts"] = audit.Pacts, ["dueRows"] = audit.Dues, ["journalEntries"] = audit.Entries,
                    ["byErrorKind"] = new SortedDictionary<string, int>(burst.ByKind, StringComparer.Ordinal)
                }
            };
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    private static async Task<ConcurrentQueue<Signing>> Invite(Settings settings, string folder, int invited, int signing, CancellationToken stop)
    {
        await using var services = await Web.Commands.Common.Open(settings);
        var file = Path.Combine(folder, "pegawai.csv");
        new Personnel(invited, 1).WriteCsv(file);
        await using (var scope = services.CreateAsyncScope()) await RegistryCommands.Import(scope.ServiceProvider, "pegawai.csv", File.OpenRead(file), new ImportWish(), stop: stop);
        await using var opening = services.CreateAsyncScope();
        var agencies = new HashSet<AgencyId>();
        await foreach (var person in opening.ServiceProvider.GetRequiredService<IRegister>().Current(stop)) agencies.Add(person.Agency);
        var round = await PreventionCommands.OpenRound(opening.ServiceProvider, "Ukuran", default, [.. agencies], stop);
        var people = new ConcurrentQueue<Signing>();
        await foreach (var (path, fields) in PreventionCommands.Signings(opening.ServiceProvider, round, stop))
        {
            people.Enqueue(await Signing.Of(path, fields));
            if (people.Count == signing) break;
        }
        return people;
    }

    private static async Task<double> Baseline(Engine engine, int seconds, CancellationToken stop)
    {
        await using (var db = await engine.Open(stop))
        await using (var table = db.CreateCommand())
        {
            table.CommandText = "create table bench_rows (id text primary key, body text not null)";
            await table.ExecuteNonQueryAsync(stop);
        }
        var (count, begun) = (0L, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(n => Task.Run(async () =>
        {
            await using var db = await engine.Open(stop);
            for (var i = 0; Stopwatch.GetElapsedTime(begun).TotalSeconds < seconds; i++)
            {
                await using var insert = db.CreateCommand();
#pragma warning disable CA2100 // Two numbers.
                insert.CommandText = string.Create(CultureInfo.InvariantCulture, $"insert into bench_rows values ('{n}-{i}', 'x')");
#pragma warning restore CA2100
                try { await insert.ExecuteNonQueryAsync(stop); }
                // Another connection has SQLite's one place for writing; the next try finds it free.
                catch (SqliteException busy) when (busy.SqliteErrorCode == 5) { continue; }
                Interlocked.Increment(ref count);
            }
        }, stop)));
        return count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
