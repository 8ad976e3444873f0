using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Netra.Prevention.Views;

/// <summary>Something that the database numbers in the order it came.</summary>
internal interface INumbered
{
    long Nr { get; }
}

internal static class NewestFirst
{
    /// <summary>A page of a list, newest first.</summary>
    /// <param name="after">The last row of the page before, as the address names it; null for the first page, which a name that is unknown opens too.</param>
    /// <param name="named">The row that such a name means.</param>
    /// <param name="name">What the address calls a row.</param>
    /// <returns>The rows, and the query of the next page where there may be one.</returns>
    public static async Task<(List<T> Page, string? Next)> Newest<T>(this IQueryable<T> rows, int most, Guid? after, Func<Guid, Expression<Func<T, bool>>> named, Func<T, Guid> name) where T : class, INumbered
    {
        if (after is { } last && await rows.Where(named(last)).Select(r => (long?)r.Nr).SingleOrDefaultAsync() is { } nr) rows = rows.Where(r => r.Nr < nr);
        var page = await rows.OrderByDescending(r => r.Nr).Take(most).ToListAsync();
        return (page, page.Count == most ? "?sesudah=" + name(page[^1]) : null);
    }
}
