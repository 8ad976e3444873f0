using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Units;

/// <summary>Units right below one of a round, or its topmost, a page at a time.</summary>
internal sealed record UnitPage(Round Round, IReadOnlyList<RoundUnit> Units, string? Next, string? First);

internal static class UnitPages
{
    private const int Most = 50;

    /// <param name="after">The last unit of the page before.</param>
    public static async Task<UnitPage> UnitsBelow(this Db db, Round round, RoundUnit? above, Guid? after)
    {
        var nr = above?.Nr;
        var page = await db.Set<RoundUnit>().AsNoTracking().Where(u => u.Round == round.Nr && u.Above == nr).ByName(after, Most);
        var here = above is null ? $"/meja/ikrar/{round.Id.Value}" : $"/meja/ikrar/{round.Id.Value}/unit/{above.Unit.Value}";
        return new(round, page, page.Count == Most ? $"{here}?sesudah={page[^1].Unit.Value}" : null, after is null ? null : here);
    }

    /// <summary>A page of units of one round, by name.</summary>
    /// <param name="after">The last unit of the page before; one that is not among them opens the first page.</param>
    public static async Task<List<RoundUnit>> ByName(this IQueryable<RoundUnit> units, Guid? after, int most)
    {
#pragma warning disable CA1309 // The database compares, by the order of its own index.
        if (after is { } last && await units.FirstOrDefaultAsync(u => u.Unit == new UnitId(last)) is { } from) units = units.Where(u => string.Compare(u.Name, from.Name) > 0 || u.Name == from.Name && u.Nr > from.Nr);
#pragma warning restore CA1309
        return await units.OrderBy(u => u.Name).ThenBy(u => u.Nr).Take(most).ToListAsync();
    }
}
