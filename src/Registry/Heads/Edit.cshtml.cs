using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Terms;
using Netra.Registry.Units;

namespace Netra.Registry.Heads;

/// <summary>Ends a head's time without a successor.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class EditModel(Db db, ISession session, Clock clock) : TermPage(db, session, clock)
{
    private readonly Db db = db;
    private readonly ISession session = session;
    private UnitHead head = null!;

    public override Term Term => new(head.Since, head.End is { } end ? (end.Until, end.Reason) : null, "registry.head.end", "registry.head.end-lead", "registry.head.end-go");

    protected override async Task<bool> Load(Guid id)
    {
        if (await db.Set<UnitHead>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id) is not { } found || await db.UnitServed(found.Unit, session) is not { } unit) return false;
        (head, Unit) = (found, unit);
        return true;
    }

    protected override Outcome<TermEnd> Finish(DateOnly until, string reason, Actor by, DateTime at)
    {
        var outcome = head.Finish(until, reason, by, at);
        return outcome.Value is { } end ? new TermEnd(end, new UnitHeadEnded(Unit.Unit.Id, head.Person, end.Until)) : outcome.Refused!;
    }
}
