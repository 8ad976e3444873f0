using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Carriers;

namespace Netra.Prevention.Circulars;

/// <summary>Keeps circulars in step with the register: a unit that joined is reached by every circular in force that is for it, and who answers for a unit is who
/// does so there.</summary>
internal sealed class CircularFollower(IRegister register, CarrierSecrets secrets, Clock clock) : IFollow
{
    private static readonly string[] Moved = [nameof(ImportFinished), nameof(LeaversClosed), nameof(UnitMoved)];
    private static readonly string[] Named = [nameof(CircularPublished), nameof(UnitHeadNamed), nameof(UnitHeadEnded), nameof(CoordinatorNamed), nameof(CoordinatorRelieved)];

    public string Name => "prevention.circulars";

    public async Task On(IReadOnlyList<JournalEntry> entries, Db db)
    {
        var moved = entries.Any(e => Moved.Contains(e.Kind));
        if (!moved && !entries.Any(e => Named.Contains(e.Kind))) return;
        if (moved)
            foreach (var circular in await db.InForce().ToListAsync()) await Reach(circular, db);
        var reached = await (from u in db.Set<CircularUnit>().AsNoTracking() join c in db.InForce() on u.Circular equals c.Nr select u.Unit).Distinct().ToListAsync();
        reached.AddRange(db.ChangeTracker.Entries<CircularUnit>().Select(e => e.Entity.Unit));
        await db.Refresh([.. reached.Distinct()], register, secrets, clock.Now);
    }

    private async Task Reach(Circular circular, Db db)
    {
        var known = (await db.Set<CircularUnit>().AsNoTracking().Where(u => u.Circular == circular.Nr).Select(u => u.Unit).ToListAsync()).ToHashSet();
        var fresh = (await register.Units(circular.Audience)).Where(u => !known.Contains(u.Id)).ToList();
        if (fresh.Count == 0) return;
        var members = await register.Headcounts([.. fresh.Select(u => u.Id)]);
        db.AddRange(fresh.Select(u => CircularUnit.Of(circular, u, members.GetValueOrDefault(u.Id), clock.Now)));
        db.Record(new CircularReached(circular.Id, fresh.Count), Actor.System, new Because(Basis.Circular), clock.Now);
    }
}
