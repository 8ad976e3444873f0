using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Invitations;

/// <summary>Somebody who must sign and has not, with the present invitation.</summary>
/// <param name="Digits">Empty for those who confirm by birth date and number.</param>
internal sealed record Addressee(string Name, string Number, string Position, long UnitNr, string Unit, string Agency, string Token, string Digits);

/// <summary>Whom invitations go to, streamed unit by unit: a million leave nothing behind.</summary>
internal sealed class Addressees(Db db, Engine engine, Secrets secrets, Contracts.ISession session, Clock clock)
{
    private const string Waiting = "from prevention_signers s join prevention_units u on u.nr = s.unit where s.round = @round and u.line like @line and not exists (select 1 from prevention_signer_ends e where e.round = s.round and e.person = s.person) "
        + "and not exists (select 1 from prevention_pacts p where p.round = s.round and p.person = s.person and not exists (select 1 from prevention_revocations r where r.code = p.code))";

    /// <summary>The round, and the unit if one is named; null where this office has no such.</summary>
    public async Task<(Round Round, RoundUnit? Unit)?> Find(Guid id, Guid? unit)
    {
        if (await db.Set<Round>().AsNoTracking().For(session).SingleOrDefaultAsync(r => r.Id == new RoundId(id)) is not { } round) return null;
        if (unit is not { } named) return (round, null);
        return await db.Set<RoundUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Round == round.Nr && u.Unit == new UnitId(named)) is { } found ? (round, found) : null;
    }

    /// <summary>Writes down that invitations leave the house, before the first of them does.</summary>
    public async Task HandOut(Round round, RoundUnit? unit, string how, CancellationToken stop, bool below = true)
    {
        await using var rows = await Rows.Open(engine, stop);
        var count = await rows.Stream($"select count(*) {Waiting}", r => r.GetInt64(0), stop, ("round", round.Nr), ("line", Line(unit, below))).SingleAsync(stop);
        db.Record(new InvitationsHandedOut(round.Id, unit?.Unit, how, count), session.Actor, new Because(Basis.Pledge), clock.Now);
        await db.SaveChangesAsync(stop);
    }

    /// <param name="below">And those of the units below it.</param>
    public async IAsyncEnumerable<Addressee> Of(Round round, RoundUnit? unit, [EnumeratorCancellation] CancellationToken stop, bool below = true)
    {
        await using var rows = await Rows.Open(engine, stop);
        await foreach (var row in rows.Stream($"select s.person, s.name, s.number, s.position, s.unit, u.name, u.agency_name, s.born_on, (select max(i.serial) from prevention_invitations i where i.round = s.round and i.person = s.person) {Waiting} order by s.unit, s.name, s.person",
            r => (Person: new PersonId(r.GetGuid(0)), Name: r.GetString(1), Number: r.GetString(2), Position: r.GetString(3), UnitNr: r.GetInt64(4), Unit: r.GetString(5), Agency: r.GetString(6), Dated: !r.IsDBNull(7), Serial: r.GetInt32(8)), stop, ("round", round.Nr), ("line", Line(unit, below))))
            yield return new(row.Name, row.Number, row.Position, row.UnitNr, row.Unit, row.Agency, secrets.Token(round.Id, row.Person, row.Serial), row.Dated && row.Number.Length >= 4 ? "" : secrets.Digits(round.Id, row.Person, row.Serial));
    }

    private static string Line(RoundUnit? unit, bool below) => unit is null ? "%" : below ? unit.Line + "%" : unit.Line;
}
