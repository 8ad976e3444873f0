using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Campaigns;

namespace Netra.Prevention.PublicCampaigns;

/// <summary>How far a campaign is, region by region down to the villages: counts, and no photo, for somebody may be on it.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(Db db, IRegions regions, IOffices offices, Clock clock) : PageModel
{
    /// <summary>A region's code.</summary>
    [BindProperty(SupportsGet = true, Name = "wilayah")] public string? Region { get; set; }
    public Campaign Campaign { get; private set; } = null!;
    public string Office { get; private set; } = "";
    public CoveragePicture Picture { get; private set; } = null!;
    public IReadOnlyList<Region> Above { get; private set; } = [];
    public string Here => $"~/imbauan/{Campaign.Id.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Set<Campaign>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == new CampaignId(id)) is not { } campaign) return NotFound();
        Campaign = campaign;
        if (await Coverage.Of(db, campaign, regions, Region is null ? null : new RegionCode(Region)) is not { } coverage) return NotFound();
        Office = (await offices.Find(campaign.Office))?.Name ?? "–";
        Picture = new(coverage, clock.Now, campaign.Zone, part => part.Region.Level == RegionLevel.Village ? null : $"{Here}?wilayah={part.Region}");
        Above = Region is null ? [] : regions.Line(coverage.At);
        return Page();
    }
}
