using Netra.Contracts;
using Netra.Prevention.Records;

namespace Netra.Prevention.Events.Turnouts;

/// <summary>The units of an event with the unit above each; a unit whose upper unit is not among them is a top.</summary>
internal sealed class UnitTree(IReadOnlyDictionary<UnitId, UnitId?> above)
{
    /// <summary>Each unit's count with those of the units below it.</summary>
    public IReadOnlyDictionary<UnitId, int> WithBelow(IEnumerable<KeyValuePair<UnitId, int>> own)
    {
        var sums = above.Keys.ToDictionary(u => u, _ => 0);
        foreach (var (unit, count) in own)
            foreach (var at in Up(unit)) sums[at] += count;
        return sums;
    }

    /// <summary>Of which units it may be told how many were there. The whole event has its count on its own page, so the units below it are told as those below a unit are.</summary>
    /// <param name="attended">With those of the units below.</param>
    /// <param name="all">Everybody who was there, guests among them.</param>
    public IEnumerable<(UnitId Unit, int Attended)> Told(IReadOnlyDictionary<UnitId, int> attended, int all)
    {
        var ordered = above.Keys.OrderBy(u => Up(u).Count()).ToList();
        var nr = ordered.Select((u, i) => (u, i)).ToDictionary(x => x.u, x => x.i + 1L);
        var shown = Disclosure.Of([(0L, (long?)null, "", (long)all), .. ordered.Select(u => (nr[u], (long?)(above[u] is { } up ? nr.GetValueOrDefault(up) : 0), "", (long)attended[u]))]);
        return ordered.Where(u => shown.Contains(nr[u])).Select(u => (u, attended[u]));
    }

    // The unit itself, then each above it; where the register leads in a circle, once round.
    private IEnumerable<UnitId> Up(UnitId unit)
    {
        var met = new HashSet<UnitId>();
        for (UnitId? at = unit; at is { } one && above.TryGetValue(one, out var next) && met.Add(one); at = next) yield return one;
    }
}
