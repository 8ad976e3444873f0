using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Boards;
using Netra.Registry.Units;

namespace Netra.Registry.Coordinators;

/// <summary>Relieves a coordinator.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class EditModel(Db db, ISession session, Clock clock) : FormPage
{
    [BindProperty] public DateInput Until { get; set; } = new();
    [BindProperty] public string Reason { get; set; } = "";
    public Coordinator Coordinator { get; private set; } = null!;
    public ServedUnit Unit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Until = DateInput.Of(Say.LocalDay(clock.Now, session.Office!.Zone));
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var reason = Reason.Trim();
        Check(Until.Value is not null, nameof(Until), "registry.term.date-missing");
        Check(Reasons.Fit(reason), nameof(Reason), "registry.why-missing");
        if (!ModelState.IsValid) return Again();
        var outcome = Coordinator.Finish(Until.Value!.Value, reason, session.Actor, clock.Now);
        if (outcome.Value is not { } end) return Refuse(outcome.Refused!, nameof(Until));
        db.Add(end);
        db.Record(new CoordinatorRelieved(Unit.Unit.Id, Coordinator.Person, end.Until), session.Actor, new Because(Basis.Register, Coordinator.Id), clock.Now);
        return await db.SaveOnce() ? Redirect($"~/meja/pegawai/unit/{Unit.Unit.Id.Value}") : Refuse(new SomebodyElse());
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.Set<Coordinator>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id) is not { } coordinator || await db.UnitServed(coordinator.Unit, session) is not { } unit) return false;
        (Coordinator, Unit) = (coordinator, unit);
        return true;
    }
}
