using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Campaigns;
using Netra.Prevention.Photos;

namespace Netra.Prevention.Placements;

/// <summary>One village of a campaign: what was done there, with photos, and the form for more.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Outreach)]
[RequestSizeLimit(Upload.MostForm), RequestFormLimits(MultipartBodyLengthLimit = Upload.MostForm)]
internal sealed class NewModel(Db db, Contracts.ISession session, IOffices offices, IRegions regions, Clock clock) : FormPage
{
    private const int Most = 20;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    [BindProperty] public string Count { get; set; } = "1";
    [BindProperty] public DateInput PlacedOn { get; set; } = new();
    [BindProperty] public IFormFile? Photo { get; set; }
    public Campaign Campaign { get; private set; } = null!;
    public Region Village { get; private set; } = null!;
    public int Wanted { get; private set; }
    public int Sum { get; private set; }
    public IReadOnlyList<Placed> Placements { get; private set; } = [];
    public string? Next { get; private set; }
    /// <summary>An office records what lies in its region.</summary>
    public bool MayRecord => Village.Code.IsWithin(session.Office!.Region);
    public string Here => $"~/meja/imbauan/{Campaign.Id.Value}/desa/{Village.Code}";
    public string Path => regions.Path(Village.Code.Parent!.Value);
    private DateOnly Today => Say.LocalDay(clock.Now, session.Office!.Zone);

    public async Task<IActionResult> OnGetAsync(Guid id, string village)
    {
        if (!await Load(id, village)) return NotFound();
        PlacedOn = DateInput.Of(Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string village, CancellationToken stop)
    {
        if (!await Load(id, village) || !MayRecord) return NotFound();
        Check(int.TryParse(Count.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) && count is > 0 and <= Placement.Most, nameof(Count), "prevention.placement.count-missing");
        Check(PlacedOn.Value is { } day && day <= Today && day >= Campaign.From, nameof(PlacedOn), "prevention.placement.day-missing");
        if (!ModelState.IsValid) return Again();
        Photo? proof = null;
        if (Photo is { Length: > 0 } file)
        {
            var read = await Upload.Read(file, stop);
            if (read.Value is not { } picture) return Refuse(read.Refused!, nameof(Photo));
            proof = Photos.Photo.Of(Campaign.Nr, picture, clock.Now);
            if (await db.Set<Photo>().AnyAsync(p => p.Campaign == Campaign.Nr && p.Sha256 == proof.Sha256, stop)) return Refuse(new PhotoUsed(), nameof(Photo));
            db.Add(proof);
        }
        db.Add(new Placement { Id = Clock.NewId(clock.Now), Campaign = Campaign.Nr, Village = Village.Code, Count = count, PlacedOn = PlacedOn.Value!.Value, Photo = proof?.Id, Office = session.Office!.Id, By = session.Actor.ToString(), At = clock.Now });
        db.Record(new PlacementRecorded(Campaign.Id, session.Office.Id, Village.Code.Value, count, proof?.Sha256), session.Actor, new Because(Basis.Outreach), clock.Now);
        return await db.SaveOnce() ? Redirect(Here) : Refuse(new PhotoUsed(), nameof(Photo));
    }

    private async Task<bool> Load(Guid id, string village)
    {
        var code = new RegionCode(village);
        if (await (await db.CampaignsFor(session, offices)).SingleOrDefaultAsync(c => c.Id == new CampaignId(id)) is not { } campaign) return false;
        if (await db.Set<CampaignTarget>().AsNoTracking().SingleOrDefaultAsync(t => t.Campaign == campaign.Nr && t.Village == code) is not { } target || regions.Find(code) is not { } region) return false;
        (Campaign, Village, Wanted) = (campaign, region, target.Wanted);
        var all = db.Placed().Where(p => p.Campaign == campaign.Nr && p.Village == code);
        Sum = await all.SumAsync(p => p.Count);
        if (After is { } after) all = all.Where(p => p.Id < after);
        Placements = await all.OrderByDescending(p => p.Id).Take(Most).ToListAsync();
        if (Placements.Count == Most) Next = "?sesudah=" + Placements[^1].Id;
        return true;
    }
}
