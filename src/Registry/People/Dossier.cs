using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;
using Netra.Registry.Employments;
using Netra.Registry.Positions;
using Netra.Registry.Units;

namespace Netra.Registry.People;

/// <summary>A person with every employment, latest first.</summary>
internal sealed record Dossier(PersonId Id, AgencyRecord Agency, IReadOnlyList<DossierLine> Lines)
{
    public Employment Last => Lines[0].Employment;
}

internal sealed record DossierLine(Employment Employment, WorkUnit Unit, Position Position, string Agency);

internal static class Dossiers
{
    /// <summary>The person, if the agency of the present or else of the last employment is one this officer's office serves; null otherwise.</summary>
    public static async Task<Dossier?> DossierOf(this Db db, PersonId id, ISession session)
    {
        var joined = await db.Set<Join>().Where(j => j.Into == id).Select(j => j.Person).ToListAsync();
        List<PersonId> ids = [id, .. joined];
        var lines = await db.Set<Employment>().AsNoTracking().Where(e => ids.Contains(e.Person))
            .Join(db.Set<WorkUnit>().AsNoTracking(), e => e.Unit, u => u.Nr, (e, u) => new { e, u })
            .Join(db.Set<Position>().AsNoTracking(), x => x.e.Position, p => p.Nr, (x, p) => new { x.e, x.u, p })
            .Join(db.Set<AgencyRecord>().AsNoTracking(), x => x.u.Agency, a => a.Nr, (x, a) => new { x.e, x.u, x.p, a }).ToListAsync();
        var sorted = lines.OrderBy(l => l.e.Person != id).ThenByDescending(l => l.e.Serial).ToList();
        if (sorted.Count == 0) return null;
        var agency = sorted[0].a.Nr;
        return await db.Set<AgencyRecord>().AsNoTracking().For(session).FirstOrDefaultAsync(a => a.Nr == agency) is { } served
            ? new(id, served, [.. sorted.Select(l => new DossierLine(l.e, l.u, l.p, l.a.Name))]) : null;
    }

    public static Task<Dictionary<long, string>> UnitNames(this Db db, IEnumerable<long> units)
    {
        var nrs = units.Distinct().ToList();
        return db.Set<WorkUnit>().AsNoTracking().Where(u => nrs.Contains(u.Nr)).ToDictionaryAsync(u => u.Nr, u => u.Name);
    }
}
