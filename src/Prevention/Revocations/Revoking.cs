using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Revocations;

/// <summary>Declares a pact void, so that the person is asked again.</summary>
internal sealed class Revoking(Db db, Secrets secrets, Clock clock)
{
    /// <summary>By an officer. The invitation is replaced: the old one may be in the wrong hands.</summary>
    public Task Revoke(Round round, Pact pact, string why, Actor by) => End(round, pact, why, by, renew: true);

    /// <summary>By the person named, who holds the invitation and goes on holding it.</summary>
    public Task Disown(Round round, Pact pact) => End(round, pact, Revocation.Disowned, new Actor("employee", pact.Person.Value), renew: false);

    private async Task End(Round round, Pact pact, string why, Actor by, bool renew)
    {
        var now = clock.Now;
        await using var transaction = await db.Database.BeginTransactionAsync();
        // The same form again, or two who act at once: it ended already.
        if (await db.Set<Revocation>().AnyAsync(r => r.Code == pact.Code)) return;
        db.Add(new Revocation { Code = pact.Code, Why = why, By = by.ToString(), At = now });
        if (renew) db.Add(secrets.Invite(round.Nr, round.Id, pact.Person, 1 + await db.Set<Invitation>().Where(i => i.Round == round.Nr && i.Person == pact.Person).MaxAsync(i => i.Serial), now));
        db.Record(new PactRevoked(round.Id, pact.Code.Value), by, new Because(Basis.Pledge), now);
        if (!await db.SaveOnce()) return;
        var line = RoundUnit.LineNumbers((await db.Set<RoundUnit>().AsNoTracking().SingleAsync(u => u.Nr == pact.Unit)).Line).ToList();
        await db.Set<RoundUnit>().Where(u => line.Contains(u.Nr)).ExecuteUpdateAsync(u => u.SetProperty(x => x.Signed, x => x.Signed - 1));
        await transaction.CommitAsync();
    }
}
