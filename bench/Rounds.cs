using System.Diagnostics;
using System.Globalization;

namespace Netra.Benches;

/// <summary>What officers and the public do with a pledge round of a nation, page by page over HTTP, and its letters. The baseline is the same page of the same units in a round of a thousand,
/// asked in turns with it.</summary>
internal static class Rounds
{
    private const int Few = 1_000, Warming = 8, PartOfLetters = 5_000;
    private const double Goal = 1.5;
    private const long MostGrowth = 256L << 20;

    /// <param name="server">A PostgreSQL address, for scratch databases that are dropped again; null for SQLite files.</param>
    /// <param name="letters">How many letters are fetched in one archive, or as many as there are.</param>
    /// <param name="times">How often each page is asked and measured.</param>
    public static async Task<Measured> Run(string? server, int people, int letters, int times, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("netra-bench-").FullName;
        await using var scratch = new Scratch(server, folder);
        try
        {
            using var small = await Opened.Open(await scratch.Settings(stop), folder, Few, stop);
            using var large = await Opened.Open(await scratch.Settings(stop), folder, people, stop);
            foreach (var one in new[] { small, large }) await one.SignInAgain(stop);
            var reminded = new[] { await large.Remind(stop), await small.Remind(stop) };
            var (visits, against) = (await Visits(large, stop), await Visits(small, stop));
            var all = new List<long>();
            var pages = new Dictionary<string, object>(StringComparer.Ordinal);
            var (flat, sum, sumFew) = (true, 0.0, 0.0);
            foreach (var (name, visit) in visits)
            {
                var (here, there) = await InTurns(visit, against[name], times);
                var (median, few, slow) = (At(here, .5), At(there, .5), At(there, .75));
                var holds = median <= Goal * few || median <= slow;
                pages[name] = new { median, few, ratio = Math.Round(median / few, 2), fewP75 = slow, flat = holds };
                (flat, sum, sumFew) = (flat && holds, sum + median, sumFew + few);
                all.AddRange(here);
            }
            var sent = await Letters.Fetch(large, (letters + PartOfLetters - 1) / PartOfLetters, folder, stop);
            var report = await large.Report(stop);
            var whole = sent.Count >= Math.Min(letters, people) && sent.MostInOne <= 500 && sent.PeakBytes - sent.BytesBefore <= MostGrowth;
            return new()
            {
                Bench = "rounds", Rig = Rig.Here(await scratch.Version(stop), people),
                Size = string.Create(CultureInfo.InvariantCulture, $"a round of {people} people, {visits.Count} pages {times} times each, {sent.Count} letters in one archive"),
                Baseline = new($"each page once in a round of {Few}", Math.Round(sumFew, 1), "ms"), Result = new("each page once", Math.Round(sum, 1), "ms"),
                Goal = string.Create(CultureInfo.InvariantCulture, $"each page's median at most {Goal} of the same page of a round of {Few}, or what three in four visits there stay within; every letter in a file of at most 500, the server growing by at most {MostGrowth >> 20} MiB while they come"),
                Met = flat && whole, Errors = reminded.Count(n => n != Opened.Below), LatencyMs = Latency.Of(all), PeakMemoryBytes = large.Site.Memory.Peak,
                Special = new Dictionary<string, object>
                {
                    ["byPage"] = pages, ["letters"] = sent, ["report"] = report, ["reminded"] = reminded[0],
                    ["importSeconds"] = Math.Round(large.Imported.TotalSeconds, 1), ["openingSeconds"] = Math.Round(large.Read.TotalSeconds, 1)
                }
            };
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    /// <summary>The pages, found as people find them: by the links of the page before.</summary>
    private static async Task<Dictionary<string, Func<Task>>> Visits(Opened opened, CancellationToken stop)
    {
        const string id = "[0-9a-f-]{36}";
        var (round, desk) = (opened.Round, opened.Desk);
        var (top, board) = await opened.Top(stop);
        var school = await opened.Link($"{round}/unit/{top}", $"{round}/unit/(?!{top}){id}", stop);
        var remind = await desk.Filled(board, stop);
        var pages = new (string Name, string Path)[]
        {
            ("rounds", "/meja/ikrar"), ("round", round), ("unit", $"{round}/unit/{top}"), ("unit of people", school), ("person", await opened.Link(school, $"{round}/orang/{id}", stop)), ("letters", round + "/surat"), ("letters of a unit", $"{round}/surat/{school[^36..]}"), ("invitations of a unit", $"{round}/undangan/{school[^36..]}"),
            ("board", "/meja/kepatuhan"), ("board of a unit", board), ("province", "/wilayah/33"), ("regency", "/wilayah/33.20"), ("agency", await opened.Link("/wilayah/33.20", $"/instansi/{id}", stop)), ("public unit", $"/unit/{top}")
        };
        var visits = pages.ToDictionary(p => p.Name, p => (Func<Task>)(() => desk.Page(p.Path, stop)), StringComparer.Ordinal);
        // What can be reminded today is; the others find it done.
        visits["remind"] = () => desk.Send(remind, stop);
        return visits;
    }

    private static async Task<(List<long> Here, List<long> There)> InTurns(Func<Task> here, Func<Task> there, int times)
    {
        var (ours, theirs) = (new List<long>(), new List<long>());
        for (var i = -Math.Min(Warming, times); i < times; i++)
            foreach (var (visit, ticks) in new[] { (here, ours), (there, theirs) })
            {
                var begun = Stopwatch.GetTimestamp();
                await visit();
                if (i >= 0) ticks.Add(Stopwatch.GetTimestamp() - begun);
            }
        return (ours, theirs);
    }

    private static double At(List<long> ticks, double share) => Math.Round(ticks.Order().ElementAt((int)(ticks.Count * share)) * 1000.0 / Stopwatch.Frequency, 1);
}
