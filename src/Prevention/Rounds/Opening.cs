using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Rosters;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Rounds;

internal sealed record NoUnits() : Refusal("prevention.round.no-units");

/// <summary>Opens a round and asks that the register be read into it.</summary>
internal sealed class Opening(Db db, IRegister register, ISession session, Clock clock)
{
    /// <param name="input">Without faults.</param>
    public async Task<Outcome<Round>> Open(RoundInput input, IReadOnlyList<Wording> wordings)
    {
        var now = clock.Now;
        var (round, wording) = input.Round(session.Office!, wordings, session.Actor, now);
        if ((await register.Units(round.Units)).Count == 0) return new NoUnits();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(round);
        db.Record(new RoundOpened(round.Id, round.Office, wording.Sha256, round.AsOf), session.Actor, new Because(Basis.Pledge), now);
        await db.SaveChangesAsync();
        db.Add(new RosterRun { Round = round.Nr, AsOf = round.AsOf, At = now });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return round;
    }
}
