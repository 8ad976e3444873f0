using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Agencies;
using Netra.Registry.Boards;
using Netra.Registry.Numbers;
using Netra.Registry.Units;

namespace Netra.Registry.Employments;

internal sealed partial class Register
{
    // Up to here the database looks units up one by one; beyond, one reading of the table costs less than the question.
    private const int Few = 500;

    public async Task<IReadOnlyList<ServedAgency>> Served(ISession session, CancellationToken stop = default)
    {
        var agencies = await db.Set<AgencyRecord>().AsNoTracking().For(session).OrderBy(a => a.Name).ToListAsync(stop);
        var numbers = agencies.Select(a => a.Nr).ToList();
        var today = Say.LocalDay(clock.Now, session.Office?.Zone ?? OfficeZone.Wib);
        // Whose term is over stands for nobody any more.
        var boards = (await db.Set<Board>().AsNoTracking().Where(b => numbers.Contains(b.Agency)).ToListAsync(stop)).Where(b => b.SitsOn(today)).OrderBy(b => b.Name, StringComparer.Ordinal).ToList();
        var units = await db.Set<WorkUnit>().AsNoTracking().Where(u => numbers.Contains(u.Agency) && u.Above == null).OrderBy(u => u.Name).ToListAsync(stop);
        return [.. agencies.Select(a => new ServedAgency(a.Id, a.Name, a.Region, [.. boards.Where(b => b.Agency == a.Nr).Select(b => (b.Id, b.Name))], [.. units.Where(u => u.Agency == a.Nr).Select(u => (u.Id, u.Name))]))];
    }

    public async Task<IReadOnlyList<ListedUnit>> Units(RegisterScope scope, CancellationToken stop = default)
    {
        var agencies = await db.Set<AgencyRecord>().AsNoTracking().Where(a => scope.Agencies.Contains(a.Id)).ToDictionaryAsync(a => a.Nr, stop);
        var numbers = agencies.Keys.ToList();
        var units = await db.Set<WorkUnit>().AsNoTracking().Where(u => numbers.Contains(u.Agency)).ToListAsync(stop);
        var byNumber = units.ToDictionary(u => u.Nr);
        var chosen = scope.Units.ToHashSet();
        var whole = new HashSet<long>();
        foreach (var board in await db.Set<Board>().AsNoTracking().Where(b => scope.Boards.Contains(b.Id) && numbers.Contains(b.Agency)).ToListAsync(stop))
            if (board.Unit is { } unit) chosen.Add(byNumber[unit].Id);
            else whole.Add(board.Agency);
        var narrowed = scope.Units.Count + scope.Boards.Count > 0;
        bool Within(WorkUnit unit) => !narrowed || whole.Contains(unit.Agency) || Line(unit, byNumber).Any(u => chosen.Contains(u.Id));
        bool Sits(WorkUnit unit) => scope.Regions.Count == 0 || scope.Regions.Any(r => unit.Region.IsWithin(r));
        return [.. units.Where(u => Within(u) && Sits(u)).Select(u => (Unit: u, Depth: Line(u, byNumber).Count())).OrderBy(x => x.Depth).ThenBy(x => x.Unit.Nr)
            .Select(x => (x.Unit, Agency: agencies[x.Unit.Agency])).Select(x => new ListedUnit(x.Unit.Id, x.Unit.Above is { } above ? byNumber[above].Id : null, x.Unit.Name, x.Agency.Id, x.Agency.Name, x.Agency.Region, x.Unit.Region, x.Agency.PpkOffice))];
    }

    public async IAsyncEnumerable<EmployedPerson> Employed(IReadOnlyCollection<UnitId> units, DateOnly on, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var numbers = await Numbers(units, stop);
        await using var open = await engine.Open(stop);
        await using var command = open.CreateCommand();
        var these = numbers.Count <= Few ? $"and e.unit in ({string.Join(", ", numbers.Keys.Select(n => n.ToString(CultureInfo.InvariantCulture)).Append("-1"))})" : "";
#pragma warning disable CA2100 // Numbers of our own making.
        command.CommandText = $"select e.person, e.number, e.name, e.status, e.born_on, p.name, e.unit from registry_employments e join registry_positions p on p.nr = e.position where e.since <= @on and (e.until is null or e.until > @on) {these} order by e.person, e.serial";
#pragma warning restore CA2100
        var day = command.CreateParameter();
        (day.ParameterName, day.Value) = ("on", on);
        command.Parameters.Add(day);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            if (numbers.TryGetValue(rows.GetInt64(6), out var unit))
                yield return new(new(rows.GetGuid(0)), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.IsDBNull(4) ? NumberFormat.BornOn(rows.GetString(1)) : rows.GetFieldValue<DateOnly>(4), rows.GetString(5), unit);
    }

    private async Task<Dictionary<long, UnitId>> Numbers(IReadOnlyCollection<UnitId> units, CancellationToken stop)
    {
        var wanted = units.ToHashSet();
        var all = db.Set<WorkUnit>().AsNoTracking();
        var some = wanted.Count <= Few && wanted.ToList() is var list ? all.Where(u => list.Contains(u.Id)) : all;
        return (await some.Select(u => new { u.Nr, u.Id }).ToListAsync(stop)).Where(u => wanted.Contains(u.Id)).ToDictionary(u => u.Nr, u => u.Id);
    }

    private static IEnumerable<WorkUnit> Line(WorkUnit unit, Dictionary<long, WorkUnit> units)
    {
        // A tree deeper than this is none.
        for (var (at, depth) = (unit, 0); depth < 20; depth++, at = units[at.Above!.Value])
        {
            yield return at;
            if (at.Above is null) yield break;
        }
    }
}
