using Netra.Access.Recoveries;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.Keys;

/// <summary>Makes a generation of an office's key: one wrap for each member, one recovery copy for each pair of custodians, and the private half wiped.</summary>
internal sealed class Generations(Db db, Custodians custodians, Stamps stamps)
{
    public async Task<OfficeKey> Make(OfficeId office, int generation, IReadOnlyList<Holder> members, DateTime now)
    {
        using var pair = SealedBox.Generate();
        var key = new OfficeKey { Id = Clock.NewId(now), Office = office, Generation = generation, PublicKey = pair.PublicKey, MadeAt = now };
        key.Stamp = stamps.Of(key);
        foreach (var member in members) key.Wraps.Add(Wrap(key.Id, pair, member));
        foreach (var (outer, inner) in Nested.Pairs(await custodians.Now()))
            db.Add(new RecoveryCopy { Key = key.Id, OuterOfficer = outer.Id, InnerOfficer = inner.Id, Sealed = Nested.Seal(pair.PrivateKey, outer, inner) });
        return db.Add(key).Entity;
    }

    /// <summary>The private key sealed to a member, and stamped: who has a stamped wrap is a member.</summary>
    public OfficeKeyWrap Wrap(Guid key, KeyPair pair, Holder to)
    {
        var wrap = new OfficeKeyWrap { Key = key, Officer = to.Id, Sealed = SealedBox.Seal(pair.PrivateKey, to.PublicKey) };
        wrap.Stamp = stamps.Of(wrap);
        return wrap;
    }
}
