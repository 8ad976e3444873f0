using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;
using Netra.Registry.Employments;
using Netra.Registry.Units;

namespace Netra.Registry.Positions;

/// <summary>The positions of an agency's people: what their names tell, and what the agency says against it.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class IndexModel(Db db, ISession session) : PageModel
{
    private const int Most = 50;

    [BindProperty(SupportsGet = true, Name = "instansi")] public Guid Chosen { get; set; }
    [BindProperty(SupportsGet = true, Name = "sesudah")] public long? After { get; set; }
    public AgencyRecord Agency { get; private set; } = null!;
    public IReadOnlyList<(Position Position, bool? Corrected)> Positions { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var chosen = new AgencyId(Chosen);
        if (await db.Set<AgencyRecord>().AsNoTracking().For(session).FirstOrDefaultAsync(a => a.Id == chosen) is not { } agency) return NotFound();
        Agency = agency;
        var held = db.Set<Position>().AsNoTracking().Where(p => db.Set<Employment>().Any(e => e.Until == null && e.Position == p.Nr && db.Set<WorkUnit>().Any(u => u.Nr == e.Unit && u.Agency == agency.Nr)));
        if (After is { } after && await db.Set<Position>().AsNoTracking().FirstOrDefaultAsync(p => p.Nr == after) is { } last)
#pragma warning disable CA1309 // The database compares, by the order of its own index.
            held = held.Where(p => string.Compare(p.Key, last.Key) > 0);
#pragma warning restore CA1309
        var page = await held.OrderBy(p => p.Key).Take(Most).ToListAsync();
        var corrected = await db.CorrectionsOf(agency.Nr, page.Select(p => p.Nr));
        Positions = [.. page.Select(p => (p, corrected.TryGetValue(p.Nr, out var said) ? said : (bool?)null))];
        if (page.Count == Most) Next = FormattableString.Invariant($"?instansi={Chosen}&sesudah={page[^1].Nr}");
        return Page();
    }
}
