using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Events.EventPhotos;

/// <summary>The photo itself, for the office whose event it is.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
internal sealed class ShowModel(Db db, ISession session) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid photo) =>
        await db.Set<OutreachEvent>().AsNoTracking().For(session).SingleOrDefaultAsync(e => e.Id == new EventId(id)) is { } held
        && await db.Set<EventPhoto>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == photo && p.Event == held.Nr) is { } found ? File(found.Bytes, found.Type) : NotFound();
}
