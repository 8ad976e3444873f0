using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Prevention.Events.Attendances;

namespace Netra.Prevention.Events.Turnouts;

internal static class Counting
{
    /// <summary>What may be told of the units of an event as it is closed.</summary>
    /// <param name="all">Everybody who was there.</param>
    public static async Task<IReadOnlyList<Turnout>> TurnoutsOf(this Db db, OutreachEvent held, int all)
    {
        var units = await db.Set<EventUnit>().AsNoTracking().Where(u => u.Event == held.Nr).ToDictionaryAsync(u => u.Unit, u => u.Above);
        var there = await db.Set<Invitee>().Where(i => i.Event == held.Nr && i.Unit != null && db.Set<Attendance>().Any(a => a.Event == i.Event && a.Person == i.Person))
            .GroupBy(i => i.Unit!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var tree = new UnitTree(units);
        return [.. tree.Told(tree.WithBelow(there), all).Select(t => new Turnout { Event = held.Nr, Unit = t.Unit, Attended = t.Attended })];
    }
}
