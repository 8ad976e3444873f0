using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Prevention.Letters;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Invitations;

/// <summary>Somebody who must sign and has not, with the present invitation.</summary>
/// <param name="Digits">Empty for those who confirm by birth date and number.</param>
/// <param name="Pact">The number the pact will have.</param>
internal sealed record Addressee(string Name, string Number, string Status, string Position, long UnitNr, string Unit, string Agency, string Token, string Digits, PactCode Pact);

/// <summary>Addressees of a run of units, by the units' numbers in the round: what signs meanwhile moves nobody into another part, so that one that broke off is fetched again and nobody is missed.</summary>
/// <param name="Letters">As counted now.</param>
/// <param name="Files">PDFs they fill.</param>
internal sealed record Part(long From, long To, long Letters, long Files)
{
    public static readonly Part Whole = new(0, long.MaxValue, 0, 0);
    /// <summary>A part ends with the unit that makes it as large.</summary>
    public const int Most = 5_000;
}

/// <summary>Whom invitations go to, streamed unit by unit: a million leave nothing behind.</summary>
internal sealed class Addressees(Db db, Engine engine, Secrets secrets, Contracts.ISession session, Clock clock)
{
    private const string Waiting = "from prevention_signers s join prevention_units u on u.nr = s.unit where s.round = @round and u.line like @line and s.unit between @from and @to and not exists (select 1 from prevention_signer_ends e where e.round = s.round and e.person = s.person) "
        + "and not exists (select 1 from prevention_pacts p where p.round = s.round and p.person = s.person and not exists (select 1 from prevention_revocations r where r.code = p.code))";

    /// <summary>The round, and the unit if one is named; null where this office has no such.</summary>
    public async Task<(Round Round, RoundUnit? Unit)?> Find(Guid id, Guid? unit)
    {
        if (await db.Set<Round>().AsNoTracking().For(session).SingleOrDefaultAsync(r => r.Id == new RoundId(id)) is not { } round) return null;
        if (unit is not { } named) return (round, null);
        return await db.Set<RoundUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Round == round.Nr && u.Unit == new UnitId(named)) is { } found ? (round, found) : null;
    }

    /// <summary>What there is to print, in parts of some thousand letters: from the counts of the units, for to count a million people takes a second.</summary>
    public async Task<IReadOnlyList<Part>> Parts(Round round, RoundUnit? unit, CancellationToken stop)
    {
        var line = unit?.Line ?? "/";
        var units = await db.Set<RoundUnit>().AsNoTracking().Where(u => u.Round == round.Nr && u.Line.StartsWith(line)).OrderBy(u => u.Nr).Select(u => new { u.Nr, u.Above, Waiting = u.Members - u.Signed }).ToListAsync(stop);
        var below = units.Where(u => u.Above is not null).GroupBy(u => u.Above!.Value).ToDictionary(g => g.Key, g => g.Sum(u => u.Waiting));
        var parts = new List<Part>();
        foreach (var (nr, letters) in units.Select(u => (u.Nr, Letters: u.Waiting - below.GetValueOrDefault(u.Nr))).Where(u => u.Letters > 0))
        {
            var files = (letters + Letter.Most - 1) / Letter.Most;
            if (parts is [.., var last] && last.Letters < Part.Most) parts[^1] = last with { To = nr, Letters = last.Letters + letters, Files = last.Files + files };
            else parts.Add(new(nr, nr, letters, files));
        }
        return parts;
    }

    /// <summary>Writes down that invitations leave the house, before the first of them does.</summary>
    public async Task HandOut(Round round, RoundUnit? unit, Part part, string how, CancellationToken stop, bool below = true)
    {
        await using var rows = await Rows.Open(engine, stop);
        var count = await rows.Stream($"select count(*) {Waiting}", r => r.GetInt64(0), stop, Arguments(round, unit, part, below)).SingleAsync(stop);
        db.Record(new InvitationsHandedOut(round.Id, unit?.Unit, how, count), session.Actor, new Because(Basis.Pledge), clock.Now);
        await db.SaveChangesAsync(stop);
    }

    /// <param name="below">And those of the units below it.</param>
    public async IAsyncEnumerable<Addressee> Of(Round round, RoundUnit? unit, Part part, [EnumeratorCancellation] CancellationToken stop, bool below = true)
    {
        await using var rows = await Rows.Open(engine, stop);
        await foreach (var row in rows.Stream($"select s.person, s.name, s.number, s.position, s.unit, u.name, u.agency_name, s.born_on, (select max(i.serial) from prevention_invitations i where i.round = s.round and i.person = s.person), s.status, (select count(*) from prevention_pacts p where p.round = s.round and p.person = s.person) {Waiting} order by s.unit, s.name, s.person",
            r => (Person: new PersonId(r.GetGuid(0)), Name: r.GetString(1), Number: r.GetString(2), Position: r.GetString(3), UnitNr: r.GetInt64(4), Unit: r.GetString(5), Agency: r.GetString(6), Dated: !r.IsDBNull(7), Serial: r.GetInt32(8), Status: r.GetString(9), Take: r.GetInt64(10)), stop, Arguments(round, unit, part, below)))
            yield return new(row.Name, row.Number, row.Status, row.Position, row.UnitNr, row.Unit, row.Agency, secrets.Token(round.Id, row.Person, row.Serial),
                row.Dated && row.Number.Length >= 4 ? "" : secrets.Digits(round.Id, row.Person, row.Serial), secrets.Code(round.Id, row.Person, (int)row.Take));
    }

    private static (string, object?)[] Arguments(Round round, RoundUnit? unit, Part part, bool below) => 
        [("round", round.Nr), ("line", unit is null ? "%" : below ? unit.Line + "%" : unit.Line), ("from", part.From), ("to", part.To)];
}
