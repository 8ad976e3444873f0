using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.OwnUnits;

/// <summary>A unit of a round that the session's officer coordinates.</summary>
/// <param name="WithBelow">And all units below it.</param>
internal sealed record CoordinatedRound(Round Round, RoundUnit Unit, bool WithBelow);

/// <summary>The one scope of a coordinator: the units this account is named for, as the register has it now, whatever office opened the round.</summary>
internal sealed class Coordinated(Db db, IRegister register, Contracts.ISession session)
{
    public async Task<IReadOnlyList<CoordinatedUnit>> Units() =>
        session.Officer is { } officer && officer.Permissions.Contains(PreventionPermissions.Coordinate) ? await register.CoordinatedBy(officer.Id) : [];

    /// <summary>null where it is not theirs.</summary>
    public async Task<CoordinatedRound?> Find(Guid round, Guid unit)
    {
        var own = await Units();
        if (own.Count == 0 || await db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == new RoundId(round)) is not { } found) return null;
        if (await db.Set<RoundUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Round == found.Nr && u.Unit == new UnitId(unit)) is not { } there) return null;
        var numbers = there.Numbers.ToList();
        var line = await db.Set<RoundUnit>().AsNoTracking().Where(u => numbers.Contains(u.Nr)).Select(u => u.Unit).ToListAsync();
        var by = own.Where(o => o.Id == there.Unit || o.WithBelow && line.Contains(o.Id)).ToList();
        return by.Count == 0 ? null : new(found, there, by.Any(o => o.WithBelow));
    }
}
