using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Registry.Units;

/// <summary>Says where a unit sits: a unit in a region may belong to a central agency, and an agency's unit may sit in another region than it governs. Which supervisor
/// is competent for it, and which filters find it, follow from that.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class EditModel(Db db, ISession session, IRegions regions, Clock clock) : FormPage
{
    [BindProperty] public string Words { get; set; } = "";
    /// <summary>One of those the words may mean.</summary>
    [BindProperty] public string Chosen { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";
    public ServedUnit Unit { get; private set; } = null!;
    public IReadOnlyList<Option> Choices { get; private set; } = [];
    public string Place => Unit.Unit.Region == RegionCode.Nation ? T["registry.unit.nowhere"] : regions.Path(Unit.Unit.Region);

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var reason = Reason.Trim();
        var meant = Meant();
        Check(meant is not null, Choices.Count > 0 ? nameof(Chosen) : nameof(Words), Choices.Count > 0 ? "registry.unit.region-choose" : "registry.unit.region-unknown");
        Check(Reasons.Fit(reason), nameof(Reason), "registry.why-missing");
        if (!ModelState.IsValid || meant is not { } region) return Again();
        var units = await db.Set<WorkUnit>().Where(u => u.Agency == Unit.Agency.Nr).ToListAsync();
        var last = await db.Set<UnitRegion>().Where(r => r.Unit == Unit.Unit.Nr).MaxAsync(r => (int?)r.Serial) ?? 0;
        var outcome = WorkUnit.Seat(units.Single(u => u.Nr == Unit.Unit.Nr), region, units, last, reason, session.Actor, clock.Now);
        if (outcome.Value is not { } seat) return Refuse(outcome.Refused!, nameof(Words));
        db.Add(seat);
        db.Record(new UnitSeated(Unit.Unit.Id, region), session.Actor, new Because(Basis.Register, seat.Id), clock.Now);
        return await db.SaveOnce() ? Redirect($"~/meja/pegawai/unit/{id}") : Refuse(new SomebodyElse());
    }

    private RegionCode? Meant()
    {
        if (regions.Find(new(Chosen.Trim())) is { Level: not RegionLevel.Nation } chosen) return chosen.Code;
        var words = Words.Trim();
        if (words.Length == 0) return null;
        if (regions.Find(new(words)) is { } coded) return coded.Code;
        var found = regions.Search(words, 10);
        if (found.Count == 1) return found[0].Code;
        Choices = [.. found.Select(r => new Option(r.Code.Value, regions.Path(r.Code)))];
        return null;
    }

    private async Task<bool> Load(Guid id) => (Unit = await db.UnitServed(id, session) ?? null!) is not null;
}
