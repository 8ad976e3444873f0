using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Carriers;

internal static class Refreshing
{
    private const int Chunk = 500;

    /// <summary>Lays the register beside what is known of these units: who is new gets an address, who answers no more loses the unit. The caller saves.</summary>
    /// <remarks>Only the follower calls it, on one node at a time: two writers would make one person two addresses.</remarks>
    public static async Task Refresh(this Db db, IReadOnlyList<UnitId> units, IRegister register, CarrierSecrets secrets, DateTime now)
    {
        var present = (await register.Carriers(units)).ToLookup(c => c.Unit);
        foreach (var some in units.Chunk(Chunk).Select(c => c.ToList()))
        {
            var known = await db.Set<UnitCarrier>().Where(c => some.Contains(c.Unit)).ToListAsync();
            var wanted = some.SelectMany(u => present[u]).Select(UnitCarrier.Of).ToDictionary(c => (c.Unit, c.Person, c.Since));
            foreach (var carrier in known)
                if (!wanted.Remove((carrier.Unit, carrier.Person, carrier.Since), out var still)) db.Remove(carrier);
                // Another role, name or number: the row says what the register says.
                else db.Entry(carrier).CurrentValues.SetValues(still);
            db.AddRange(wanted.Values);
        }
        var people = present.SelectMany(c => c).Select(c => c.Person).Distinct().ToList();
        foreach (var some in people.Chunk(Chunk).Select(c => c.ToList()))
        {
            var have = (await db.Set<CarrierDoor>().AsNoTracking().Where(d => some.Contains(d.Person)).Select(d => d.Person).Distinct().ToListAsync()).ToHashSet();
            db.AddRange(some.Where(p => !have.Contains(p)).Select(p => secrets.Open(p, 1, now)));
        }
    }
}
