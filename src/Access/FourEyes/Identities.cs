using Microsoft.EntityFrameworkCore;
using Netra.Access.Keys;
using Netra.Access.Recoveries;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.FourEyes;

/// <summary>Makes a new identity key whenever the members of an office change, from public keys alone: it needs no one's session.
/// Older generations stay openable by the pairs that remain.</summary>
internal sealed class Identities(Db db, Custodians custodians)
{
    /// <summary>Adds to the Db; the caller saves. Where there is no pair yet, none is made: a superior's serves.</summary>
    public async Task Renew(OfficeId office, IReadOnlyList<Holder> members, DateTime now)
    {
        var pairs = Nested.Pairs(members).Concat(Nested.Pairs(await custodians.Now())).DistinctBy(p => (p.Outer.Id, p.Inner.Id)).ToList();
        if (pairs.Count == 0) return;
        var last = await db.Set<IdentityKey>().Where(k => k.Office == office).MaxAsync(k => (int?)k.Generation) ?? 0;
        using var pair = SealedBox.Generate();
        var key = new IdentityKey { Id = Clock.NewId(now), Office = office, Generation = last + 1, PublicKey = pair.PublicKey, MadeAt = now };
        foreach (var (outer, inner) in pairs)
            key.Boxes.Add(new() { Key = key.Id, OuterOfficer = outer.Id, InnerOfficer = inner.Id, Sealed = Nested.Seal(pair.PrivateKey, outer, inner) });
        db.Add(key);
    }
}
