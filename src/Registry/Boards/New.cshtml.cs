using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Agencies;
using Netra.Registry.Units;

namespace Netra.Registry.Boards;

[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, Clock clock) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "instansi")] public Guid Chosen { get; set; }
    [BindProperty] public string Name { get; set; } = "";
    [BindProperty] public string Unit { get; set; } = "";
    public AgencyRecord Agency { get; private set; } = null!;
    public IReadOnlyList<WorkUnit> Units { get; private set; } = [];
    public IEnumerable<Option> Options => Units.Select(u => new Option(u.Id.Value.ToString("N"), u.Name));

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load()) return NotFound();
        var (name, unit) = (Name.Trim(), Units.FirstOrDefault(u => u.Id.Value.ToString("N") == Unit));
        Check(name.Length is > 0 and <= 200, nameof(Name), "registry.board.name-missing");
        Check(Unit.Length == 0 || unit is not null, nameof(Unit), "registry.board.unit-unknown");
        Check(!await db.Set<Board>().AnyAsync(b => b.Agency == Agency.Nr && b.Name == name), nameof(Name), "registry.board.name-taken");
        if (!ModelState.IsValid) return Again();
        db.Add(new Board { Id = Clock.NewId(clock.Now), Agency = Agency.Nr, Unit = unit?.Nr, Name = name, By = session.Actor.ToString(), At = clock.Now });
        db.Record(new KorpriBoardNamed(Agency.Id, unit?.Id), session.Actor, new Because(Basis.Register), clock.Now);
        await db.SaveChangesAsync();
        return Redirect($"~/meja/pegawai?instansi={Chosen}");
    }

    private async Task<bool> Load()
    {
        var chosen = new AgencyId(Chosen);
        if (await db.Set<AgencyRecord>().AsNoTracking().For(session).FirstOrDefaultAsync(a => a.Id == chosen) is not { } agency) return false;
        Agency = agency;
        Units = await db.Set<WorkUnit>().AsNoTracking().Where(u => u.Agency == agency.Nr && u.Above == null).OrderBy(u => u.Name).Take(500).ToListAsync();
        return true;
    }
}
