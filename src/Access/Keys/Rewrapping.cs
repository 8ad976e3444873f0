using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Netra.Access.Recoveries;
using Netra.Access.Seals;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.Keys;

/// <summary>Moves content keys from the generations a session holds to the present one.</summary>
internal sealed class Rewrapping(Db db, Keyring keyring, Holdings holdings, Copies copies)
{
    /// <summary>Moves what was left under older generations: a report sealed while the office changed its key, or what custodians recovered.
    /// Makes recovery copies that are missing since other custodians were named.</summary>
    public async Task<Outcome<Rewrapped>> Sweep(OfficeId office)
    {
        var present = (await holdings.KeysOf(office)).FirstOrDefault(k => k.Retirement is null);
        var held = await keyring.Of(office);
        if (held.All(h => h.Key.Id != present?.Id)) return new KeyNotHeld();
        var moved = await Move(held, present!);
        await copies.Complete(held);
        await db.SaveChangesAsync();
        return new Rewrapped(moved);
    }

    /// <summary>Adds to the Db; the caller saves.</summary>
    public async Task<int> Move(IReadOnlyList<(OfficeKey Key, KeyPair Pair)> held, OfficeKey to)
    {
        var there = (await db.Set<SealWrap>().Where(w => w.ToKey == to.PublicKey).Select(w => w.Seal).ToListAsync()).ToHashSet();
        var moved = 0;
        foreach (var (key, pair) in held.Where(h => h.Key.Id != to.Id))
            foreach (var wrap in await db.Set<SealWrap>().Where(w => w.ToKey == key.PublicKey).ToListAsync())
                if (Reopened(wrap, pair) is { } content)
                    using (content)
                    {
                        if (there.Add(wrap.Seal)) db.Add(content.WrapTo(to.PublicKey));
                        db.Remove(wrap);
                        moved++;
                    }
        return moved;
    }

    // A wrap that does not open stays where it is: one altered row must not keep a departed member in.
    private static ContentKey? Reopened(SealWrap wrap, KeyPair pair)
    {
        try { return ContentKey.Open(wrap.Seal, wrap.Sealed, pair.PublicKey, pair.PrivateKey); }
        catch (CryptographicException) { return null; }
    }
}

/// <param name="Seals">How many content keys were moved.</param>
internal sealed record Rewrapped(int Seals);
