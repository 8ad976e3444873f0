using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Campaigns;
using Netra.Prevention.Views;

namespace Netra.Prevention.PublicCampaigns;

/// <summary>Campaigns of every office for everybody: what was wanted and what was done, by counts alone.</summary>
[Door(Doors.Public)]
internal sealed class IndexModel(Db db, IOffices offices) : PageModel
{
    private const int Most = 20;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public IReadOnlyList<(Campaign Campaign, string Office, long Wanted, long Placed)> Campaigns { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task OnGetAsync()
    {
        (var page, Next) = await db.Set<Campaign>().AsNoTracking().Newest(Most, After, id => c => c.Id == new CampaignId(id), c => c.Id.Value);
        var sums = await db.SumsOf(page);
        var names = new Dictionary<OfficeId, string>();
        foreach (var office in page.Select(c => c.Office).Distinct()) names[office] = (await offices.Find(office))?.Name ?? "–";
        Campaigns = [.. page.Select(c => (c, names[c.Office], sums[c.Nr].Wanted, sums[c.Nr].Placed))];
    }
}
