using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Events.EventPhotos;

namespace Netra.Prevention.Events.PublicPhotos;

/// <summary>A photo that the organisers showed to everybody, for as long as they do.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(Db db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid photo) =>
        await db.Set<OutreachEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == new EventId(id)) is { } held
        && await db.Set<EventPhoto>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == photo && p.Event == held.Nr && p.Showing != null) is { } found ? File(found.Bytes, found.Type) : NotFound();
}
