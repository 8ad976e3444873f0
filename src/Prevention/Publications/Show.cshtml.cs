using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.CircularEnds;
using Netra.Prevention.Circulars;

namespace Netra.Prevention.Publications;

/// <summary>A circular as anybody may read it: what it says, whether it holds, and how many units have answered; no unit and nobody by name.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(Db db, IRulebook rules, Clock clock) : PageModel
{
    public Circular Circular { get; private set; } = null!;
    public CircularEnd? End { get; private set; }
    public Circular? Successor { get; private set; }
    public CircularCount Count { get; private set; } = null!;
    public IReadOnlyList<string> Agencies { get; private set; } = [];
    public InstrumentInfo? Instrument => rules.Instruments.FirstOrDefault(i => i.Code == Circular.Instrument);
    public DateTime Now => clock.Now;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Set<Circular>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == new CircularId(id)) is not { } circular) return NotFound();
        Circular = circular;
        End = (await db.EndsOf([circular])).GetValueOrDefault(circular.Nr);
        if (End?.Replaced is { } by) Successor = await db.Set<Circular>().AsNoTracking().SingleAsync(c => c.Nr == by);
        Count = (await db.Counts([circular], clock.Now))[circular.Nr];
        Agencies = await db.Set<CircularUnit>().AsNoTracking().Where(u => u.Circular == circular.Nr).Select(u => u.AgencyName).Distinct().OrderBy(n => n).ToListAsync();
        return Page();
    }
}
