using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Records;

/// <summary>Which units of a round may be shown with their counts to everybody. A unit of fewer than five people is told in the unit above it alone; and where
/// what is left of that one after subtracting those shown would be fewer than five, the smallest of these is told there too: nobody gets at a few people by
/// taking one count from another.</summary>
internal static class Disclosure
{
    public const int Least = 5;

    /// <param name="units">Each after the unit above it.</param>
    public static IReadOnlySet<long> Of(IReadOnlyCollection<(long Nr, long? Above, string Whole, long Members)> units)
    {
        var below = units.Where(u => u.Above is not null).ToLookup(u => u.Above!.Value);
        var shown = new HashSet<long>();
        // At the top stands the agency, which has nobody of its own.
        foreach (var tops in units.Where(u => u.Above is null).GroupBy(u => u.Whole)) shown.UnionWith(Among(tops.Sum(u => u.Members), [.. tops.Select(u => (u.Nr, u.Members))]));
        foreach (var unit in units.Where(u => shown.Contains(u.Nr))) shown.UnionWith(Among(unit.Members, [.. below[unit.Nr].Select(u => (u.Nr, u.Members))]));
        return shown;
    }

    /// <summary>Those of a whole that may be shown beside it.</summary>
    public static IEnumerable<T> Among<T>(long whole, IReadOnlyCollection<(T Key, long Members)> parts)
    {
        var shown = new Stack<(T Key, long Members)>(parts.Where(p => p.Members >= Least).OrderByDescending(p => p.Members));
        var left = whole - shown.Sum(p => p.Members);
        while (left is > 0 and < Least && shown.TryPop(out var smallest)) left += smallest.Members;
        return shown.Select(p => p.Key);
    }

    /// <summary>Decides it anew from the members as they stand.</summary>
    public static async Task Publish(this Db db, Round round, CancellationToken stop)
    {
        var units = await db.Set<RoundUnit>().AsNoTracking().Where(u => u.Round == round.Nr).OrderBy(u => u.Nr).Select(u => new { u.Nr, u.Above, u.Agency, u.Members, u.Published }).ToListAsync(stop);
        var shown = Of([.. units.Select(u => (u.Nr, u.Above, u.Agency.Value.ToString(), u.Members))]);
        foreach (var some in units.Where(u => u.Published != shown.Contains(u.Nr)).GroupBy(u => u.Published))
            foreach (var chunk in some.Select(u => u.Nr).Chunk(500))
                await db.Set<RoundUnit>().Where(u => chunk.Contains(u.Nr)).ExecuteUpdateAsync(u => u.SetProperty(x => x.Published, !some.Key), stop);
    }
}
