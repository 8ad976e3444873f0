using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Heads;
using Netra.Registry.People;

namespace Netra.Registry.Coordinators;

/// <summary>Names somebody the head or the coordinator of the unit he or she works in.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, IOfficers officers, Clock clock) : FormPage
{
    [BindProperty] public string Role { get; set; } = "";
    /// <summary>The coordinator's account; empty for one who works on paper.</summary>
    [BindProperty] public string Account { get; set; } = "";
    public Dossier Person { get; private set; } = null!;
    public IReadOnlyList<Officer> Accounts { get; private set; } = [];
    public IEnumerable<Option> AccountOptions => Accounts.Select(a => new Option(a.Id.Value.ToString("N"), $"{a.Name}, {a.Email}"));
    public IReadOnlyList<Option> Choices => [new("head", T["registry.head.title"]), new("coordinator", T["registry.coordinator.title"]), new("with-below", T["registry.coordinator.with-below"]), new("none", T["registry.coordinator.relieve"])];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(Choices.Any(c => c.Value == Role), nameof(Role), "registry.role.missing");
        Check(Account.Length == 0 || Accounts.Any(a => a.Id.Value.ToString("N") == Account), nameof(Account), "registry.coordinator.account-unknown");
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
            await db.Relieve(unit, Person.Id, session.Actor, now);
            if (Role != "none") db.Name(unit, Person.Id, Role == "with-below", Accounts.FirstOrDefault(a => a.Id.Value.ToString("N") == Account)?.Id, session.Actor, now);
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
        Accounts = [.. (await officers.MembersOf(session.Office!.Id)).Where(o => o.Permissions.Contains(PreventionPermissions.Coordinate))];
        return true;
    }
}
