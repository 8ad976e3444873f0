using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Agencies;
using Netra.Registry.Boards;
using Netra.Registry.Units;

namespace Netra.Registry.People;

[Door(Doors.Desk), Needs(RegistryPermissions.Browse)]
internal sealed class IndexModel(Db db, ISession session, Clock clock) : FormPage
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true, Name = "instansi")] public Guid? Chosen { get; set; }
    /// <summary>Posted, never in an address: a number names a person.</summary>
    [BindProperty] public string Number { get; set; } = "";
    public IReadOnlyList<AgencyRecord> Agencies { get; private set; } = [];
    public AgencyRecord? Agency { get; private set; }
    public IReadOnlyList<WorkUnit> Units { get; private set; } = [];
    public IReadOnlyList<Board> Boards { get; private set; } = [];
    public DateOnly Today => Say.LocalDay(clock.Now, session.Office!.Zone);
    public bool MayKeep => session.Officer!.Permissions.Contains(RegistryPermissions.Keep);

    public async Task OnGetAsync() => await Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (Agency is null) return Again();
        Check(Number.Trim().Length > 0, nameof(Number), "registry.people.number-missing");
        if (!ModelState.IsValid) return Again();
        var found = await db.Numbered(Agency.Nr, Number);
        Check(found is not null, nameof(Number), "registry.people.number-unknown");
        if (found is null) return Again();
        db.Saw(session, Agency, "number", [found.Person], clock.Now);
        await db.SaveChangesAsync();
        return Redirect($"~/meja/pegawai/orang/{found.Person.Value}");
    }

    private async Task Load()
    {
        Agencies = await db.Set<AgencyRecord>().AsNoTracking().For(session).OrderBy(a => a.Name).Take(Most).ToListAsync();
        Agency = Chosen is { } chosen ? Agencies.FirstOrDefault(a => a.Id == new AgencyId(chosen)) : Agencies.Count == 1 ? Agencies[0] : null;
        if (Agency is null) return;
        Units = await db.Set<WorkUnit>().AsNoTracking().Where(u => u.Agency == Agency.Nr && u.Above == null).OrderBy(u => u.Name).Take(Most).ToListAsync();
        Boards = await db.BoardsOf(Agency.Nr);
    }
}
