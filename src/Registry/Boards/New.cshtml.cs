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
    [BindProperty] public DateInput Since { get; set; } = new();
    public AgencyRecord Agency { get; private set; } = null!;
    public IReadOnlyList<WorkUnit> Units { get; private set; } = [];
    public IEnumerable<Option> Options => Units.Select(u => new Option(u.Id.Value.ToString("N"), u.Name));
    private DateOnly Today => Say.LocalDay(clock.Now, session.Office!.Zone);

    public async Task<IActionResult> OnGetAsync()
    {
        Since = DateInput.Of(Today);
        return await Load() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load()) return NotFound();
        var (name, unit) = (Name.Trim(), Units.FirstOrDefault(u => u.Id.Value.ToString("N") == Unit));
        Check(name.Length is > 0 and <= Board.LongestName, nameof(Name), "registry.board.name-missing");
        Check(Unit.Length == 0 || unit is not null, nameof(Unit), "registry.board.unit-unknown");
        Check(Since.Value is not null, nameof(Since), "registry.term.date-missing");
        Check(!(await db.BoardsOf(Agency.Nr)).Any(b => b.SitsOn(Today) && b.Name == name), nameof(Name), "registry.board.name-taken");
        if (!ModelState.IsValid) return Again();
        db.Add(new Board { Id = Clock.NewId(clock.Now), Agency = Agency.Nr, FirstUnit = unit?.Nr, FirstName = name, Since = Since.Value!.Value, By = session.Actor.ToString(), At = clock.Now });
        db.Record(new KorpriBoardNamed(Agency.Id, unit?.Id), session.Actor, new Because(Basis.Register), clock.Now);
        await db.SaveChangesAsync();
        return Redirect($"~/meja/pegawai?instansi={Chosen}");
    }

    private async Task<bool> Load()
    {
        var chosen = new AgencyId(Chosen);
        if (await db.Set<AgencyRecord>().AsNoTracking().For(session).FirstOrDefaultAsync(a => a.Id == chosen) is not { } agency) return false;
        (Agency, Units) = (agency, await db.RootsOf(agency.Nr));
        return true;
    }
}
