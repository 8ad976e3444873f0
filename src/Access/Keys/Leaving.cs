using Microsoft.EntityFrameworkCore;
using Netra.Access.FourEyes;
using Netra.Access.Officers;
using Netra.Access.Recoveries;
using Netra.Access.Seals;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.Keys;

/// <summary>Lets a member go: the wraps are deleted, the office has a new key, and its content keys are re-wrapped within the acting member's session.</summary>
/// <remarks>A superior's member who holds no key of the office may act too, so that a member can be removed at once; what is then left under the old key
/// opens for the remaining members, and the next of them to look moves it (<see cref="Rewrapping.Sweep"/>).</remarks>
internal sealed class Leaving(Db db, Keyring keyring, Holdings holdings, Generations generations, Identities identities, Rewrapping rewrapping, Forgetting forgetting)
{
    public async Task<Outcome<OfficerRecord>> LetGo(OfficerId officer, Actor by, Because because, DateTime now)
    {
        var leaver = await db.Set<OfficerRecord>().Include(o => o.Enrolment).Include(o => o.Departure).SingleOrDefaultAsync(o => o.Id == officer);
        if (leaver is not { Departure: null }) return new AlreadyGone();
        if (officer.Value == by.Id) return new NotOneself();
        if (!(await holdings.Upward(leaver.Office)).Any(o => o.Value == by.Office)) return new NotOfThisOffice();

        var held = await keyring.Of(leaver.Office);
        await using var whole = await db.Database.BeginTransactionAsync();
        // Saved before anything new is made: nothing new may be sealed to the leaver.
        await forgetting.Forget(officer);
        await Unname(leaver, by, because, now);
        await db.SaveChangesAsync();
        var (generation, moved) = await Turn(leaver.Office, held, now);
        db.Add(new Departure { OfficerId = officer, At = now, By = by.ToString(), Because = because.ToString() });
        db.Record(new MemberLeft(officer, leaver.Office, generation, moved), by, because, now);
        await db.SaveChangesAsync();
        await whole.CommitAsync();
        return leaver;
    }

    private async Task<(int Generation, int Moved)> Turn(OfficeId office, IReadOnlyList<(OfficeKey Key, KeyPair Pair)> held, DateTime now)
    {
        var remaining = await holdings.Of(office, now);
        await identities.Renew(office, remaining, now);
        if ((await holdings.KeysOf(office)).FirstOrDefault(k => k.Retirement is null) is not { } present) return (0, 0);
        present.Retirement = new() { Key = present.Id, At = now };
        if (remaining.Count == 0) return (present.Generation, 0);
        var next = await generations.Make(office, present.Generation + 1, remaining, now);
        return (next.Generation, await rewrapping.Move(held, next));
    }

    // What was unsealed for the leaver closes again, and a custodian who leaves is none any more.
    private async Task Unname(OfficerRecord leaver, Actor by, Because because, DateTime now)
    {
        if (leaver.Enrolment is { PublicKey: var own }) db.RemoveRange(await db.Set<SealWrap>().Where(w => w.ToKey == own).ToListAsync());
        if (await db.Set<Custodian>().FindAsync(leaver.Id) is not { } custodian) return;
        db.Remove(custodian);
        db.Record(new CustodianRelieved(leaver.Id, leaver.Office), by, because, now);
    }
}
