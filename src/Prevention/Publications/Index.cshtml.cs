using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Circulars;

namespace Netra.Prevention.Publications;

/// <summary>The library: circulars and instructions that were published here, and the instruments of the rulebook, each with number and day.</summary>
[Door(Doors.Public)]
internal sealed class IndexModel(Db db, IRulebook rules) : PageModel
{
    private const int Most = 30;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public IReadOnlyList<(Circular Circular, string? Ended)> Circulars { get; private set; } = [];
    public IReadOnlyList<InstrumentInfo> Instruments => rules.Instruments;
    public string? Next { get; private set; }

    public async Task OnGetAsync()
    {
        var circulars = db.Set<Circular>().AsNoTracking();
        if (After is { } after && await circulars.Where(c => c.Id == new CircularId(after)).Select(c => (long?)c.Nr).SingleOrDefaultAsync() is { } nr) circulars = circulars.Where(c => c.Nr < nr);
        var page = await circulars.OrderByDescending(c => c.Nr).Take(Most).ToListAsync();
        var ends = await db.EndsOf(page);
        Circulars = [.. page.Select(c => (c, ends.GetValueOrDefault(c.Nr)?.State))];
        if (page.Count == Most) Next = "?sesudah=" + page[^1].Id.Value;
    }
}
