using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.People;
using Netra.Registry.Units;

namespace Netra.Registry.Coordinators;

/// <summary>Names a coordinator of a unit.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, IOfficers officers, Clock clock) : FormPage
{
    /// <summary>Comes from a person's page: an id, for a number has no place in an address.</summary>
    [BindProperty(SupportsGet = true, Name = "orang")] public Guid? From { get; set; }
    [BindProperty] public string Number { get; set; } = "";
    [BindProperty] public bool WithBelow { get; set; }
    [BindProperty] public DateInput Since { get; set; } = new();
    [BindProperty] public string Reason { get; set; } = "";
    /// <summary>The coordinator's account; empty for one who works on paper.</summary>
    [BindProperty] public string Account { get; set; } = "";
    public ServedUnit Unit { get; private set; } = null!;
    public IReadOnlyList<Officer> Accounts { get; private set; } = [];
    public IEnumerable<Option> AccountOptions => Accounts.Select(a => new Option(a.Id.Value.ToString("N"), $"{a.Name}, {a.Email}"));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Since = DateInput.Of(Say.LocalDay(clock.Now, session.Office!.Zone));
        if (From is { } from && await db.DossierOf(new(from), session) is { } person) Number = person.Last.Number;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var reason = Reason.Trim();
        Check(Number.Trim().Length > 0, nameof(Number), "registry.people.number-missing");
        Check(Since.Value is not null, nameof(Since), "registry.term.date-missing");
        Check(Reasons.Fit(reason), nameof(Reason), "registry.why-missing");
        Check(Account.Length == 0 || Accounts.Any(a => a.Id.Value.ToString("N") == Account), nameof(Account), "registry.coordinator.account-unknown");
        if (!ModelState.IsValid) return Again();
        var person = await db.Numbered(Unit.Agency.Nr, Number, present: true);
        Check(person is not null, nameof(Number), "registry.people.number-unknown");
        if (person is null) return Again();
        var named = await db.Set<Coordinator>().AsNoTracking().Where(c => c.Unit == Unit.Unit.Nr).ToListAsync();
        var outcome = Coordinator.Name(Unit.Unit.Nr, person.Person, WithBelow, Since.Value!.Value, named, reason, session.Actor, clock.Now);
        if (outcome.Value is not { } coordinator) return Refuse(outcome.Refused!, nameof(Number));
        db.Name(coordinator, Unit.Unit.Id, Accounts.FirstOrDefault(a => a.Id.Value.ToString("N") == Account)?.Id, session.Actor, clock.Now);
        return await db.SaveOnce() ? Redirect($"~/meja/pegawai/unit/{id}") : Refuse(new SomebodyElse());
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.UnitServed(id, session) is not { } unit) return false;
        Unit = unit;
        Accounts = [.. (await officers.MembersOf(session.Office!.Id)).Where(o => o.Permissions.Contains(PreventionPermissions.Coordinate))];
        return true;
    }
}
