using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Signing;

/// <summary>No invitation has this token, or not all was typed that confirms one: the page says which.</summary>
internal sealed record NotShown() : Refusal("prevention.sign.who");

/// <summary>A signature somebody asks for, invitation in hand: judged by the group it comes into.</summary>
/// <param name="Hash">Of the token of the invitation.</param>
internal sealed record Asked(byte[] Hash, Confirmation Confirmation);

/// <summary>What a group says to one who asked.</summary>
/// <param name="Code">The number of the pact, where nothing is refused.</param>
/// <param name="Signed">To be written; null where the person signed before.</param>
internal sealed record Judged(Refusal? Refused, PactCode Code = default, Signed? Signed = null);

/// <summary>Judges all who ask in a group: one question to the database for all of them, then each in memory, one after another.</summary>
internal sealed class Judging(IServiceScopeFactory scopes, Secrets secrets, PactKey key, Clock clock)
{
    // As many as the largest round has, about; a server that saw many rounds begins anew.
    private const int MostUnits = 20_000;

    // The last: twice the pacts that were revoked, and one more where a pact holds.
    private const string Question = "select i.hash, i.round, i.person, i.serial, s.unit, s.number, s.name, s.status, s.position, s.born_on, "
        + "exists (select 1 from prevention_invitations n where n.round = i.round and n.person = i.person and n.serial > i.serial), exists (select 1 from prevention_signer_ends e where e.round = i.round and e.person = i.person), "
        + "coalesce((select t.count from prevention_wrong_tries t where t.hash = i.hash), 0), "
        + "(select count(*) + count(v.code) from prevention_pacts p left join prevention_revocations v on v.code = p.code where p.round = i.round and p.person = i.person) "
        + "from prevention_invitations i join prevention_signers s on s.round = i.round and s.person = i.person where ";

    // Neither a round nor its texts nor, but for its counts, a unit in it is ever changed: each is read once.
    private readonly ConcurrentDictionary<long, (Round Round, IReadOnlyList<Wording> Wordings)> rounds = new();
    private ConcurrentDictionary<long, RoundUnit> units = new();

    private sealed record Holder(Invitation Invitation, Signer Signer, bool Newer, bool Ended, int Wrong, bool Signed, int Revoked);

    /// <summary>For a group that holds the lanes of those who ask. Nothing is written: <see cref="Wrong"/> says what must be, with what is signed.</summary>
    /// <returns>One for each, in their order.</returns>
    public async Task<IReadOnlyList<Judged>> Judge(Way way, IReadOnlyList<Asked> asked, CancellationToken stop)
    {
        if (asked.Count == 0) return [];
        var found = await way.Take(rows =>
        {
            var (among, hashes) = rows.Among("i.hash", asked.Select(a => a.Hash));
            return rows.Ask(Question + among, Read, stop, hashes);
        });
        var holders = found.ToDictionary(h => Convert.ToHexString(h.Invitation.Hash), StringComparer.Ordinal);
        var known = units;
        if (found.Exists(h => !rounds.ContainsKey(h.Signer.Round) || !known.ContainsKey(h.Signer.Unit))) known = await way.Take(rows => Load(rows, found, stop));
        var judged = new List<Judged>(asked.Count);
        foreach (var one in asked)
        {
            var hash = Convert.ToHexString(one.Hash);
            judged.Add(holders.TryGetValue(hash, out var holder) ? Decide(holder, known[holder.Signer.Unit], one.Confirmation, clock.Now) : new(new NotShown()));
            // Counted for the next guess in this group, as it will be for all who come after it.
            if (Tries.Counts(judged[^1].Refused)) holders[hash] = holder! with { Wrong = holder.Wrong + 1 };
        }
        return judged;
    }

    /// <summary>What is to be written of wrong confirmations.</summary>
    /// <param name="hashes">Of the invitations, one for each try.</param>
    public Fresh Wrong(IEnumerable<byte[]> hashes) => new("prevention_wrong_tries", ["hash", "count", "at"], [.. hashes.GroupBy(Convert.ToHexString).Select(tried => new object?[] { tried.First(), tried.Count(), clock.Now })],
        " on conflict (hash) do update set count = prevention_wrong_tries.count + excluded.count, at = excluded.at");

    private Judged Decide(Holder holder, RoundUnit unit, Confirmation confirmation, DateTime now)
    {
        var ((round, wordings), signer, signed) = (rounds[holder.Signer.Round], holder.Signer, holder.Signed);
        var wording = wordings.Single(w => w.Id == round.WordingFor(signer.Status));
        var invited = new Invited("", holder.Invitation, signer, round, unit, wording, holder.Newer, holder.Ended, holder.Revoked, null);
        if (invited.Closed(now, signed) is { } closed) return new(closed);
        if (!confirmation.Complete(signer.Numbered)) return new(new NotShown());
        if (Tries.Decide(holder.Wrong, () => confirmation.Fits(signer.BornOn, signer.Number, () => secrets.Digits(round.Id, signer.Person, holder.Invitation.Serial))) is { } wrong) return new(wrong);
        // The same form again, or from another window: there is one pact, and its number is the same.
        var code = secrets.Code(round.Id, signer.Person, holder.Revoked);
        return new(null, code, signed ? null : Pledging.Make(invited, Manner.Invitation, secrets, key, now));
    }

    // On the group's own connection: those who wait for its lanes may hold all others.
    private async Task<ConcurrentDictionary<long, RoundUnit>> Load(Rows rows, List<Holder> found, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = rows.Within(scope.ServiceProvider.GetRequiredService<Db>());
        foreach (var nr in found.Select(h => h.Signer.Round).Distinct().Where(nr => !rounds.ContainsKey(nr)))
        {
            var round = await db.Set<Round>().AsNoTracking().SingleAsync(r => r.Nr == nr, stop);
            rounds[nr] = (round, await db.Set<Wording>().AsNoTracking().Where(w => w.Id == round.Wording || w.Id == round.NonAsnWording).ToListAsync(stop));
        }
        var known = units.Count < MostUnits ? units : units = new();
        var missing = found.Select(h => h.Signer.Unit).Distinct().Where(nr => !known.ContainsKey(nr)).ToList();
        await foreach (var unit in db.Set<RoundUnit>().AsNoTracking().Where(u => missing.Contains(u.Nr)).AsAsyncEnumerable().WithCancellation(stop)) known[unit.Nr] = unit;
        return known;
    }

    private static Holder Read(DbDataReader r)
    {
        var (round, person, pacts) = (r.GetInt64(1), new PersonId(r.GetGuid(2)), r.GetInt32(13));
        return new(new() { Hash = r.GetFieldValue<byte[]>(0), Round = round, Person = person, Serial = r.GetInt32(3) },
            new() { Round = round, Person = person, Unit = r.GetInt64(4), Number = r.GetString(5), Name = r.GetString(6), Status = r.GetString(7), Position = r.GetString(8), BornOn = r.IsDBNull(9) ? null : r.GetFieldValue<DateOnly>(9) },
            r.GetBoolean(10), r.GetBoolean(11), r.GetInt32(12), pacts % 2 == 1, pacts / 2);
    }
}
