using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

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
        var campaigns = await db.CampaignsFor(session, offices);
        if (After is { } after && await campaigns.Where(c => c.Id == new CampaignId(after)).Select(c => (long?)c.Nr).SingleOrDefaultAsync() is { } nr) campaigns = campaigns.Where(c => c.Nr < nr);
        var page = await campaigns.OrderByDescending(c => c.Nr).Take(Most).ToListAsync();
        var sums = await db.SumsOf(page);
        Campaigns = [.. page.Select(c => (c, sums[c.Nr].Wanted, sums[c.Nr].Placed))];
        if (page.Count == Most) Next = "?sesudah=" + page[^1].Id.Value;
    }
}
