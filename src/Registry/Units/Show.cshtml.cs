using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Agencies;
using Netra.Registry.Coordinators;
using Netra.Registry.Employments;
using Netra.Registry.Heads;
using Netra.Registry.People;
using Netra.Registry.Positions;

namespace Netra.Registry.Units;

[Door(Doors.Desk), Needs(RegistryPermissions.Browse)]
internal sealed class ShowModel(Db db, ISession session, IRegions regions, Clock clock) : FormPage
{
    private const int Most = 50, MostUnits = 500;

    /// <summary>The last person shown: an id, for a name has no place in an address.</summary>
    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    [BindProperty] public string Above { get; set; } = "";
    public AgencyRecord Agency { get; private set; } = null!;
    public WorkUnit Unit { get; private set; } = null!;
    public IReadOnlyList<WorkUnit> Line { get; private set; } = [];
    public IReadOnlyList<WorkUnit> Below { get; private set; } = [];
    public IReadOnlyList<(Employment Employment, Position Position)> People { get; private set; } = [];
    /// <summary>Who leads or led the unit, latest first.</summary>
    public IReadOnlyList<UnitHead> Heads { get; private set; } = [];
    public IReadOnlyList<Coordinator> Coordinators { get; private set; } = [];
    /// <summary>Of heads and coordinators: the name of the last employment.</summary>
    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();
    public IReadOnlyList<UnitRegion> Regions { get; private set; } = [];
    public string Place => Unit.Region == RegionCode.Nation ? T["registry.unit.nowhere"] : PathOf(Unit.Region);
    public string PathOf(RegionCode region) => regions.Path(region);
    public OfficeZone Zone => session.Office!.Zone;
    public IReadOnlyList<WorkUnit> Others { get; private set; } = [];
    /// <summary>What the agency says of positions against their names.</summary>
    public IReadOnlyDictionary<long, bool> Offices { get; private set; } = new Dictionary<long, bool>();
    public string? Next { get; private set; }
    public bool MayKeep => session.Officer!.Permissions.Contains(RegistryPermissions.Keep);
    public IEnumerable<Option> Places => Others.Select(u => new Option(u.Id.Value.ToString("N"), u.Name));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!MayKeep || !await Load(id)) return NotFound();
        var above = Others.FirstOrDefault(u => u.Id.Value.ToString("N") == Above);
        Check(Above.Length == 0 || above is not null, nameof(Above), "registry.unit.unknown");
        if (!ModelState.IsValid) return Again();
        return await Move(above) is { } refused ? Refuse(refused, nameof(Above)) : Redirect($"~/meja/pegawai/unit/{id}");
    }

    private async Task<Refusal?> Move(WorkUnit? above)
    {
        // One move in an agency at a time: of two at once neither sees the other's, and together they could make a circle.
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Set<AgencyRecord>().Where(a => a.Nr == Unit.Agency).ExecuteUpdateAsync(a => a.SetProperty(x => x.Name, x => x.Name));
        db.Attach(Unit);
        if (Unit.Move(above, above is null ? [] : [above, .. await db.LineAbove(above)]).Refused is { } refused) return refused;
        db.Record(new UnitMoved(Unit.Id, above?.Id), session.Actor, new Because(Basis.Register), clock.Now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return null;
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.UnitServed(id, session) is not { Unit: var unit, Agency: var agency }) return false;
        (Unit, Agency, Line) = (unit, agency, await db.LineAbove(unit));
        Below = await db.Set<WorkUnit>().AsNoTracking().Where(u => u.Agency == unit.Agency && u.Above == unit.Nr).OrderBy(u => u.Name).Take(MostUnits).ToListAsync();
        if (MayKeep) Others = await db.Set<WorkUnit>().AsNoTracking().Where(u => u.Agency == unit.Agency && u.Nr != unit.Nr).OrderBy(u => u.Name).Take(MostUnits).ToListAsync();
        Regions = await db.Set<UnitRegion>().AsNoTracking().Where(r => r.Unit == unit.Nr).OrderByDescending(r => r.Serial).ToListAsync();
        await Roles();
        await List();
        return true;
    }

    private async Task Roles()
    {
        Heads = await db.Set<UnitHead>().AsNoTracking().Where(h => h.Unit == Unit.Nr).OrderByDescending(h => h.Since).ThenByDescending(h => h.Serial).ToListAsync();
        Coordinators = await db.Set<Coordinator>().AsNoTracking().Where(c => c.Unit == Unit.Nr).OrderBy(c => c.End != null).ThenByDescending(c => c.Since).ToListAsync();
        Names = (await db.HistoriesOf([.. Heads.Select(h => h.Person).Concat(Coordinators.Select(c => c.Person)).Distinct()])).ToDictionary(h => h.Key, h => h.Value.Lines[0].Employment.Name);
    }

    private async Task List()
    {
        var listed = db.Set<Employment>().AsNoTracking().Where(e => e.Unit == Unit.Nr && e.Until == null);
        var after = new PersonId(After ?? default);
        if (After is not null && await db.Set<Employment>().AsNoTracking().Where(e => e.Person == after && e.Unit == Unit.Nr).OrderByDescending(e => e.Serial).FirstOrDefaultAsync() is { } last)
#pragma warning disable CA1309 // The database compares, by the order of its own index.
            listed = listed.Where(e => string.Compare(e.Name, last.Name) > 0 || e.Name == last.Name && string.Compare(e.Number, last.Number) > 0);
#pragma warning restore CA1309
        var page = await listed.OrderBy(e => e.Name).ThenBy(e => e.Number).Take(Most).Join(db.Set<Position>().AsNoTracking(), e => e.Position, p => p.Nr, (e, p) => new { e, p })
            .OrderBy(x => x.e.Name).ThenBy(x => x.e.Number).ToListAsync();
        People = [.. page.Select(x => (x.e, x.p))];
        if (page.Count == Most) Next = "?sesudah=" + page[^1].e.Person.Value;
        Offices = await db.CorrectionsOf(Agency.Nr, page.Select(x => x.p.Nr));
        db.Saw(session, Agency, "list", [.. page.Select(x => x.e.Person).Concat(Names.Keys).Distinct()], clock.Now);
        await db.SaveChangesAsync();
    }
}
