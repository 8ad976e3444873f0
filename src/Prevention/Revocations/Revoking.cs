using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Revocations;

/// <summary>Declares a pact void. The person is asked again, by a new invitation: the old one may be in the wrong hands.</summary>
internal sealed class Revoking(Db db, Secrets secrets, Clock clock)
{
    public async Task Revoke(Round round, Pact pact, string why, Actor by)
    {
        var now = clock.Now;
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(new Revocation { Code = pact.Code, Why = why, By = by.ToString(), At = now });
        var serial = 1 + await db.Set<Invitation>().Where(i => i.Round == round.Nr && i.Person == pact.Person).MaxAsync(i => i.Serial);
        db.Add(secrets.Invite(round.Nr, round.Id, pact.Person, serial, now));
        db.Record(new PactRevoked(round.Id, pact.Code.Value), by, new Because(Basis.Pledge), now);
        await db.SaveChangesAsync();
        var line = RoundUnit.LineNumbers((await db.Set<RoundUnit>().AsNoTracking().SingleAsync(u => u.Nr == pact.Unit)).Line).ToList();
        await db.Set<RoundUnit>().Where(u => line.Contains(u.Nr)).ExecuteUpdateAsync(u => u.SetProperty(x => x.Signed, x => x.Signed - 1));
        await transaction.CommitAsync();
    }
}
