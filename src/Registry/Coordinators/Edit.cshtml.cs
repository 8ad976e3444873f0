using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Terms;
using Netra.Registry.Units;

namespace Netra.Registry.Coordinators;

/// <summary>Relieves a coordinator.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class EditModel(Db db, ISession session, Clock clock) : TermPage(db, session, clock)
{
    private readonly Db db = db;
    private readonly ISession session = session;
    private Coordinator coordinator = null!;

    public override Term Term => new(coordinator.Since, coordinator.End is { } end ? (end.Until, end.Reason) : null, "registry.coordinator.end", "registry.coordinator.end-lead", "registry.coordinator.end-go");

    protected override async Task<bool> Load(Guid id)
    {
        if (await db.Set<Coordinator>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id) is not { } found || await db.UnitServed(found.Unit, session) is not { } unit) return false;
        (coordinator, Unit) = (found, unit);
        return true;
    }

    protected override Outcome<TermEnd> Finish(DateOnly until, string reason, Actor by, DateTime at)
    {
        var outcome = coordinator.Finish(until, reason, by, at);
        return outcome.Value is { } end ? new TermEnd(end, new CoordinatorRelieved(Unit.Unit.Id, coordinator.Person, end.Until)) : outcome.Refused!;
    }
}
