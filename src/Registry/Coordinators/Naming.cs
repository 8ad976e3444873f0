using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Units;

namespace Netra.Registry.Coordinators;

/// <summary>Adds to the Db; the caller records that somebody was named or relieved, and saves.</summary>
internal static class Naming
{
    public static async Task Relieve(this Db db, WorkUnit unit, PersonId person, Actor by, DateTime now)
    {
        foreach (var former in await db.PresentCoordinators().Where(c => c.Unit == unit.Nr && c.Person == person).ToListAsync()) db.Add(new CoordinatorEnd { CoordinatorId = former.Id, By = by.ToString(), At = now });
    }

    public static void Name(this Db db, WorkUnit unit, PersonId person, bool withBelow, OfficerId? account, Actor by, DateTime now)
    {
        var coordinator = db.Add(new Coordinator { Id = Clock.NewId(now), Unit = unit.Nr, Person = person, WithBelow = withBelow, By = by.ToString(), At = now }).Entity;
        if (account is not { } officer) return;
        db.Add(new CoordinatorAccount { CoordinatorId = coordinator.Id, Officer = officer, By = by.ToString(), At = now });
        db.Record(new CoordinatorAccountNamed(unit.Id, officer), by, new Because(Basis.Register), now);
    }
}
