using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.People;

namespace Netra.Registry.Declarations;

[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, IRulebook rules, Clock clock) : FormPage
{
    [BindProperty] public string Election { get; set; } = "";
    [BindProperty] public DateInput DeclaredOn { get; set; } = new();
    [BindProperty] public DateInput LeaveFrom { get; set; } = new();
    [BindProperty] public DateInput LeaveUntil { get; set; } = new();
    public Dossier Person { get; private set; } = null!;
    public IEnumerable<Option> Elections => rules.Elections.Select(e => new Option(e.Code, e.Name.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var today = Say.LocalDay(clock.Now, session.Office!.Zone);
        Check(rules.Elections.Any(e => e.Code == Election), nameof(Election), "registry.declaration.election-missing");
        Check(DeclaredOn.Value is { } day && day <= today, nameof(DeclaredOn), "registry.declaration.date");
        Check(LeaveFrom.Empty || LeaveFrom.Value is not null, nameof(LeaveFrom), "registry.declaration.leave");
        Check(LeaveUntil.Empty || LeaveUntil.Value is { } until && LeaveFrom.Value <= until, nameof(LeaveUntil), "registry.declaration.leave-until");
        if (!ModelState.IsValid) return Again();
        db.Add(new Declaration
        {
            Id = Clock.NewId(clock.Now), Person = Person.Id, Election = Election, Region = Person.Agency.Region, DeclaredOn = DeclaredOn.Value!.Value, LeaveFrom = LeaveFrom.Value, LeaveUntil = LeaveUntil.Value,
            By = session.Actor.ToString(), At = clock.Now
        });
        db.Record(new SpouseDeclared(Person.Id, Election, LeaveFrom.Value is not null), session.Actor, new Because("SE MenPANRB 18/2023"), clock.Now);
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
