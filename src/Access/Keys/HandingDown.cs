using Microsoft.EntityFrameworkCore;
using Netra.Access.Seals;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Keys;

/// <summary>Shares with an office that has its first key what a superior held for it. The superior keeps its own wraps: it may have begun to handle the report.</summary>
internal sealed class HandingDown(Db db, Keyring keyring, Holdings holdings, Stamps stamps)
{
    public async Task<Outcome<Rewrapped>> HandDown(OfficeId office, Actor by, DateTime now)
    {
        if ((await holdings.KeysOf(office)).FirstOrDefault(k => k is { Retirement: null, Wraps.Count: > 0 }) is not { } present) return new NoKeyYet();
        if (!stamps.Fit(present))
        {
            holdings.Refuse("office key", present.Id, office, now);
            await db.SaveChangesAsync();
            return new KeyNotStamped();
        }
        if (keyring is not { Own: not null, Officer: { } me }) return new KeyNotHeld();
        var held = await (from reader in db.Set<SealReader>()
                          join wrap in db.Set<SealWrap>() on reader.Seal equals wrap.Seal
                          join key in db.Set<OfficeKey>() on wrap.ToKey equals key.PublicKey
                          join mine in db.Set<OfficeKeyWrap>() on key.Id equals mine.Key
                          where reader.Office == office && mine.Officer == me
                             && !db.Set<SealWrap>().Any(w => w.Seal == reader.Seal && w.ToKey == present.PublicKey)
                          select new { wrap.Seal, wrap.Sealed, key.Id, key.PublicKey, Mine = mine.Sealed }).AsNoTracking().ToListAsync();
        var there = new HashSet<SealId>();
        foreach (var one in held.Where(one => there.Add(one.Seal)))
            using (var content = ContentKey.Open(one.Seal, one.Sealed, one.PublicKey, keyring.Unwrap(one.Id, one.PublicKey, one.Mine).PrivateKey))
                db.Add(content.WrapTo(present.PublicKey));
        db.Record(new HandedDown(office, there.Count), by, new Because("UU 7/2017 ps 89"), now);
        await db.SaveChangesAsync();
        return new Rewrapped(there.Count);
    }
}
