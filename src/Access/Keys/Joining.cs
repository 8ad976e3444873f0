using Microsoft.EntityFrameworkCore;
using Netra.Access.FourEyes;
using Netra.Access.Officers;
using Netra.Access.Recoveries;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.Keys;

/// <summary>Lets an enrolled officer in: the office's key is wrapped to the officer within the session of one who holds it.</summary>
internal sealed class Joining(Db db, Keyring keyring, Holdings holdings, Generations generations, Identities identities, Copies copies)
{
    private static readonly Because Basis = new("UU 27/2022 ps 35");

    public async Task<Outcome<OfficeKey>> LetIn(OfficerId officer, Actor by, DateTime now)
    {
        var newcomer = await db.Set<OfficerRecord>().Include(o => o.Enrolment).Include(o => o.Departure).SingleOrDefaultAsync(o => o.Id == officer);
        if (newcomer is not { Enrolment: { } enrolment, Departure: null }) return new NotEnrolled();
        if (!(await holdings.Upward(newcomer.Office)).Any(o => o.Value == by.Office)) return new NotOfThisOffice();
        var holder = new Holder(officer, enrolment.PublicKey);
        var keys = await holdings.KeysOf(newcomer.Office);
        var held = await keyring.Of(newcomer.Office);
        var present = keys.FirstOrDefault(k => k.Retirement is null);
        if (present is not null && present.Wraps.Any(w => w.Officer == officer)) return new AlreadyIn();

        if (held.Any(h => h.Key.Id == present?.Id)) Widen(keys, held, holder);
        // Where nobody holds a key, there is none to wrap: the superior's member starts a new generation, and custodians may recover what is older.
        else if (present is null or { Wraps.Count: 0 } && by.Office != newcomer.Office.Value) present = await Begin(newcomer.Office, keys, present, holder, now);
        else return new KeyNotHeld();

        await copies.Complete(held);
        await identities.Renew(newcomer.Office, [.. (await holdings.Of(newcomer.Office)).Where(h => h.Id != officer), holder], now);
        db.Record(new MemberLetIn(officer, newcomer.Office, present!.Generation), by, Basis, now);
        await db.SaveChangesAsync();
        return present;
    }

    // Older generations too: a report sealed while one of them retired must open for every member.
    private static void Widen(List<OfficeKey> keys, IReadOnlyList<(OfficeKey Key, KeyPair Pair)> held, Holder to)
    {
        foreach (var (key, pair) in held)
            if (keys.Single(k => k.Id == key.Id) is var tracked && tracked.Wraps.All(w => w.Officer != to.Id))
                tracked.Wraps.Add(new() { Key = key.Id, Officer = to.Id, Sealed = SealedBox.Seal(pair.PrivateKey, to.PublicKey) });
    }

    private async Task<OfficeKey> Begin(OfficeId office, List<OfficeKey> keys, OfficeKey? unheld, Holder first, DateTime now)
    {
        unheld?.Retirement = new() { Key = unheld.Id, At = now };
        return await generations.Make(office, keys.Select(k => k.Generation).FirstOrDefault() + 1, [first], now);
    }
}
