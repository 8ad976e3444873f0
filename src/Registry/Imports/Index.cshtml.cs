using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Faults;
using Netra.Registry.Halts;

namespace Netra.Registry.Imports;

[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class IndexModel(Db db, ISession session, Clock clock) : PageModel
{
    private const int Most = 25;

    [BindProperty(SupportsGet = true, Name = "sebelum")] public long? Before { get; set; }
    public IReadOnlyList<(ImportRecord Import, string State)> Imports { get; private set; } = [];
    public string? Next { get; private set; }
    public OfficeZone Zone => session.Office!.Zone;

    public async Task OnGetAsync()
    {
        var query = db.ImportsOf(session).AsNoTracking();
        if (Before is { } before) query = query.Where(i => i.Nr < before);
        var page = await query.OrderByDescending(i => i.Nr).Take(Most).ToListAsync();
        var nrs = page.Select(i => i.Nr).ToList();
        var started = (await db.Set<ImportStart>().Where(s => nrs.Contains(s.Import)).Select(s => s.Import).ToListAsync()).ToHashSet();
        var halted = (await db.Halts().Where(h => nrs.Contains(h.Import)).Select(h => h.Import).ToListAsync()).ToHashSet();
        var failed = (await db.Faults(clock.Now).Where(f => nrs.Contains(f.Import)).Select(f => f.Import).ToListAsync()).ToHashSet();
        Imports = [.. page.Select(i => (i, i.State(started.Contains(i.Nr), halted.Contains(i.Nr), failed.Contains(i.Nr))))];
        if (page.Count == Most) Next = "?sebelum=" + page[^1].Nr.ToString(CultureInfo.InvariantCulture);
    }
}
