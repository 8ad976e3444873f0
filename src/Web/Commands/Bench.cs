using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Netra.Benches;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Rulebook;

namespace Netra.Web.Commands;

/// <summary>Figures with a baseline measured in the same run; machines are shared and noisy, so the ratio counts and absolute figures are context.</summary>
internal static class Bench
{
    private static readonly JsonSerializerOptions Printed = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public static Command Command()
    {
        var quick = new Option<bool>("--quick") { Description = "a size that ends within a minute", Recursive = true };
        var json = new Option<bool>("--json") { Description = "one JSON object", Recursive = true };
        var rules = new Command("rules", "Situations explained a second on one core, against parsing alone.");
        rules.SetAction(async (parsed, _) =>
        {
            var settings = Settings.Read(Environment.GetEnvironmentVariables());
            await using var book = new ServiceCollection().AddRulebook(Path.Combine(settings.Home, "rules")).BuildServiceProvider();
            Print(Netra.Benches.Rules.Run(book.GetRequiredService<IRulebook>(), parsed.GetValue(quick)), parsed.GetValue(json));
        });
        var lines = new Option<int>("--people") { Description = "lines of the file; 6,000,000 unless told" };
        var kill = new Option<bool>("--kill") { Description = "kill the importing process half-way, give the file again, and count what is there" };
        var import = new Command("import", "Personnel imported a second, against the bare rows written into the same table. --db postgres:CONNECTION makes and drops scratch databases there.") { Common.Db, lines, kill };
        import.SetAction(async (parsed, stop) =>
        {
            var server = Server(parsed);
            var people = parsed.GetValue(lines) is >= 10_000 and var told ? told : parsed.GetValue(quick) ? 120_000 : 6_000_000;
            if (!parsed.GetValue(kill))
            {
                Print(await Netra.Benches.Import.Run(server, people, parsed.GetValue(quick), stop), parsed.GetValue(json));
                return 0;
            }
            var left = await Killed.Run(server, new(people, Math.Min(1000, people / 1000)), stop);
            Console.WriteLine(JsonSerializer.Serialize(left, Printed));
            return left.Half + left.Wrong == 0 && left.KilledAfter == left.WentOnBehind ? 0 : 1;
        });
        var invited = new Option<int>("--people") { Description = "how many are invited, of whom two in five sign; 1,000,000 and 200,000 unless told" };
        var pledge = new Command("pledge", "Signatures a second over HTTP, against single-row commits. --db postgres:CONNECTION makes and drops scratch databases there.") { Common.Db, invited };
        pledge.SetAction(async (parsed, stop) =>
        {
            var (all, signing) = parsed.GetValue(invited) is >= 1_000 and var told ? (told, told * 2 / 5) : parsed.GetValue(quick) ? (20_000, 8_000) : (1_000_000, 200_000);
            Print(await Netra.Benches.Pledge.Run(Server(parsed), all, signing, stop), parsed.GetValue(json));
        });
        var asked = new Option<int>("--people") { Description = "how many the round asks; 1,000,000 unless told" };
        var letters = new Option<int>("--letters") { Description = "how many letters come in one archive; 100,000 unless told" };
        var rounds = new Command("rounds", "Pages and letters of a round of a nation over HTTP, against the same pages of a round of 1,000. --db postgres:CONNECTION makes and drops scratch databases there.") { Common.Db, asked, letters };
        rounds.SetAction(async (parsed, stop) =>
        {
            var (people, sheets) = parsed.GetValue(quick) ? (20_000, 5_000) : (1_000_000, 100_000);
            if (parsed.GetValue(asked) is >= 1_000 and var all) people = all;
            if (parsed.GetValue(letters) is > 0 and var some) sheets = some;
            Print(await Netra.Benches.Rounds.Run(Server(parsed), people, sheets, parsed.GetValue(quick) ? 15 : 20, stop), parsed.GetValue(json));
        });
        return new Command("bench", "Measure Netra on this machine.") { rules, Names(quick, json), import, pledge, rounds, quick, json };
    }

    private static string? Server(ParseResult parsed) =>
        (parsed.GetValue(Common.Db) ?? Environment.GetEnvironmentVariable("NETRA_DB")) is { } server && server.StartsWith("postgres:", StringComparison.Ordinal) ? server : null;

    private static Command Names(Option<bool> quick, Option<bool> json)
    {
        var postgres = new Option<string>("--postgres") { Description = "a PostgreSQL server where a database may be made for the baseline; or NETRA_BENCH_POSTGRES" };
        var people = new Option<int>("--people") { Description = "how many people are invented; 6,000,000 unless told" };
        var names = new Command("names", "Misspelt names found among 6,000,000 people, against PostgreSQL's trigrams.") { postgres, people };
        names.SetAction(async (parsed, _) =>
        {
            if ((parsed.GetValue(postgres) ?? Environment.GetEnvironmentVariable("NETRA_BENCH_POSTGRES")) is not { Length: > 0 } server)
            {
                await Console.Error.WriteLineAsync("No PostgreSQL is named, and the baseline needs one with pg_trgm and btree_gin. Give --postgres \"Host=…;Username=…\" of a role that may create databases, or set NETRA_BENCH_POSTGRES.");
                return 2;
            }
            var (count, queries, slow) = parsed.GetValue(quick) ? (100_000, 100, 10) : (6_000_000, 1500, 25);
            if (parsed.GetValue(people) is > 0 and var told) count = told;
            Print(await Netra.Benches.Names.Finding.Run(count, queries, slow, server, Console.Error.WriteLine), parsed.GetValue(json));
            return 0;
        });
        return names;
    }

    private static void Print(Measured measured, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(measured, Printed));
            return;
        }
        var (rig, latency) = (measured.Rig, measured.LatencyMs);
        foreach (var line in new FormattableString[]
        {
            $"{measured.Bench}: {measured.Size}", $"{measured.Result.Name}: {measured.Result.Value:N0} {measured.Result.Unit}",
            $"baseline, {measured.Baseline.Name}: {measured.Baseline.Value:N0} {measured.Baseline.Unit}; ratio {measured.Ratio:0.###}",
            $"each: p50 {latency.P50} ms, p95 {latency.P95} ms, p99 {latency.P99} ms; errors {measured.Errors}; peak memory {measured.PeakMemoryBytes / 1048576} MiB",
            $"goal: {measured.Goal}: {(measured.Met ? "met" : "not met")}", $"on {rig.Cores} cores, {rig.MemoryBytes / 1048576} MiB, version {rig.Version}"
        })
            Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        foreach (var line in measured.Lines.Count > 0 ? measured.Lines : [.. (measured.Special ?? new Dictionary<string, object>()).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key}: {s.Value}"))])
            Console.WriteLine(line);
    }
}
