using Microsoft.EntityFrameworkCore;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Access.Seals;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.FourEyes;

internal sealed class TwoOfficers(Db db, Holdings holdings, Keyring keyring, Stamps stamps) : IFourEyes
{
    private static readonly Because Basis = new("UU 27/2022 ps 36");

    public async Task<OpenSeal> Create(DateTime now, OfficeId office, IReadOnlyCollection<byte[]>? publicKeys = null)
    {
        var upward = await holdings.Upward(office);
        var identity = (await db.Set<IdentityKey>().AsNoTracking().Where(k => upward.Contains(k.Office) && k.Boxes.Any()).ToListAsync())
            .OrderBy(k => Array.IndexOf(upward, k.Office)).ThenByDescending(k => k.Generation)
            .FirstOrDefault(k => stamps.Fit(k) || holdings.Refuse("identity key", k.Id, k.Office, now)) ?? throw new InvalidOperationException(
                $"Neither office {office.Value} nor an office above it has two members, and no custodians are named, so no two could ever open this. Name custodians first.");
        var seal = ContentKey.New(new(Clock.NewId(now)));
        db.Add(new SealRecord { Id = seal.Id, MadeAt = now });
        db.Add(seal.WrapTo(identity.PublicKey));
        foreach (var publicKey in publicKeys ?? []) db.Add(seal.WrapTo(publicKey));
        return seal;
    }

    public async Task<Outcome<Asking>> Ask(SealId seal, string sealedReasonPlace, byte[] sealedReason, Actor by, DateTime now)
    {
        if (keyring is not { Own: { } own, Officer: { } me } || me.Value != by.Id) return new NoPair();
        var boxes = await (from wrap in db.Set<SealWrap>()
                           join key in db.Set<IdentityKey>() on wrap.ToKey equals key.PublicKey
                           join box in db.Set<IdentityBox>() on key.Id equals box.Key
                           where wrap.Seal == seal && box.OuterOfficer == me
                           select box).AsNoTracking().ToListAsync();
        if (boxes.Count == 0) return new NoPair();
        var asking = new AskingRecord { Id = Clock.NewId(now), Seal = seal, AskedBy = me, AskedAt = now, ReasonPlace = sealedReasonPlace, SealedReason = sealedReason };
        foreach (var box in boxes)
            asking.Boxes.Add(new() { Asking = asking.Id, Key = box.Key, InnerOfficer = box.InnerOfficer, Sealed = SealedBox.Open(box.Sealed, own.PublicKey, own.PrivateKey) });
        db.Add(asking);
        db.Record(new UnsealingAsked(seal, me), by, Basis with { Text = asking.Id }, now);
        await db.SaveChangesAsync();
        return asking.Shown();
    }

    public async Task<Outcome<Asking>> Agree(Guid asking, Actor by, DateTime now)
    {
        var (asked, box, refused) = await Find(asking, by, now);
        if (asked is null || box is null || keyring is not { Own: { } own, Officer: { } me }) return refused!;
        var asker = await db.Set<OfficerRecord>().Include(o => o.Enrolment).Include(o => o.Departure).SingleAsync(o => o.Id == asked.AskedBy);
        if (asker is not { Departure: null, Enrolment: { PublicKey: var to } enrolment }) return new AskerGone();
        if (!stamps.Fit(enrolment, asker.Office)) return await Refuse(asker, now);

        var key = await db.Set<IdentityKey>().AsNoTracking().SingleAsync(k => k.Id == box.Key);
        var wrap = await db.Set<SealWrap>().AsNoTracking().SingleAsync(w => w.Seal == asked.Seal && w.ToKey == key.PublicKey);
        using (var identity = Keyring.Pair(key.PublicKey, SealedBox.Open(box.Sealed, own.PublicKey, own.PrivateKey)))
        using (var content = ContentKey.Open(asked.Seal, wrap.Sealed, identity.PublicKey, identity.PrivateKey))
            if (await db.Set<SealWrap>().FindAsync(asked.Seal, to) is null) db.Add(content.WrapTo(to));
        asked.Agreement = new() { Asking = asked.Id, By = me, At = now };
        // The inner boxes open every secret of this generation for one officer: they must not outlive the request.
        asked.Boxes.Clear();
        db.Record(new Unsealed(asked.Seal, asked.AskedBy, me), by, Basis with { Text = asked.Id }, now);
        await db.SaveChangesAsync();
        return asked.Shown();
    }

    public async Task<Outcome<Asking>> Decline(Guid asking, byte[] sealedReason, Actor by, DateTime now)
    {
        var (asked, box, refused) = await Find(asking, by, now);
        if (asked is null || box is null) return refused!;
        asked.Decline = new() { Asking = asked.Id, By = box.InnerOfficer, At = now, SealedReason = sealedReason };
        asked.Boxes.Clear();
        db.Record(new UnsealingDeclined(asked.Seal, asked.AskedBy, box.InnerOfficer), by, Basis with { Text = asked.Id }, now);
        await db.SaveChangesAsync();
        return asked.Shown();
    }

    private async Task<(AskingRecord? Asked, AskingBox? Box, Refusal? Refused)> Find(Guid asking, Actor by, DateTime now)
    {
        var asked = await db.Set<AskingRecord>().Include(a => a.Agreement).Include(a => a.Decline).Include(a => a.Boxes).SingleOrDefaultAsync(a => a.Id == asking);
        if (asked is null) return (null, null, new NothingAsked());
        if (asked.Agreement is not null) return (null, null, new AlreadyAgreed());
        if (asked.Decline is not null || asked.Until <= now) return (null, null, new AskingOver());
        if (keyring is not { Own: not null, Officer: { } me } || me.Value != by.Id) return (null, null, new NoPair());
        if (asked.AskedBy == me) return (null, null, new SameOfficer());
        return asked.Boxes.FirstOrDefault(b => b.InnerOfficer == me) is { } box ? (asked, box, null) : (null, null, new NoPair());
    }

    private async Task<Refusal> Refuse(OfficerRecord asker, DateTime now)
    {
        holdings.Refuse("enrolment", asker.Id.Value, asker.Office, now);
        await db.SaveChangesAsync();
        return new KeyNotStamped();
    }

    public async Task<IReadOnlyList<Asking>> Waiting(DateTime now) => keyring.Officer is not { } me ? [] :
        [.. (await db.Set<AskingRecord>().AsNoTracking().Where(a => a.Agreement == null && a.Decline == null && a.AskedAt > now - AskingRecord.Life && (a.AskedBy == me || a.Boxes.Any(b => b.InnerOfficer == me)))
            .OrderBy(a => a.AskedAt).ToListAsync()).Select(a => a.Shown())];

    public async Task<OpenSeal?> Open(SealId seal)
    {
        if (keyring.Own is not { } own) return null;
        var wrap = await db.Set<SealWrap>().AsNoTracking().FirstOrDefaultAsync(w => w.Seal == seal && w.ToKey == own.PublicKey);
        return wrap is null ? null : ContentKey.Open(seal, wrap.Sealed, own.PublicKey, own.PrivateKey);
    }
}
