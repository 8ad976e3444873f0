using Microsoft.EntityFrameworkCore;
using Netra.Access.FourEyes;
using Netra.Access.Officers;
using Netra.Access.Recoveries;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.Keys;

/// <summary>Lets an enrolled officer in: the office's key is wrapped to the officer within the session of one who holds it.</summary>
internal sealed class Joining(Db db, Keyring keyring, Holdings holdings, Generations generations, Identities identities, Copies copies, Hands hands, Stamps stamps)
{
    private static readonly Because Basis = new("UU 27/2022 ps 35");

    public async Task<Outcome<OfficeKey>> LetIn(OfficerId officer, Actor by, DateTime now)
    {
        var newcomer = await db.Set<OfficerRecord>().Include(o => o.Enrolment).Include(o => o.Departure).SingleOrDefaultAsync(o => o.Id == officer);
        if (newcomer is not { Enrolment: { } enrolment, Departure: null }) return new NotEnrolled();
        if (!(await holdings.Upward(newcomer.Office)).Any(o => o.Value == by.Office)) return new NotOfThisOffice();
        if (!stamps.Fit(enrolment, newcomer.Office))
        {
            holdings.Refuse("enrolment", officer.Value, newcomer.Office, now);
            await db.SaveChangesAsync();
            return new KeyNotStamped();
        }
        var holder = new Holder(officer, enrolment.PublicKey);
        var keys = await holdings.KeysOf(newcomer.Office);
        var held = await keyring.Of(newcomer.Office);
        var present = keys.FirstOrDefault(k => k.Retirement is null);
        if (present is not null && present.Wraps.Any(w => w.Officer == officer)) return new AlreadyIn();
        var widens = held.Any(h => h.Key.Id == present?.Id);
        // Where nobody holds a key, there is none to wrap: the superior's member starts a new generation, and custodians may recover what is older.
        if (!widens && (present is not (null or { Wraps.Count: 0 }) || by.Office == newcomer.Office.Value)) return new KeyNotHeld();
        var (alone, refused) = await hands.Judge(newcomer, by);
        if (refused is not null) return refused;

        if (widens) Widen(keys, held, holder);
        else present = await Begin(newcomer.Office, keys, present, holder, now);
        await Note(newcomer, alone, by, now);
        await copies.Complete(held);
        await identities.Renew(newcomer.Office, [.. (await holdings.Of(newcomer.Office, now)).Where(h => h.Id != officer), holder], now);
        db.Record(new MemberLetIn(officer, newcomer.Office, present!.Generation), by, Basis, now);
        await db.SaveChangesAsync();
        return present;
    }

    private async Task Note(OfficerRecord newcomer, bool alone, Actor by, DateTime now)
    {
        var admission = await db.Set<Admission>().FindAsync(newcomer.Id) ?? db.Add(new Admission { Officer = newcomer.Id }).Entity;
        (admission.By, admission.Alone, admission.At) = (new(by.Id!.Value), alone, now);
        if (alone) db.Record(new LetInAlone(newcomer.Id, newcomer.Office, admission.By), by, Basis, now);
    }

    // Older generations too: a report sealed while one of them retired must open for every member.
    private void Widen(List<OfficeKey> keys, IReadOnlyList<(OfficeKey Key, KeyPair Pair)> held, Holder to)
    {
        foreach (var (key, pair) in held)
            if (keys.Single(k => k.Id == key.Id) is var tracked && tracked.Wraps.All(w => w.Officer != to.Id))
                tracked.Wraps.Add(generations.Wrap(key.Id, pair, to));
    }

    private async Task<OfficeKey> Begin(OfficeId office, List<OfficeKey> keys, OfficeKey? unheld, Holder first, DateTime now)
    {
        unheld?.Retirement = new() { Key = unheld.Id, At = now };
        return await generations.Make(office, keys.Select(k => k.Generation).FirstOrDefault() + 1, [first], now);
    }
}
