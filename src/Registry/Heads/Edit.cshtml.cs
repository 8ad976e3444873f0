using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Boards;
using Netra.Registry.Units;

namespace Netra.Registry.Heads;

/// <summary>Ends a head's time without a successor.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class EditModel(Db db, ISession session, Clock clock) : FormPage
{
    [BindProperty] public DateInput Until { get; set; } = new();
    [BindProperty] public string Reason { get; set; } = "";
    public UnitHead Head { get; private set; } = null!;
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
        var outcome = Head.Finish(Until.Value!.Value, reason, session.Actor, clock.Now);
        if (outcome.Value is not { } end) return Refuse(outcome.Refused!, nameof(Until));
        db.Add(end);
        db.Record(new UnitHeadEnded(Unit.Unit.Id, Head.Person, end.Until), session.Actor, new Because(Basis.Register, Head.Id), clock.Now);
        return await db.SaveOnce() ? Redirect($"~/meja/pegawai/unit/{Unit.Unit.Id.Value}") : Refuse(new SomebodyElse());
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.Set<UnitHead>().AsNoTracking().FirstOrDefaultAsync(h => h.Id == id) is not { } head || await db.UnitServed(head.Unit, session) is not { } unit) return false;
        (Head, Unit) = (head, unit);
        return true;
    }
}
