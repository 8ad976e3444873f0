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
    private const int Side = 42, Gap = 2, Columns = 8;

    /// <summary>A region's code.</summary>
    [BindProperty(SupportsGet = true, Name = "wilayah")] public string? Region { get; set; }
    public Campaign Campaign { get; private set; } = null!;
    public Coverage Coverage { get; private set; } = null!;
    public IReadOnlyList<Region> Above { get; private set; } = [];
    public DateTime Now => clock.Now;
    /// <summary>The parts are villages, where things are recorded.</summary>
    public bool Villages => Coverage.At.Level == RegionLevel.District;
    public string Here => $"/meja/imbauan/{Campaign.Id.Value}";
    public string Box => $"-1 -1 {Columns * (Side + Gap)} {(Coverage.Parts.Count + Columns - 1) / Columns * (Side + Gap)}";

    public static (int X, int Y) Tile(int i) => (i % Columns * (Side + Gap), i / Columns * (Side + Gap));
    public string Link(Covered part) => Villages ? $"{Here}/desa/{part.Region}" : $"{Here}?wilayah={part.Region}";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await (await db.CampaignsFor(session, offices)).SingleOrDefaultAsync(c => c.Id == new CampaignId(id)) is not { } campaign) return NotFound();
        Campaign = campaign;
        if (await Coverage.Of(db, campaign, regions, Region is null ? null : new RegionCode(Region)) is not { } coverage) return NotFound();
        Coverage = coverage;
        var above = new List<Region>();
        for (var at = Region is null ? null : coverage.At.Parent; at is { } code && regions.Find(code) is { } region; at = code.Parent) above.Insert(0, region);
        Above = above;
        return Page();
    }
}
