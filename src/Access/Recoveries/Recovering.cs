using Microsoft.EntityFrameworkCore;
using Netra.Access.FourEyes;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.Recoveries;

/// <summary>Gives an officer the office's keys again, by two custodians: the first opens the outer boxes, the second the inner, and wraps what is in them
/// to the officer's new public key. Neither custodian alone gains a key.</summary>
internal sealed class Recovering(Db db, Keyring keyring, Holdings holdings, Identities identities, Generations generations, Stamps stamps)
{
    private static readonly Because Basis = new("UU 27/2022 ps 35");

    public async Task<Outcome<Recovery>> Ask(OfficerId officer, Actor by, DateTime now)
    {
        var lost = await Serving(officer);
        if (lost is null) return new NotEnrolled();
        if (!(await holdings.Upward(lost.Office)).Any(o => o.Value == by.Office)) return new NotOfThisOffice();
        var copied = await (from key in db.Set<OfficeKey>() join copy in db.Set<RecoveryCopy>() on key.Id equals copy.Key
                            where key.Office == lost.Office && copy.OuterOfficer != officer && copy.InnerOfficer != officer select copy).AnyAsync();
        if (!copied) return new NoCopies();
        if (await db.Set<Recovery>().AnyAsync(r => r.ForOfficer == officer && r.Grant == null)) return new AlreadyAsked();
        var recovery = db.Add(new Recovery { Id = Clock.NewId(now), Office = lost.Office, ForOfficer = officer, AskedAt = now }).Entity;
        db.Record(new RecoveryAsked(lost.Office, officer), by, Basis, now);
        await db.SaveChangesAsync();
        return recovery;
    }

    /// <summary>The first custodian's part.</summary>
    public async Task<Outcome<Recovery>> Share(Guid id, Actor by, DateTime now)
    {
        if (await Open(id) is not { Share: null } recovery) return new NothingToRecover();
        if (keyring is not { Own: { } own, Officer: { } me } || me.Value != by.Id) return new NotACustodian();
        if (recovery.ForOfficer == me) return new OwnRecovery();
        var mine = await (from key in db.Set<OfficeKey>() join copy in db.Set<RecoveryCopy>() on key.Id equals copy.Key
                          where key.Office == recovery.Office && copy.OuterOfficer == me && copy.InnerOfficer != recovery.ForOfficer select copy).AsNoTracking().ToListAsync();
        if (mine.Count == 0) return new NotACustodian();
        foreach (var copy in mine)
            db.Add(new RecoveryBox { Recovery = id, Key = copy.Key, InnerOfficer = copy.InnerOfficer, Sealed = SealedBox.Open(copy.Sealed, own.PublicKey, own.PrivateKey) });
        recovery.Share = new() { Recovery = id, By = me, At = now };
        await db.SaveChangesAsync();
        return recovery;
    }

    /// <summary>The second custodian's part.</summary>
    public async Task<Outcome<Recovery>> Grant(Guid id, Actor by, DateTime now)
    {
        if (await Open(id) is not { } recovery) return new NothingToRecover();
        if (recovery.Share is not { } share) return new ShareMissing();
        if (keyring is not { Own: { } own, Officer: { } me } || me.Value != by.Id) return new NotACustodian();
        if (share.By == me) return new SameCustodian();
        if (recovery.ForOfficer == me) return new OwnRecovery();
        if (await Serving(recovery.ForOfficer) is not { Enrolment: { PublicKey: var to } enrolment }) return new NotEnrolled();
        if (!stamps.Fit(enrolment, recovery.Office))
        {
            holdings.Refuse("enrolment", recovery.ForOfficer.Value, recovery.Office, now);
            await db.SaveChangesAsync();
            return new KeyNotStamped();
        }
        var boxes = await db.Set<RecoveryBox>().Where(b => b.Recovery == id).ToListAsync();
        if (boxes.All(b => b.InnerOfficer != me)) return new NotACustodian();

        var keys = await holdings.KeysOf(recovery.Office);
        foreach (var box in boxes.Where(b => b.InnerOfficer == me))
            if (keys.Single(k => k.Id == box.Key) is var key && key.Wraps.All(w => w.Officer != recovery.ForOfficer) && stamps.Fit(key))
                using (var pair = Keyring.Pair(key.PublicKey, SealedBox.Open(box.Sealed, own.PublicKey, own.PrivateKey)))
                    key.Wraps.Add(generations.Wrap(key.Id, pair, new(recovery.ForOfficer, to)));
        // One custodian's own key opens these: they must not outlive the recovery.
        db.RemoveRange(boxes);
        recovery.Grant = new() { Recovery = id, By = me, At = now };
        if (keys.Any(k => k.Retirement is null && k.Wraps.Any(w => w.Officer == recovery.ForOfficer)))
            await identities.Renew(recovery.Office, [.. (await holdings.Of(recovery.Office, now)).Where(h => h.Id != recovery.ForOfficer), new(recovery.ForOfficer, to)], now);
        db.Record(new OfficeKeyRecovered(recovery.Office, recovery.ForOfficer), by, Basis, now);
        await db.SaveChangesAsync();
        return recovery;
    }

    /// <summary>Requests that are not done, for the custodians' page.</summary>
    public async Task<IReadOnlyList<Recovery>> Waiting() =>
        await db.Set<Recovery>().AsNoTracking().Include(r => r.Share).Where(r => r.Grant == null).OrderBy(r => r.AskedAt).ToListAsync();

    private Task<Recovery?> Open(Guid id) => db.Set<Recovery>().Include(r => r.Share).Include(r => r.Grant).SingleOrDefaultAsync(r => r.Id == id && r.Grant == null);

    private Task<OfficerRecord?> Serving(OfficerId officer) =>
        db.Set<OfficerRecord>().Include(o => o.Enrolment).SingleOrDefaultAsync(o => o.Id == officer && o.Enrolment != null && o.Departure == null);
}
