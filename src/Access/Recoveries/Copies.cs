using Microsoft.EntityFrameworkCore;
using Netra.Access.Keys;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.Recoveries;

/// <summary>Makes the recovery copies that are missing, for instance since another custodian was named.</summary>
internal sealed class Copies(Db db, Custodians custodians)
{
    /// <summary>Adds to the Db; the caller saves.</summary>
    public async Task Complete(IReadOnlyList<(OfficeKey Key, KeyPair Pair)> held)
    {
        var pairs = Nested.Pairs(await custodians.Now()).ToList();
        foreach (var (key, pair) in held)
        {
            var there = (await db.Set<RecoveryCopy>().Where(c => c.Key == key.Id).Select(c => new { c.OuterOfficer, c.InnerOfficer }).ToListAsync()).ToHashSet();
            foreach (var (outer, inner) in pairs.Where(p => !there.Contains(new { OuterOfficer = p.Outer.Id, InnerOfficer = p.Inner.Id })))
                db.Add(new RecoveryCopy { Key = key.Id, OuterOfficer = outer.Id, InnerOfficer = inner.Id, Sealed = Nested.Seal(pair.PrivateKey, outer, inner) });
        }
    }
}
