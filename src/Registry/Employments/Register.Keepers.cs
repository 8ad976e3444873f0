using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Registry.Agencies;
using Netra.Registry.Coordinators;
using Netra.Registry.Declarations;
using Netra.Registry.Heads;
using Netra.Registry.Units;

namespace Netra.Registry.Employments;

/// <summary>Who keeps units, as far as other modules need it: without a name.</summary>
internal sealed partial class Register
{
    public async Task<IReadOnlyList<ListedUnit>> Below(AgencyId agency, UnitId? above, UnitId? after, int most, CancellationToken stop = default)
    {
        if (await db.Set<AgencyRecord>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == agency, stop) is not { } found) return [];
        var parent = above is { } id ? await db.Set<WorkUnit>().AsNoTracking().Where(u => u.Id == id && u.Agency == found.Nr).Select(u => (long?)u.Nr).SingleOrDefaultAsync(stop) ?? -1 : (long?)null;
        var units = db.Set<WorkUnit>().AsNoTracking().Where(u => u.Agency == found.Nr && u.Above == parent);
#pragma warning disable CA1309 // The database compares, by the order of its own index.
        if (after is { } last && await units.SingleOrDefaultAsync(u => u.Id == last, stop) is { } from) units = units.Where(u => string.Compare(u.Name, from.Name) > 0 || u.Name == from.Name && u.Nr > from.Nr);
#pragma warning restore CA1309
        return [.. (await units.OrderBy(u => u.Name).ThenBy(u => u.Nr).Take(most).ToListAsync(stop)).Select(u => new ListedUnit(u.Id, above, u.Name, found.Id, found.Name, found.Region, u.Region, found.PpkOffice))];
    }

    public async Task<IReadOnlyDictionary<UnitId, UnitKeepers>> Keepers(IReadOnlyCollection<UnitId> units, CancellationToken stop = default)
    {
        var asked = await db.Set<WorkUnit>().AsNoTracking().Where(u => units.Contains(u.Id)).ToListAsync(stop);
        var known = asked.ToDictionary(u => u.Nr);
        // A tree deeper than this is none.
        for (var (depth, next) = (0, Missing(asked, known)); depth < 20 && next.Count > 0; depth++)
        {
            var above = await db.Set<WorkUnit>().AsNoTracking().Where(u => next.Contains(u.Nr)).ToListAsync(stop);
            foreach (var unit in above) known.TryAdd(unit.Nr, unit);
            next = Missing(above, known);
        }
        var numbers = known.Keys.ToList();
        var heads = (await db.HeadsOn(Today).Where(h => numbers.Contains(h.Unit)).Select(h => h.Unit).ToListAsync(stop)).ToHashSet();
        // Only those with an account read anything; the others are told on paper.
        var coordinators = (await Serving().Where(c => numbers.Contains(c.Coordinator.Unit)).Select(c => new { c.Coordinator.Unit, c.Coordinator.WithBelow }).ToListAsync(stop)).ToLookup(c => c.Unit, c => c.WithBelow);
        UnitId? Coordinator(WorkUnit unit) => Line(unit, known).Where((u, i) => i == 0 ? coordinators.Contains(u.Nr) : coordinators[u.Nr].Any(below => below)).Select(u => (UnitId?)u.Id).FirstOrDefault();
        return asked.Select(u => (u.Id, Keepers: new UnitKeepers(heads.Contains(u.Nr), Coordinator(u)))).Where(u => u.Keepers is not { Head: false, Coordinator: null }).ToDictionary(u => u.Id, u => u.Keepers);
    }

    public async Task<IReadOnlyList<CoordinatedUnit>> CoordinatedBy(OfficerId officer, CancellationToken stop = default)
    {
        var own = await (from c in Serving() join u in db.Set<WorkUnit>() on c.Coordinator.Unit equals u.Nr join a in db.Set<AgencyRecord>() on u.Agency equals a.Nr where c.Officer == officer orderby u.Name select new { u.Id, u.Name, Agency = a.Id, AgencyName = a.Name, c.Coordinator.WithBelow }).ToListAsync(stop);
        return [.. own.Select(u => new CoordinatedUnit(u.Id, u.Name, u.Agency, u.AgencyName, u.WithBelow))];
    }

    public async Task<IReadOnlyList<SpouseWithoutLeave>> SpousesWithoutLeave(AgencyId agency, CancellationToken stop = default)
    {
        // From the few who declared, and in two questions: asked in one, a database without statistics goes through all who work in the agency.
        var declared = db.Set<Declaration>().AsNoTracking();
        var waiting = (await declared.Where(d => d.LeaveFrom == null && !declared.Any(later => later.Person == d.Person && later.Election == d.Election && later.At > d.At)).Select(d => new { d.Person, d.DeclaredOn }).ToListAsync(stop)).ToLookup(d => d.Person, d => d.DeclaredOn);
        var open = new List<(WorkUnit Unit, DateOnly DeclaredOn)>();
        foreach (var some in waiting.Select(w => w.Key).Chunk(500))
            foreach (var held in await (from e in db.Set<Employment>().AsNoTracking() join u in db.Set<WorkUnit>() on e.Unit equals u.Nr join a in db.Set<AgencyRecord>() on u.Agency equals a.Nr where some.Contains(e.Person) && e.Until == null && a.Id == agency select new { e.Person, Unit = u }).ToListAsync(stop))
                open.AddRange(waiting[held.Person].Select(on => (held.Unit, on)));
        var units = new Dictionary<long, WorkUnit>();
        if (open.Count > 0) units = await (from u in db.Set<WorkUnit>().AsNoTracking() join a in db.Set<AgencyRecord>() on u.Agency equals a.Nr where a.Id == agency select u).ToDictionaryAsync(u => u.Nr, stop);
        return [.. open.Select(o => new SpouseWithoutLeave([.. Line(o.Unit, units).Select(u => u.Id)], o.DeclaredOn))];
    }

    // A coordinator who was relieved, or works elsewhere by now, has no unit any more, whatever account there is.
    private IQueryable<ServingCoordinator> Serving() =>
        from c in db.CoordinatorsOn(Today)
        join a in db.Set<CoordinatorAccount>().AsNoTracking() on c.Id equals a.CoordinatorId
        where db.Set<Employment>().Any(e => e.Person == c.Person && e.Unit == c.Unit && e.Until == null)
        select new ServingCoordinator { Coordinator = c, Officer = a.Officer };

    private static List<long> Missing(IEnumerable<WorkUnit> units, Dictionary<long, WorkUnit> known) => [.. units.Select(u => u.Above).OfType<long>().Where(nr => !known.ContainsKey(nr)).Distinct()];

    private sealed class ServingCoordinator
    {
        public required Coordinator Coordinator { get; init; }
        public OfficerId Officer { get; init; }
    }
}
