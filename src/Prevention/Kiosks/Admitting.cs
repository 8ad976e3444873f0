using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Kiosks;

internal sealed record NotOfThisUnit() : Refusal("prevention.kiosk.wrong");
internal sealed record KioskLocked() : Refusal("prevention.kiosk.locked");

/// <summary>Who stands at the kiosk, by employee number and birth date. Nothing is listed, and a wrong number, a wrong date and a number tried too often are told
/// in one sentence: the kiosk says of nobody that he or she is in the unit.</summary>
internal sealed class Admitting(Db db, Secrets secrets, Clock clock)
{
    public Task<Outcome<Invited>> Admit(Kiosk kiosk, Round round, RoundUnit unit, string number, DateOnly born) => Lanes.In<Outcome<Invited>>(kiosk.Hash, async () =>
    {
        if (await Wrong(kiosk, default) >= KioskTries.MostOfAll) return new KioskLocked();
        var signer = await Find(round, unit, number);
        if (signer is not null && signer.BornOn == born && await Wrong(kiosk, signer.Person) < KioskTries.MostOfOne && await db.FindInvited(secrets, round, signer.Person) is { } invited) return invited;
        await Count(kiosk, default);
        if (signer is not null) await Count(kiosk, signer.Person);
        return new NotOfThisUnit();
    });

    private Task<Signer?> Find(Round round, RoundUnit unit, string number)
    {
        var line = unit.Line;
        return db.Set<Signer>().AsNoTracking().Where(s => s.Round == round.Nr && s.Number == number && s.BornOn != null && db.Set<RoundUnit>().Any(u => u.Nr == s.Unit && u.Line.StartsWith(line))
            && !db.Set<SignerEnd>().Any(e => e.Round == s.Round && e.Person == s.Person)).FirstOrDefaultAsync();
    }

    private Task<int> Wrong(Kiosk kiosk, PersonId person) => db.Set<KioskTries>().Where(t => t.Kiosk == kiosk.Id && t.Person == person).Select(t => t.Count).SingleOrDefaultAsync();

    private Task<int> Count(Kiosk kiosk, PersonId person) => db.Database.ExecuteSqlAsync(
        $"insert into prevention_kiosk_tries (kiosk, person, count, at) values ({kiosk.Id}, {person.Value}, 1, {clock.Now}) on conflict (kiosk, person) do update set count = prevention_kiosk_tries.count + 1, at = excluded.at");
}
