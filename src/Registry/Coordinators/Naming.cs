using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Registry.Coordinators;

/// <summary>Adds to the Db what a naming is made of; the caller saves.</summary>
internal static class Naming
{
    /// <param name="account">The coordinator's account at the desk; null for one who works on paper.</param>
    public static void Name(this Db db, Coordinator coordinator, UnitId unit, OfficerId? account, Actor by, DateTime now)
    {
        db.Add(coordinator);
        db.Record(new CoordinatorNamed(unit, coordinator.Person, coordinator.WithBelow, coordinator.Since), by, new Because(Basis.Register, coordinator.Id), now);
        if (account is not { } officer) return;
        db.Add(new CoordinatorAccount { CoordinatorId = coordinator.Id, Officer = officer, By = by.ToString(), At = now });
        db.Record(new CoordinatorAccountNamed(unit, officer), by, new Because(Basis.Register, coordinator.Id), now);
    }
}
