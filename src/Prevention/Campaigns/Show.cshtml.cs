using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Campaigns;

/// <summary>How far a campaign is: tiles and a table of the regions below the one looked at, down to the villages.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Outreach)]
internal sealed class ShowModel(Db db, Contracts.ISession session, IOffices offices, IRegions regions, Clock clock) : PageModel
{
    /// <summary>A region's code.</summary>
    [BindProperty(SupportsGet = true, Name = "wilayah")] public string? Region { get; set; }
    public Campaign Campaign { get; private set; } = null!;
    public CoveragePicture Picture { get; private set; } = null!;
    public IReadOnlyList<Region> Above { get; private set; } = [];
    private string Here => $"~/meja/imbauan/{Campaign.Id.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await (await db.CampaignsFor(session, offices)).SingleOrDefaultAsync(c => c.Id == new CampaignId(id)) is not { } campaign) return NotFound();
        Campaign = campaign;
        if (await Coverage.Of(db, campaign, regions, Region is null ? null : new RegionCode(Region)) is not { } coverage) return NotFound();
        // Things are recorded in villages.
        Picture = new(coverage, clock.Now, campaign.Zone, part => part.Region.Level == RegionLevel.Village ? $"{Here}/desa/{part.Region}" : $"{Here}?wilayah={part.Region}");
        Above = Region is null ? [] : regions.Line(coverage.At);
        return Page();
    }
}
