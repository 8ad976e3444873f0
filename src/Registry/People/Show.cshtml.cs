using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Coordinators;
using Netra.Registry.Declarations;
using Netra.Registry.Heads;
using Netra.Registry.Numbers;
using Netra.Registry.Positions;

namespace Netra.Registry.People;

[Door(Doors.Desk), Needs(RegistryPermissions.Browse)]
internal sealed class ShowModel(Db db, ISession session, IRulebook rules, Clock clock) : PageModel
{
    public Dossier Person { get; private set; } = null!;
    public IReadOnlyList<(string Unit, string Role, DateOnly Since)> Roles { get; private set; } = [];
    public IReadOnlyList<Declaration> Declarations { get; private set; } = [];
    public bool OfficeHolder { get; private set; }
    public OfficeZone Zone => session.Office!.Zone;
    public bool MayKeep => session.Officer!.Permissions.Contains(RegistryPermissions.Keep);
    public DateOnly? BornOn => Person.Last.BornOn ?? NumberFormat.BornOn(Person.Last.Number);

    public string Election(string code) => rules.ElectionName(code);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.DossierOf(new PersonId(id), session) is not { } person) return NotFound();
        Person = person;
        var today = Say.LocalDay(clock.Now, Zone);
        var heads = await db.HeadsOn(today).Where(h => h.Person == person.Id).ToListAsync();
        var coordinators = await db.CoordinatorsOn(today).Where(c => c.Person == person.Id).ToListAsync();
        var names = await db.UnitNames(heads.Select(h => h.Unit).Concat(coordinators.Select(c => c.Unit)));
        Roles = [.. heads.Select(h => (names[h.Unit], "registry.head.title", h.Since)), .. coordinators.Select(c => (names[c.Unit], c.WithBelow ? "registry.coordinator.with-below" : "registry.coordinator.title", c.Since))];
        Declarations = await db.Set<Declaration>().AsNoTracking().Where(d => d.Person == person.Id).OrderByDescending(d => d.At).ToListAsync();
        var position = person.Lines[0].Position;
        OfficeHolder = (await db.CorrectionsOf(person.Lines[0].Unit.Agency, [position.Nr])).GetValueOrDefault(position.Nr, position.OfficeHolder);
        db.Saw(session, person.Agency, "person", [person.Id], clock.Now);
        await db.SaveChangesAsync();
        return Page();
    }
}
