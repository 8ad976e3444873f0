using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Campaigns;

namespace Netra.Prevention.Placements;

/// <summary>Something recorded in the wrong village, or as too many or too few, is corrected with a reason; what was said stays in its history.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Outreach)]
internal sealed class EditModel(Db db, Contracts.ISession session, IOffices offices, IRegions regions, Clock clock) : FormPage
{
    [BindProperty] public string Count { get; set; } = "";
    [BindProperty] public string Village { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";
    public Campaign Campaign { get; private set; } = null!;
    public Placed Placed { get; private set; } = null!;
    public Placement First { get; private set; } = null!;
    public IReadOnlyList<PlacementCorrection> Corrections { get; private set; } = [];
    public OfficeZone Zone => session.Office!.Zone;

    public string NameOf(RegionCode village) => regions.Find(village)?.Name ?? village.Value;
    public string VillagePage(RegionCode village) => $"~/meja/imbauan/{Campaign.Id.Value}/desa/{village}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid placement)
    {
        if (!await Load(id, placement)) return NotFound();
        (Count, Village) = (Placed.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), Placed.Village.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid placement, CancellationToken stop)
    {
        if (!await Load(id, placement)) return NotFound();
        var (reason, village) = (Reason.Trim(), new RegionCode(Village.Trim()));
        Check(int.TryParse(Count.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) && count <= Placement.Most, nameof(Count), "prevention.placement.correct-count-missing");
        Check(village.IsWithin(session.Office!.Region) && await db.Set<CampaignTarget>().AnyAsync(t => t.Campaign == Campaign.Nr && t.Village == village, stop), nameof(Village), "prevention.placement.village-missing");
        Check(Reasons.Fit(reason), nameof(Reason), "prevention.placement.reason-missing");
        if (!ModelState.IsValid) return Again();
        var decided = PlacementCorrection.Of(Placed, Corrections.Count, village, count, reason, session.Office.Id, session.Actor, clock.Now);
        if (decided.Value is not { } correction) return Refuse(decided.Refused!, nameof(Count));
        db.Add(correction);
        db.Record(new PlacementCorrected(Campaign.Id, First.Id, village.Value, count), session.Actor, new Because(Basis.Outreach, correction.Id), clock.Now);
        return await db.SaveOnce() ? Redirect(VillagePage(village)) : Refuse(new SomebodyElse());
    }

    // An office corrects what lies in its region, as it records there.
    private async Task<bool> Load(Guid id, Guid placement)
    {
        if (await (await db.CampaignsFor(session, offices)).SingleOrDefaultAsync(c => c.Id == new CampaignId(id)) is not { } campaign) return false;
        if (await db.Placed().SingleOrDefaultAsync(p => p.Id == placement && p.Campaign == campaign.Nr) is not { } placed || !placed.Village.IsWithin(session.Office!.Region)) return false;
        (Campaign, Placed, First) = (campaign, placed, await db.Set<Placement>().AsNoTracking().SingleAsync(p => p.Id == placement));
        Corrections = await db.Set<PlacementCorrection>().AsNoTracking().Where(c => c.Placement == placement).OrderBy(c => c.Serial).ToListAsync();
        return true;
    }
}
