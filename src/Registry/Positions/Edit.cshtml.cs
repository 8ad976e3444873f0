using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Agencies;
using Netra.Registry.Employments;
using Netra.Registry.Units;

namespace Netra.Registry.Positions;

/// <summary>Corrects for one agency whether a position is an office; each correction stays in its history.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class EditModel(Db db, ISession session, Clock clock) : FormPage
{
    private const string Yes = "yes", No = "no";

    [BindProperty(SupportsGet = true, Name = "instansi")] public Guid Chosen { get; set; }
    [BindProperty] public string Holder { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";
    public AgencyRecord Agency { get; private set; } = null!;
    public Position Position { get; private set; } = null!;
    /// <summary>Newest first.</summary>
    public IReadOnlyList<Correction> History { get; private set; } = [];
    public bool Holds => History.Count > 0 ? History[0].OfficeHolder : Position.OfficeHolder;
    public IReadOnlyList<Option> Choices => [new(Yes, T["registry.position.yes"]), new(No, T["registry.position.no"])];
    public OfficeZone Zone => session.Office!.Zone;

    public async Task<IActionResult> OnGetAsync(long nr)
    {
        if (!await Load(nr)) return NotFound();
        Holder = Holds ? Yes : No;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long nr)
    {
        if (!await Load(nr)) return NotFound();
        var reason = Reason.Trim();
        Check(Holder is Yes or No, nameof(Holder), "registry.position.choose");
        Check(reason.Length is > 0 and <= Correction.Longest, nameof(Reason), "registry.position.reason-missing");
        if (!ModelState.IsValid) return Again();
        var outcome = Correction.Of(Position, Agency.Nr, History.Count > 0 ? History[0] : null, Holder == Yes, reason, session.Actor, clock.Now);
        if (outcome.Value is not { } correction) return Refuse(outcome.Refused!, nameof(Holder));
        db.Add(correction);
        db.Record(new PositionCorrected(Agency.Id, nr, correction.OfficeHolder), session.Actor, new Because(Basis.Import, correction.Id), clock.Now);
        await db.SaveChangesAsync();
        return Redirect(FormattableString.Invariant($"~/meja/pegawai/jabatan/{nr}?instansi={Chosen}"));
    }

    private async Task<bool> Load(long nr)
    {
        var chosen = new AgencyId(Chosen);
        if (await db.Set<AgencyRecord>().AsNoTracking().For(session).FirstOrDefaultAsync(a => a.Id == chosen) is not { } agency) return false;
        if (await db.Set<Position>().AsNoTracking().FirstOrDefaultAsync(p => p.Nr == nr) is not { } position) return false;
        // Positions nobody of this agency holds or held are not its to speak of.
        if (!await db.Set<Employment>().AnyAsync(e => e.Position == nr && db.Set<WorkUnit>().Any(u => u.Nr == e.Unit && u.Agency == agency.Nr))) return false;
        (Agency, Position) = (agency, position);
        History = await db.Set<Correction>().AsNoTracking().Where(c => c.Agency == agency.Nr && c.Position == nr).OrderByDescending(c => c.Serial).ToListAsync();
        return true;
    }
}
