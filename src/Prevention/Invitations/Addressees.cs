using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Prevention.Letters;
using Netra.Prevention.Rosters;
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
    /// <summary>On a page.</summary>
    public const int Shown = 5;
}

/// <summary>Whom invitations go to, streamed unit by unit: a million leave nothing behind.</summary>
internal sealed class Addressees(Db db, Engine engine, Secrets secrets, Contracts.ISession session, Clock clock)
{
    private const int ChunkUnits = 300;
    // The units first, then their people: read the other way round, a school's letters cost a walk through all of the round.
    private const string Waiting = "from prevention_signers s join prevention_units u on u.nr = s.unit where s.round = @round and s.unit in (select b.nr from prevention_units b where b.round = @round and b.line like @line and b.nr between @from and @to) and not exists (select 1 from prevention_signer_ends e where e.round = s.round and e.person = s.person) "
        + "and not exists (select 1 from prevention_pacts p where p.round = s.round and p.person = s.person and not exists (select 1 from prevention_revocations r where r.code = p.code))";

    /// <summary>The round, and the unit if one is named; null where this office has no such.</summary>
    public async Task<(Round Round, RoundUnit? Unit)?> Find(Guid id, Guid? unit)
    {
        if (await db.Set<Round>().AsNoTracking().For(session).SingleOrDefaultAsync(r => r.Id == new RoundId(id)) is not { } round) return null;
        if (unit is not { } named) return (round, null);
        return await db.Set<RoundUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Round == round.Nr && u.Unit == new UnitId(named)) is { } found ? (round, found) : null;
    }

    /// <summary>What there is to print, in parts of some thousand letters, a page of them at a time: from the counts of the units, for to count a million people takes a second.</summary>
    /// <param name="after">The last unit of the page before; 0 for the first page.</param>
    public async Task<(IReadOnlyList<Part> Parts, bool More)> Parts(Round round, RoundUnit? unit, long after, CancellationToken stop)
    {
        var parts = new List<Part>();
        await foreach (var (nr, letters) in Waits(round, unit, after, stop))
        {
            var files = (letters + Letter.Most - 1) / Letter.Most;
            if (parts is [.., var last] && last.Letters < Part.Most) parts[^1] = last with { To = nr, Letters = last.Letters + letters, Files = last.Files + files };
            else if (parts.Count == Part.Shown) return (parts, true);
            else parts.Add(new(nr, nr, letters, files));
        }
        return (parts, false);
    }

    /// <summary>Units by number, each with how many of its own people have not signed.</summary>
    private async IAsyncEnumerable<(long Nr, long Letters)> Waits(Round round, RoundUnit? unit, long after, [EnumeratorCancellation] CancellationToken stop)
    {
        var all = db.Set<RoundUnit>().AsNoTracking().Where(u => u.Round == round.Nr);
        // Most units have none below them: nothing else is sought among the others, and the counts are their own. Of another its own people are counted, who are few beside those below it.
        if (unit is not null && !await all.AnyAsync(u => u.Above == unit.Nr, stop))
        {
            if (unit.Nr > after && unit.Members > unit.Signed) yield return (unit.Nr, unit.Members - unit.Signed);
            yield break;
        }
        var (unsigned, line, some) = (db.UnsignedOf(round), unit?.Line ?? "/", ChunkUnits);
        for (var last = after; some == ChunkUnits;)
        {
            var units = await all.Where(u => u.Nr > last && u.Line.StartsWith(line)).OrderBy(u => u.Nr).Take(ChunkUnits)
                .Select(u => new { u.Nr, Own = all.Any(b => b.Above == u.Nr) ? unsigned.Count(s => s.Unit == u.Nr) : u.Members - u.Signed }).ToListAsync(stop);
            foreach (var one in units.Where(u => u.Own > 0)) yield return (one.Nr, one.Own);
            if (units.Count > 0) last = units[^1].Nr;
            some = units.Count;
        }
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
