using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Views;

namespace Netra.Prevention.Campaigns;

[Door(Doors.Desk), Needs(PreventionPermissions.Outreach)]
internal sealed class IndexModel(Db db, Contracts.ISession session, IOffices offices) : PageModel
{
    private const int Most = 20;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public IReadOnlyList<(Campaign Campaign, long Wanted, long Placed)> Campaigns { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task OnGetAsync()
    {
        (var page, Next) = await (await db.CampaignsFor(session, offices)).Newest(Most, After, id => c => c.Id == new CampaignId(id), c => c.Id.Value);
        var sums = await db.SumsOf(page);
        Campaigns = [.. page.Select(c => (c, sums[c.Nr].Wanted, sums[c.Nr].Placed))];
    }
}
