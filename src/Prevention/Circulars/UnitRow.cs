using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Acknowledgements;
using Netra.Prevention.Carriers;

namespace Netra.Prevention.Circulars;

/// <summary>A unit of a circular with its answer.</summary>
/// <param name="Carriers">How many answer for the unit; with none nobody can say "siap".</param>
internal sealed record UnitRow(CircularUnit Unit, Acknowledgement? Answer, int Carriers)
{
    /// <summary>done, late or waits.</summary>
    public string State(DateOnly today) => Answer is not null ? "done" : Unit.DueOn < today ? "late" : "waits";
}

internal static class UnitRows
{
    private const int Most = 50;
    public static readonly IReadOnlyList<string> Shown = ["belum", "lewat", "siap", "semua"];

    /// <param name="shown">One of <see cref="Shown"/>.</param>
    /// <param name="after">The last unit of the page before.</param>
    public static async Task<(IReadOnlyList<UnitRow> Rows, Guid? Next)> UnitsOf(this Db db, Circular circular, string shown, Guid? after, DateTime now)
    {
        var (units, today) = (db.Set<CircularUnit>().AsNoTracking().Where(u => u.Circular == circular.Nr), circular.Today(now));
        var (answers, carriers) = (db.Set<Acknowledgement>().AsNoTracking(), db.CarriersAt(now));
#pragma warning disable CA1309 // The database compares, by the order of its own index.
        if (after is { } last && await units.FirstOrDefaultAsync(u => u.Unit == new UnitId(last)) is { } from)
            units = units.Where(u => string.Compare(u.Name, from.Name) > 0 || u.Name == from.Name && u.Nr > from.Nr);
#pragma warning restore CA1309
        units = shown switch
        {
            "siap" => units.Where(u => answers.Any(a => a.Unit == u.Nr)),
            "lewat" => units.Where(u => u.DueOn < today && !answers.Any(a => a.Unit == u.Nr)),
            "semua" => units,
            _ => units.Where(u => !answers.Any(a => a.Unit == u.Nr))
        };
        var page = await (from u in units
                          join a in answers on u.Nr equals a.Unit into found
                          from a in found.DefaultIfEmpty()
                          orderby u.Name, u.Nr
                          select new { Unit = u, Answer = a, Carriers = carriers.Count(c => c.Unit == u.Unit) }).Take(Most).ToListAsync();
        return ([.. page.Select(r => new UnitRow(r.Unit, r.Answer, r.Carriers))], page.Count == Most ? page[^1].Unit.Unit.Value : null);
    }
}
