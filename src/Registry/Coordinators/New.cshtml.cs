using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Heads;
using Netra.Registry.People;

namespace Netra.Registry.Coordinators;

/// <summary>Names somebody the head or the coordinator of the unit he or she works in.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, Clock clock) : FormPage
{
    [BindProperty] public string Role { get; set; } = "";
    public Dossier Person { get; private set; } = null!;
    public IReadOnlyList<Option> Choices => [new("head", T["registry.head.title"]), new("coordinator", T["registry.coordinator.title"]), new("with-below", T["registry.coordinator.with-below"]), new("none", T["registry.coordinator.relieve"])];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(Choices.Any(c => c.Value == Role), nameof(Role), "registry.role.missing");
        if (!ModelState.IsValid) return Again();
        var (unit, now, by) = (Person.Lines[0].Unit, clock.Now, session.Actor.ToString());
        IFact fact;
        if (Role == "head")
        {
            db.Add(new UnitHead { Id = Clock.NewId(now), Unit = unit.Nr, Person = Person.Id, By = by, At = now });
            fact = new UnitHeadNamed(unit.Id, Person.Id);
        }
        else
        {
            foreach (var former in await db.PresentCoordinators().Where(c => c.Unit == unit.Nr && c.Person == Person.Id).ToListAsync()) db.Add(new CoordinatorEnd { CoordinatorId = former.Id, By = by, At = now });
            if (Role != "none") db.Add(new Coordinator { Id = Clock.NewId(now), Unit = unit.Nr, Person = Person.Id, WithBelow = Role == "with-below", By = by, At = now });
            fact = Role == "none" ? new CoordinatorRelieved(unit.Id, Person.Id) : new CoordinatorNamed(unit.Id, Person.Id, Role == "with-below");
        }
        db.Record(fact, session.Actor, new Because(Basis.Register), now);
        await db.SaveChangesAsync();
        return Redirect($"~/meja/pegawai/orang/{id}");
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.DossierOf(new PersonId(id), session) is not { Last.Until: null } person) return false;
        Person = person;
        return true;
    }
}
