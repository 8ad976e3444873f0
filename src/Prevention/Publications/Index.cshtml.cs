using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Circulars;
using Netra.Prevention.Views;

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
        (var page, Next) = await db.Set<Circular>().AsNoTracking().Newest(Most, After, id => c => c.Id == new CircularId(id), c => c.Id.Value);
        var ends = await db.EndsOf(page);
        Circulars = [.. page.Select(c => (c, ends.GetValueOrDefault(c.Nr)?.State))];
    }
}
