using System.Diagnostics;
using System.Globalization;
using Netra.Names;

namespace Netra.Benches.Names;

/// <summary>A misspelt name, whom it means, and which of its kind it is.</summary>
internal sealed record Asked(string Kind, int Number, string Text, NamedPerson Person)
{
    public static List<Asked> Of(List<NamedPerson> people, int each)
    {
        var asked = new List<Asked>();
        for (var k = 0; k < Slips.Kinds.Length; k++)
        {
            var (kind, from) = (Slips.Kinds[k], people.Count * k / Slips.Kinds.Length);
            var dice = new Dice((ulong)kind.Length * 7919);
            // Of each kind other people, or a namesake of many would count eight times.
            asked.AddRange(people.Skip(from).Concat(people.Take(from)).Select(p => (p, text: Slips.Of(kind, p.Name, dice))).Where(q => q.text is not null).Take(each).Select((q, n) => new Asked(kind, n, q.text!, q.p)));
        }
        return asked;
    }
}

/// <summary>Hits and times of one way of searching, by kind of error.</summary>
internal sealed class Tally(string name, bool agency)
{
    private readonly Dictionary<string, (int Hits, int All)> kinds = [];
    private readonly List<long> ticks = [];
    private (int Hits, int All) shared;
    private int listed;

    /// <summary>In place of a place: behind the ten best, and as much alike as the tenth.</summary>
    public const int Alike = int.MaxValue;

    public string Name => name;
    public bool Agency => agency;
    /// <summary>Of the queries the baseline answered too.</summary>
    public double SharedRecall => shared.Hits / (double)shared.All;
    /// <summary>Of the queries where the person stood in what an officer is shown: the ten best, and with an agency given all who are as much alike as the tenth, fifty at most.</summary>
    public double Listed => listed / (double)ticks.Count;
    public double Recall => kinds.Values.Sum(k => k.Hits) / (double)kinds.Values.Sum(k => k.All);
    public Latency Latency => field ??= Latency.Of(ticks);
    public object Figures => new { recallAt10 = Math.Round(Recall, 4), recallListed = Math.Round(Listed, 4), recallAt10OfShared = Math.Round(SharedRecall, 4), latencyMs = Latency, byErrorKind = kinds.ToDictionary(k => k.Key, k => Math.Round(k.Value.Hits / (double)k.Value.All, 4)) };

    /// <param name="place">From 0, where the person or the name was found, or <see cref="Alike"/>; below nothing where it was not.</param>
    public void Add(string kind, long start, int place, bool both)
    {
        var hit = place is >= 0 and < 10;
        if (hit || place == Alike) listed++;
        if (both) shared = (shared.Hits + (hit ? 1 : 0), shared.All + 1);
        ticks.Add(Stopwatch.GetTimestamp() - start);
        var (hits, all) = kinds.GetValueOrDefault(kind);
        kinds[kind] = (hits + (hit ? 1 : 0), all + 1);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Recall:P2} of {ticks.Count} among ten, {Listed:P2} listed, {SharedRecall:P2} of the {shared.All} that both answered; p50 {Latency.P50} p95 {Latency.P95} p99 {Latency.P99} ms; {string.Join(", ", kinds.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Key} {k.Value.Hits / (double)k.Value.All:P2}")))}");
}
