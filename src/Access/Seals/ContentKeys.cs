using Microsoft.EntityFrameworkCore;
using Netra.Access.Keys;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Seals;

internal sealed class ContentKeys(Db db, Holdings holdings, Keyring keyring) : ISeals
{
    public async Task<OpenSeal> Create(DateTime now, IReadOnlyCollection<OfficeId> offices, IReadOnlyCollection<byte[]>? publicKeys = null)
    {
        var seal = ContentKey.New(new(Clock.NewId(now)));
        db.Add(new SealRecord { Id = seal.Id, MadeAt = now });
        var keys = new List<OfficeKey>();
        foreach (var office in offices.Distinct())
        {
            db.Add(new SealReader { Seal = seal.Id, Office = office });
            keys.Add(await HolderKey(office, now));
        }
        foreach (var key in keys.DistinctBy(k => k.Id)) db.Add(seal.WrapTo(key.PublicKey));
        foreach (var publicKey in publicKeys ?? []) db.Add(seal.WrapTo(publicKey));
        return seal;
    }

    public async Task<OpenSeal?> Open(SealId id)
    {
        if (keyring is not { Own: not null, Officer: { } me }) return null;
        var held = await (from wrap in db.Set<SealWrap>()
                          join key in db.Set<OfficeKey>() on wrap.ToKey equals key.PublicKey
                          join mine in db.Set<OfficeKeyWrap>() on key.Id equals mine.Key
                          where wrap.Seal == id && mine.Officer == me
                          orderby key.Generation descending
                          select new { Wrap = wrap.Sealed, key.Id, key.PublicKey, Mine = mine.Sealed }).AsNoTracking().FirstOrDefaultAsync();
        return held is null ? null : ContentKey.Open(id, held.Wrap, held.PublicKey, keyring.Unwrap(held.Id, held.PublicKey, held.Mine).PrivateKey);
    }

    public async Task<OpenSeal?> Open(SealId id, byte[] publicKey, byte[] privateKey) =>
        await db.Set<SealWrap>().AsNoTracking().FirstOrDefaultAsync(w => w.Seal == id && w.ToKey == publicKey) is { } wrap
            ? ContentKey.Open(id, wrap.Sealed, publicKey, privateKey) : null;

    public async Task Share(OpenSeal seal, OfficeId with, DateTime now)
    {
        var key = await HolderKey(with, now);
        if (await db.Set<SealReader>().FindAsync(seal.Id, with) is null) db.Add(new SealReader { Seal = seal.Id, Office = with });
        if (await db.Set<SealWrap>().FindAsync(seal.Id, key.PublicKey) is null) db.Add(((ContentKey)seal).WrapTo(key.PublicKey));
    }

    public async Task Unshare(SealId seal, OfficeId from)
    {
        if (await db.Set<SealReader>().FindAsync(seal, from) is { } reader) db.Remove(reader);
        var needed = new List<byte[]>();
        var stored = await db.Set<SealReader>().Where(r => r.Seal == seal).Select(r => r.Office).ToListAsync();
        // What this request shared a moment ago is not in the database yet.
        var others = stored.Concat(db.Set<SealReader>().Local.Where(r => r.Seal == seal).Select(r => r.Office)).Where(o => o != from).Distinct();
        foreach (var other in others)
            if (await holdings.KeyFor(other) is { } key) needed.Add(key.PublicKey);
        var keys = await db.Set<OfficeKey>().Where(k => k.Office == from).Select(k => k.PublicKey).ToListAsync();
        db.RemoveRange((await db.Set<SealWrap>().Where(w => w.Seal == seal && keys.Contains(w.ToKey)).ToListAsync())
            .Where(w => needed.All(n => !n.AsSpan().SequenceEqual(w.ToKey))));
    }

    private async Task<OfficeKey> HolderKey(OfficeId office, DateTime now) => await holdings.KeyFor(office, now) ?? throw new InvalidOperationException(
        $"No member of office {office.Value} or of an office above it is enrolled, so no one could ever read this. Enrol the top office's first member: netra officer add");
}
