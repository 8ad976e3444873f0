using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;
using Netra.Registry.Numbers;
using Netra.Registry.Positions;
using Netra.Registry.Units;

namespace Netra.Registry.Employments;

/// <summary>A person's employments, latest first, those of ids that turned out to be the same person among them.</summary>
internal sealed record History(PersonId Person, IReadOnlyList<HistoryLine> Lines)
{
    public HistoryLine? Present => Lines.FirstOrDefault(l => l.Employment.Until is null);
    public DateOnly First => Lines.Min(l => l.Employment.Since);

    /// <summary>An end is the first day on which it no longer held.</summary>
    public HistoryLine? On(DateOnly day) => Lines.FirstOrDefault(l => l.Employment.Since <= day && (l.Employment.Until is not { } until || day < until));
}

internal sealed record HistoryLine(Employment Employment, WorkUnit Unit, Position Position, AgencyRecord Agency)
{
    public DateOnly? BornOn => Employment.BornOn ?? NumberFormat.BornOn(Employment.Number);
    public Employed Employed => new(Agency.Name, Unit.Name, Position.Name, Position.OfficeHolder, Employment.Status, Employment.Since, Employment.Until);
}

internal static class Histories
{
    public static async Task<IReadOnlyDictionary<PersonId, History>> HistoriesOf(this Db db, IReadOnlyCollection<PersonId> people)
    {
        // Whom a case named long ago may have been joined to another since.
        var into = await db.Set<Join>().AsNoTracking().Where(j => people.Contains(j.Person)).ToDictionaryAsync(j => j.Person, j => j.Into);
        var asked = people.ToDictionary(p => p, p => into.GetValueOrDefault(p, p));
        var owners = asked.Values.Distinct().ToList();
        var joined = await db.Set<Join>().AsNoTracking().Where(j => owners.Contains(j.Into)).ToDictionaryAsync(j => j.Person, j => j.Into);
        List<PersonId> all = [.. owners, .. joined.Keys];
        var lines = await (from e in db.Set<Employment>().AsNoTracking()
                           join u in db.Set<WorkUnit>().AsNoTracking() on e.Unit equals u.Nr
                           join p in db.Set<Position>().AsNoTracking() on e.Position equals p.Nr
                           join a in db.Set<AgencyRecord>().AsNoTracking() on u.Agency equals a.Nr
                           where all.Contains(e.Person)
                           select new { e, u, p, a }).ToListAsync();
        var byOwner = lines.ToLookup(l => joined.GetValueOrDefault(l.e.Person, l.e.Person), l => new HistoryLine(l.e, l.u, l.p, l.a));
        return asked.Where(p => byOwner.Contains(p.Value)).ToDictionary(p => p.Key,
            p => new History(p.Value, [.. byOwner[p.Value].OrderByDescending(l => l.Employment.Since).ThenByDescending(l => l.Employment.Serial)]));
    }
}
