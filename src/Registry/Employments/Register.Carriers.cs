using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Registry.Agencies;
using Netra.Registry.Coordinators;
using Netra.Registry.Declarations;
using Netra.Registry.Heads;
using Netra.Registry.Numbers;
using Netra.Registry.Units;

namespace Netra.Registry.Employments;

internal sealed partial class Register
{
    public async Task<IReadOnlyDictionary<UnitId, int>> Headcounts(IReadOnlyCollection<UnitId> units, CancellationToken stop = default)
    {
        var numbers = await Numbers(units, stop);
        await using var open = await engine.Open(stop);
        await using var command = open.CreateCommand();
        var these = numbers.Count <= Few ? $"and unit in ({string.Join(", ", numbers.Keys.Select(n => n.ToString(CultureInfo.InvariantCulture)).Append("-1"))})" : "";
#pragma warning disable CA2100 // Numbers of our own making.
        command.CommandText = $"select unit, count(*) from registry_employments where until is null {these} group by unit";
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(stop);
        var counts = new Dictionary<UnitId, int>();
        while (await rows.ReadAsync(stop))
            if (numbers.TryGetValue(rows.GetInt64(0), out var unit)) counts[unit] = rows.GetInt32(1);
        return counts;
    }

    public async Task<IReadOnlySet<UnitId>> WithBelow(IReadOnlyCollection<UnitId> units, CancellationToken stop = default)
    {
        var all = db.Set<WorkUnit>().AsNoTracking();
        var level = await all.Where(u => units.Contains(u.Id)).Select(u => new { u.Nr, u.Id, u.Agency }).ToListAsync(stop);
        var found = level.ToDictionary(u => u.Nr, u => u.Id);
        while (level.Count > 0)
        {
            var below = level[..0];
            foreach (var some in level.Chunk(Few))
            {
                var (agencies, above) = (some.Select(u => u.Agency).Distinct().ToList(), some.Select(u => u.Nr).ToList());
                below.AddRange(await all.Where(u => agencies.Contains(u.Agency) && u.Above != null && above.Contains(u.Above.Value)).Select(u => new { u.Nr, u.Id, u.Agency }).ToListAsync(stop));
            }
            // A unit that was met already leads in a circle.
            level = below.FindAll(u => found.TryAdd(u.Nr, u.Id));
        }
        return found.Values.ToHashSet();
    }

    public async Task<IReadOnlyList<Carrier>> Carriers(IReadOnlyCollection<UnitId> units, CancellationToken stop = default)
    {
        var (wanted, today) = (await Numbers(units, stop), Today);
        var tree = await Upward(wanted.Keys, stop);
        var (heads, coordinators) = (db.HeadsFrom(today), db.CoordinatorsFrom(today));
        // Of many units all are read: heads and coordinators are named by hand, few beside the units.
        if (wanted.Count <= Few && tree.Keys.ToList() is var line) (heads, coordinators) = (heads.Where(h => line.Contains(h.Unit)), coordinators.Where(c => line.Contains(c.Unit)));
        var headOf = (await heads.ToListAsync(stop)).ToLookup(h => h.Unit, h => (h.Person, Days: new Carrying("head", h.Since, h.End?.Until)));
        var coordinatorOf = (await coordinators.ToListAsync(stop)).ToLookup(c => c.Unit);
        IEnumerable<long> Above(long unit)
        {
            // A tree deeper than this is none.
            for (var depth = 0; depth < 20 && tree.GetValueOrDefault(unit) is { } above; depth++) yield return unit = above;
        }
        IEnumerable<(PersonId Person, Carrying Days)> Of(long unit) => headOf[unit]
            .Concat(coordinatorOf[unit].Select(c => (c.Person, new Carrying("coordinator", c.Since, c.End?.Until))))
            .Concat(Above(unit).SelectMany(a => coordinatorOf[a].Where(c => c.WithBelow)).Select(c => (c.Person, new Carrying("above", c.Since, c.End?.Until))));
        List<(long Unit, PersonId Person, Carrying Days)> named = [.. wanted.Keys.SelectMany(unit => Of(unit).GroupBy(n => n.Person, n => n.Days).SelectMany(g => Carrying.Foremost([.. g]).Where(t => !(t.Until <= today)).Select(t => (unit, g.Key, t))))];
        var people = new Dictionary<PersonId, Employment>();
        foreach (var some in named.Select(n => n.Person).Distinct().Chunk(Few).Select(c => c.ToList()))
            foreach (var employment in await db.Set<Employment>().AsNoTracking().Where(e => some.Contains(e.Person) && e.Until == null).ToListAsync(stop)) people[employment.Person] = employment;
        return [.. named.Where(n => people.ContainsKey(n.Person)).Select(n => (n.Unit, n.Days, Known: people[n.Person]))
            .Select(n => new Carrier(wanted[n.Unit], n.Known.Person, n.Days.Role, n.Known.Number, n.Known.Name, n.Known.BornOn ?? NumberFormat.BornOn(n.Known.Number), n.Days.Since, n.Days.Until))];
    }

    // Units, and all above them, each with the one right above; of many units the whole tree is read at once.
    private async Task<Dictionary<long, long?>> Upward(Dictionary<long, UnitId>.KeyCollection units, CancellationToken stop)
    {
        var all = db.Set<WorkUnit>().AsNoTracking().Select(u => new { u.Nr, u.Above });
        if (units.Count > Few) return await all.ToDictionaryAsync(u => u.Nr, u => u.Above, stop);
        var tree = new Dictionary<long, long?>();
        for (List<long> next = [.. units]; next.Count > 0; next = [.. tree.Values.OfType<long>().Where(nr => !tree.ContainsKey(nr)).Distinct()])
            foreach (var unit in await all.Where(u => next.Contains(u.Nr)).ToListAsync(stop)) tree[unit.Nr] = unit.Above;
        return tree;
    }

    public async Task<IReadOnlyList<SpouseDeclaration>> Declarations(PersonId? person = null, CancellationToken stop = default)
    {
        var declared = db.Set<Declaration>().AsNoTracking().Where(d => !db.Set<Declaration>().Any(later => later.Person == d.Person && later.Election == d.Election && later.At > d.At));
        if (person is { } one) declared = declared.Where(d => d.Person == one);
        return [.. (await (from d in declared
                           join e in db.Set<Employment>().AsNoTracking() on d.Person equals e.Person
                           where e.Until == null
                           join u in db.Set<WorkUnit>().AsNoTracking() on e.Unit equals u.Nr
                           join a in db.Set<AgencyRecord>().AsNoTracking() on u.Agency equals a.Nr
                           orderby d.Id
                           select new { d, e.Name, Unit = u.Id, UnitName = u.Name, Agency = a.Id }).ToListAsync(stop))
            .Select(x => new SpouseDeclaration(x.d.Id, x.d.Person, x.Name, x.Unit, x.UnitName, x.Agency, x.d.Election, x.d.DeclaredOn, x.d.LeaveFrom, x.d.LeaveUntil))];
    }
}
