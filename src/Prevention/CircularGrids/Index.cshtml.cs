using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Acknowledgements;
using Netra.Prevention.Circulars;

namespace Netra.Prevention.CircularGrids;

/// <summary>The circulars of one head side by side: units down, circulars across.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Browse)]
internal sealed class IndexModel(Db db, ISession session, Clock clock) : PageModel
{
    private const int Most = 50, MostColumns = 6;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public Circular Circular { get; private set; } = null!;
    public IReadOnlyList<Circular> Columns { get; private set; } = [];
    public IReadOnlySet<long> Ended { get; private set; } = new HashSet<long>();
    /// <summary>A unit in each row, a cell for each circular; null where the circular was not for the unit.</summary>
    public IReadOnlyList<IReadOnlyList<GridCell?>> Rows { get; private set; } = [];
    public string? Next { get; private set; }
    public DateOnly Today => Circular.Today(clock.Now);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var own = db.Set<Circular>().AsNoTracking().For(session);
        if (await own.SingleOrDefaultAsync(c => c.Id == new CircularId(id)) is not { } circular) return NotFound();
        Circular = circular;
        Columns = [.. (await own.Where(c => c.Issuer == circular.Issuer).OrderByDescending(c => c.Nr).Take(MostColumns).ToListAsync()).OrderBy(c => c.Nr)];
        Ended = (await db.EndsOf(Columns)).Keys.ToHashSet();
        await Fill();
        return Page();
    }

    private async Task Fill()
    {
        var numbers = Columns.Select(c => c.Nr).ToList();
        var units = db.Set<CircularUnit>().AsNoTracking().Where(u => numbers.Contains(u.Circular));
        var listed = units.GroupBy(u => u.Unit).Select(g => new { Unit = g.Key, Name = g.Min(u => u.Name)!, Nr = g.Min(u => u.Nr) });
        var after = new UnitId(After ?? default);
#pragma warning disable CA1309 // The database compares, by the order of its own index.
        if (After is not null && await listed.SingleOrDefaultAsync(u => u.Unit == after) is { } from) listed = listed.Where(u => string.Compare(u.Name, from.Name) > 0 || u.Name == from.Name && u.Nr > from.Nr);
#pragma warning restore CA1309
        var page = (await listed.OrderBy(u => u.Name).ThenBy(u => u.Nr).Take(Most).ToListAsync()).ConvertAll(u => u.Unit);
        var cells = (await (from u in units.Where(u => page.Contains(u.Unit))
                            join a in db.Set<Acknowledgement>().AsNoTracking() on u.Nr equals a.Unit into found
                            from a in found.DefaultIfEmpty()
                            select new { Unit = u, Answer = a }).ToListAsync()).ToDictionary(c => (c.Unit.Unit, c.Unit.Circular), c => new GridCell(c.Unit, c.Answer));
        Rows = [.. page.Select(unit => (IReadOnlyList<GridCell?>)[.. numbers.Select(nr => cells.GetValueOrDefault((unit, nr)))])];
        if (page.Count == Most) Next = "?sesudah=" + page[^1].Value;
    }
}

/// <summary>What one unit answered to one circular.</summary>
internal sealed record GridCell(CircularUnit Unit, Acknowledgement? Answer)
{
    /// <summary>done, late or waits.</summary>
    public string State(DateOnly today) => new UnitRow(Unit, Answer, 0).State(today);
}
