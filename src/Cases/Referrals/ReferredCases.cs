using Microsoft.EntityFrameworkCore;
using Netra.Cases.Relations;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Referrals;

/// <summary>Open referrals by the unit of their person. The unit stands nowhere in clear: it follows from the letter, which the receiver's key opens, and the register.</summary>
internal sealed class ReferredCases(Db db, ISession session, ISeals seals, IPersonSearch register, Conflicts conflicts, Clock clock) : IReferredCases
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ReferredCase>?> Open()
    {
        if (session.Office is not { Kind: OfficeKind.Ppk } office || !await conflicts.KnowOneself()) return null;
        var referrals = await db.ReferralsTo(session).AsNoTracking().OrderByDescending(r => r.At).Take(Most).ToListAsync();
        var (standings, today, found) = (await db.Standings(referrals), Say.LocalDay(clock.Now, office.Zone), new List<ReferredCase>());
        foreach (var referral in referrals.Where(r => standings[r.FileId] is Standing.Open or Standing.Decided))
        {
            using var seal = await seals.Open(referral.Seal);
            if (seal is null || referral.SealedMatch is not { } match) continue;
            var person = new PersonId(Guid.Parse(seal.Reveal(match, "referral.match")));
            if (Relation.KeepsEmployerFrom(await conflicts.With(person, today))) continue;
            if (await register.LineOn(person, Say.LocalDay(referral.At, office.Zone)) is not { } line) continue;
            found.Add(new(referral.Id, referral.Number, referral.At, line.Units));
            db.Record(new FileRead(referral.FileId, office.Id), session.Actor, new Because(referral.Basis), clock.Now);
        }
        await db.SaveChangesAsync();
        return found;
    }
}
