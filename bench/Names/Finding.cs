using System.Diagnostics;
using System.Globalization;
using Netra.Names;

namespace Netra.Benches.Names;

/// <summary>How often and how fast a misspelt civil servant is found among millions, beside PostgreSQL's trigrams on the same people and queries.</summary>
internal static class Finding
{
    private const ulong Seed = 20241127;
    private const string Goal = "agency given >= 99.7 % among the ten best and all who are as much alike as the tenth (fifty at most), nationwide >= 98.5 % among the ten best, both above the baseline; p99 >= 50 times faster; <= 150 bytes a person; ready <= 15 s";

    /// <param name="people">How many are invented.</param>
    /// <param name="queries">Queries of each kind of error, with the agency given and without.</param>
    /// <param name="slow">How many of them, of each kind, the baseline answers too.</param>
    /// <param name="postgres">Connection to a server where a database may be made.</param>
    public static async Task<Measured> Run(int people, int queries, int slow, string postgres, Action<string> tell)
    {
        await using var trigrams = await Trigrams.Start(postgres);
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var (keys, agencies, picked, build) = await Build(people, queries, trigrams, file, tell);
            // What comes after an await may still stand on the stack of the build: only a fresh one has let it go.
            await Task.Yield();
            var before = Heap();
            var loading = Stopwatch.StartNew();
            using var index = NameIndex.Load(file);
            loading.Stop();
            var asked = Asked.Of(picked, queries);
            List<Tally> tallies = [];
            var bytes = 0.0;
            foreach (var agency in new[] { true, false })
            {
                // The first searches compile the code.
                foreach (var query in asked.Take(400)) Find(index, query, agency);
                if (!agency) bytes = (new FileInfo(file).Length + Heap() - before) / (double)people;
                tell(agency ? "searching with the agency given" : "searching nationwide");
                var (ours, theirs) = (new Tally("names", agency), new List<Tally> { new("pg_trgm", agency) });
                if (agency) theirs.Add(new("pg_trgm and agency in one index", agency));
                foreach (var query in asked)
                {
                    var start = Stopwatch.GetTimestamp();
                    var found = Find(index, query, agency);
                    ours.Add(query.Kind, start, Place(found, m => agency ? m.Key == query.Person.Key : keys[m.Key] == keys[query.Person.Key]), query.Number < slow);
                    if (query.Number >= slow) continue;
                    foreach (var (form, tally) in theirs.Index())
                    {
                        start = Stopwatch.GetTimestamp();
                        var hit = await trigrams.Finds(PersonName.Parse(query.Text).Key, agency ? query.Person : null, keys[query.Person.Key], together: form > 0);
                        tally.Add(query.Kind, start, hit ? 0 : -1, true);
                    }
                }
                tallies.AddRange([ours, .. theirs]);
            }
            return Told(people, tallies, new Ceiling(asked, keys, agencies), bytes, build, loading.Elapsed, trigrams.Version, keys.Distinct(StringComparer.Ordinal).Count() - 1, $"{queries} queries of each of {Slips.Kinds.Length} kinds with the agency and as many nationwide; the baseline answers {slow} of each");
        }
        finally
        {
            File.Delete(file);
        }
    }

    // On its own, so that nothing of the build is left when memory is measured.
    private static async Task<(string[] Keys, int[] Agencies, List<NamedPerson> Picked, TimeSpan Build)> Build(int people, int queries, Trigrams trigrams, string file, Action<string> tell)
    {
        var (keys, agencies, picked, builder, clock, dice) = (new string[people + 1], new int[people + 1], new List<NamedPerson>(), new NameIndexBuilder(), new Stopwatch(), new Dice(Seed + 1));
        tell($"inventing {people} people");
        await trigrams.Copy(Country.People(people, Seed).Select(person =>
        {
            clock.Start();
            builder.Add(person);
            clock.Stop();
            if (dice.Chance(queries * 8.0 / people)) picked.Add(person);
            agencies[person.Key] = person.Agency;
            return (person, keys[person.Key] = PersonName.Parse(person.Name).Key);
        }));
        // People come agency by agency; the queries are to be a fair sample of them, also the few that the baseline answers.
        dice.Shuffle(picked);
        tell("building the trigram indexes");
        await trigrams.Index();
        tell("building the index of names");
        clock.Start();
        using (var built = builder.Build()) built.Save(file);
        return (keys, agencies, picked, clock.Elapsed);
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(true);
    }

    private static IReadOnlyList<NameMatch> Find(NameIndex index, Asked query, bool agency) => agency
        ? index.Find(new(query.Text) { Filter = new() { Agencies = new HashSet<int> { query.Person.Agency } }, Top = 51 })
        : index.Find(new(query.Text) { DistinctNames = true });

    private static int Place(IReadOnlyList<NameMatch> found, Func<NameMatch, bool> meant)
    {
        for (var place = 0; place < Math.Min(50, found.Count); place++)
            if (meant(found[place])) return place < 10 ? place : found[place].Score == found[9].Score ? Tally.Alike : -1;
        return -1;
    }

    private static Measured Told(int people, List<Tally> tallies, Ceiling ceiling, double bytes, TimeSpan build, TimeSpan load, string database, int distinct, string size)
    {
        var (agency, byName, together, nationwide, all) = (tallies[0], tallies[1], tallies[2], tallies[3], tallies[4]);
        var (ours, theirs) = Faster(agency, byName) < Faster(nationwide, all) ? (agency, byName) : (nationwide, all);
        var where = ours.Agency ? "with the agency" : "nationwide";
        return new()
        {
            Bench = "names", Rig = Rig.Here(database, people), Size = size,
            Baseline = new($"pg_trgm {where}, slowest hundredth", Math.Round(1000 / theirs.Latency.P99, 3), "queries/s"), Result = new($"names {where}, slowest hundredth", Math.Round(1000 / ours.Latency.P99, 3), "queries/s"),
            Goal = Goal, Errors = 0, LatencyMs = ours.Latency,
            Met = agency.Listed >= .997 && nationwide.Recall >= .985 && agency.SharedRecall > Math.Max(byName.Recall, together.Recall) && nationwide.SharedRecall > all.Recall && Faster(ours, theirs) >= 50 && bytes <= 150 && load.TotalSeconds <= 15,
            Special = new Dictionary<string, object>
            {
                ["distinctNames"] = distinct, ["bytesPerPerson"] = Math.Round(bytes, 1), ["buildSeconds"] = Math.Round(build.TotalSeconds, 1), ["loadSeconds"] = Math.Round(load.TotalSeconds, 2),
                ["ceiling"] = new { agency = Math.Round(ceiling.Agency, 4), nationwide = Math.Round(ceiling.Nationwide, 4), missingWordAgency = Math.Round(ceiling.LostAgency, 4), missingWordNationwide = Math.Round(ceiling.LostNationwide, 4) },
                ["agency"] = agency.Figures, ["agencyBaseline"] = byName.Figures, ["agencyBaselineInOneIndex"] = together.Figures, ["nationwide"] = nationwide.Figures, ["nationwideBaseline"] = all.Figures,
                ["timesFasterAtP99"] = new { agency = Math.Round(Faster(agency, byName), 1), agencyInOneIndex = Math.Round(Faster(agency, together), 1), nationwide = Math.Round(Faster(nationwide, all), 1) }
            },
            Lines =
            [
                string.Create(CultureInfo.InvariantCulture, $"{distinct} distinct names; {bytes:0.0} bytes a person; built in {build.TotalSeconds:0.0} s; ready in {load.TotalSeconds:0.00} s"),
                string.Create(CultureInfo.InvariantCulture, $"nobody could find more than {ceiling.Agency:P2} with the agency ({ceiling.LostAgency:P2} where a word is missing) and {ceiling.Nationwide:P2} nationwide ({ceiling.LostNationwide:P2})"),
                .. tallies.Select(t => $"{t.Name}, {(t.Agency ? "agency" : "nationwide")}: {t}")
            ]
        };
    }

    private static double Faster(Tally ours, Tally theirs) => theirs.Latency.P99 / ours.Latency.P99;
}
