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

    public async Task<IReadOnlyList<Carrier>> Carriers(IReadOnlyCollection<UnitId> units, CancellationToken stop = default)
    {
        var wanted = await Numbers(units, stop);
        // Heads and coordinators are named by hand: few, beside the units.
        var heads = await db.HeadsOn(Today).Select(h => new { h.Unit, h.Person, Until = h.End == null ? (DateOnly?)null : h.End.Until }).ToListAsync(stop);
        var coordinators = await db.CoordinatorsOn(Today).Select(c => new { c.Unit, c.Person, c.WithBelow, Until = c.End == null ? (DateOnly?)null : c.End.Until }).ToListAsync(stop);
        var tree = await db.Set<WorkUnit>().AsNoTracking().Where(u => u.Above != null).Select(u => new { u.Nr, u.Above }).ToDictionaryAsync(u => u.Nr, u => u.Above!.Value, stop);
        IEnumerable<long> Above(long unit)
        {
            // A tree deeper than this is none.
            for (var depth = 0; depth < 20 && tree.TryGetValue(unit, out unit); depth++) yield return unit;
        }
        var (headOf, coordinatorOf) = (heads.ToLookup(h => h.Unit), coordinators.ToLookup(c => c.Unit));
        List<(long Unit, PersonId Person, string Role, DateOnly? Until)> named = [.. wanted.Keys.SelectMany(unit => headOf[unit].Select(h => (unit, h.Person, Role: "head", h.Until))
            .Concat(coordinatorOf[unit].Select(c => (unit, c.Person, Role: "coordinator", c.Until)))
            .Concat(Above(unit).SelectMany(a => coordinatorOf[a].Where(c => c.WithBelow)).Select(c => (unit, c.Person, Role: "above", c.Until))))
            // Who is both head and coordinator answers as long as one of the two lasts.
            .GroupBy(n => (n.unit, n.Person)).Select(g => g.First() with { Until = g.Any(n => n.Until is null) ? null : g.Max(n => n.Until) })];
        var people = new Dictionary<PersonId, Employment>();
        foreach (var some in named.Select(n => n.Person).Distinct().Chunk(Few).Select(c => c.ToList()))
            foreach (var employment in await db.Set<Employment>().AsNoTracking().Where(e => some.Contains(e.Person) && e.Until == null).ToListAsync(stop)) people[employment.Person] = employment;
        return [.. named.Where(n => people.ContainsKey(n.Person)).Select(n => (n.Unit, n.Role, n.Until, Known: people[n.Person]))
            .Select(n => new Carrier(wanted[n.Unit], n.Known.Person, n.Role, n.Known.Number, n.Known.Name, n.Known.BornOn ?? NumberFormat.BornOn(n.Known.Number), n.Until))];
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
