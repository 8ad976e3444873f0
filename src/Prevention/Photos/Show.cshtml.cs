using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Campaigns;

namespace Netra.Prevention.Photos;

/// <summary>The photo itself, under the headers every answer has: nothing in it can run, and no other site can show it.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Outreach)]
internal sealed class ShowModel(Db db, Contracts.ISession session, IOffices offices) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid photo)
    {
        if (await (await db.CampaignsFor(session, offices)).SingleOrDefaultAsync(c => c.Id == new CampaignId(id)) is not { } campaign) return NotFound();
        if (await db.Set<Photo>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == photo && p.Campaign == campaign.Nr) is not { } found) return NotFound();
        return File(found.Bytes, found.Type);
    }
}
