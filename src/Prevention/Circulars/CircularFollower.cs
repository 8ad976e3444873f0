using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Carriers;

namespace Netra.Prevention.Circulars;

/// <summary>Keeps circulars in step with the register: a unit that joined is reached by every circular in force that is for it, and who answers for a unit is who
/// does so there.</summary>
internal sealed class CircularFollower(IRegister register, CarrierSecrets secrets, Clock clock) : IFollow
{
    private const int Few = 500;

    public string Name => "prevention.circulars";

    public async Task On(IReadOnlyList<JournalEntry> entries, Db db)
    {
        // A file of personnel changes who works where, anywhere; everything else names what it changes.
        var filed = entries.Any(e => e.Kind is nameof(ImportFinished) or nameof(LeaversClosed));
        if (filed || entries.Any(e => e.Kind == nameof(UnitMoved)))
            foreach (var circular in await db.InForce().ToListAsync()) await Reach(circular, db);
        var changed = filed ? await Everywhere(db) : await Changed(entries, db);
        changed.UnionWith(db.ChangeTracker.Entries<CircularUnit>().Select(e => e.Entity.Unit));
        if (changed.Count > 0) await db.Refresh([.. changed], register, secrets, clock.Now);
    }

    // Those with carriers as well, in force or not: an address opens what was answered, too, and ends with its person's time.
    private static async Task<HashSet<UnitId>> Everywhere(Db db) =>
        [.. await (from u in db.Set<CircularUnit>().AsNoTracking() join c in db.InForce() on u.Circular equals c.Nr select u.Unit).Distinct().ToListAsync(), .. await db.Set<UnitCarrier>().Select(c => c.Unit).Distinct().ToListAsync()];

    private async Task<HashSet<UnitId>> Changed(IReadOnlyList<JournalEntry> entries, Db db)
    {
        List<Guid> Subjects(params string[] kinds) => [.. entries.Where(e => kinds.Contains(e.Kind)).Select(e => e.Subject).Distinct()];
        var published = Subjects(nameof(CircularPublished)).ConvertAll(id => new CircularId(id));
        HashSet<UnitId> changed = published.Count == 0 ? [] : [.. await (from u in db.Set<CircularUnit>() join c in db.Set<Circular>() on u.Circular equals c.Nr where published.Contains(c.Id) select u.Unit).ToListAsync()];
        // A coordinator may have the units below as well.
        var below = Subjects(nameof(UnitMoved), nameof(CoordinatorNamed), nameof(CoordinatorRelieved)).ConvertAll(id => new UnitId(id));
        var named = Subjects(nameof(UnitHeadNamed), nameof(UnitHeadEnded)).Select(id => new UnitId(id));
        if (below.Count > 0) named = named.Concat(await register.WithBelow(below));
        foreach (var some in named.Distinct().Chunk(Few).Select(c => c.ToList()))
            changed.UnionWith(await db.Set<CircularUnit>().Where(u => some.Contains(u.Unit)).Select(u => u.Unit).Distinct().ToListAsync());
        return changed;
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
