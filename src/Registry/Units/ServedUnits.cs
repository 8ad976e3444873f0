using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;

namespace Netra.Registry.Units;

/// <summary>A unit with its agency, both within the session's scope.</summary>
internal sealed record ServedUnit(WorkUnit Unit, AgencyRecord Agency);

internal static class ServedUnits
{
    /// <summary>The unit, where this session's office serves its agency; null otherwise.</summary>
    public static Task<ServedUnit?> UnitServed(this Db db, Guid id, ISession session)
    {
        var sought = new UnitId(id);
        return db.Served(u => u.Id == sought, session);
    }

    public static Task<ServedUnit?> UnitServed(this Db db, long nr, ISession session) => db.Served(u => u.Nr == nr, session);

    private static async Task<ServedUnit?> Served(this Db db, Expression<Func<WorkUnit, bool>> which, ISession session) =>
        await db.Set<WorkUnit>().AsNoTracking().FirstOrDefaultAsync(which) is { } unit
        && await db.Set<AgencyRecord>().AsNoTracking().For(session).FirstOrDefaultAsync(a => a.Nr == unit.Agency) is { } agency ? new(unit, agency) : null;
}
