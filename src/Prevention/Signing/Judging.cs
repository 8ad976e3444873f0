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
    private const string Columns = "i.hash, i.round, i.person, i.serial, i.at, s.unit, s.number, s.name, s.status, s.position, s.born_on, u.unit, u.line, u.name, u.agency, u.agency_name, u.region, u.province, u.regency, "
        + "exists (select 1 from prevention_invitations n where n.round = i.round and n.person = i.person and n.serial > i.serial), exists (select 1 from prevention_signer_ends e where e.round = i.round and e.person = i.person), "
        + "coalesce((select t.count from prevention_wrong_tries t where t.hash = i.hash), 0), (select count(*) from prevention_pacts p where p.round = i.round and p.person = i.person), "
        + "(select count(*) from prevention_pacts p join prevention_revocations v on v.code = p.code where p.round = i.round and p.person = i.person)";

    // Neither a round nor a text is ever changed: each is read once.
    private readonly ConcurrentDictionary<long, (Round Round, IReadOnlyList<Wording> Wordings)> rounds = new();

    private sealed record Holder(Invitation Invitation, Signer Signer, RoundUnit Unit, bool Newer, bool Ended, int Wrong, int Pacts, int Revoked);

    /// <summary>In the transaction that will write what is judged; who holds the lanes of those who ask.</summary>
    /// <returns>One for each, in their order.</returns>
    public async Task<IReadOnlyList<Judged>> Judge(Rows rows, IReadOnlyList<Asked> asked, CancellationToken stop)
    {
        if (asked.Count == 0) return [];
        var (among, hashes) = rows.Among("i.hash", asked.Select(a => a.Hash));
        var holders = (await rows.Ask($"select {Columns} from prevention_invitations i join prevention_signers s on s.round = i.round and s.person = i.person join prevention_units u on u.nr = s.unit where {among}", Read, stop, hashes))
            .ToDictionary(h => Convert.ToHexString(h.Invitation.Hash), StringComparer.Ordinal);
        foreach (var nr in holders.Values.Select(h => h.Invitation.Round).Distinct())
            if (!rounds.ContainsKey(nr)) rounds[nr] = await In(rows, db => Load(db, nr, stop));
        var judged = new List<Judged>(asked.Count);
        foreach (var one in asked)
        {
            var hash = Convert.ToHexString(one.Hash);
            var answer = holders.TryGetValue(hash, out var holder) ? Decide(holder, one.Confirmation, clock.Now) : new(new NotShown());
            judged.Add(answer);
            if (!Tries.Counts(answer.Refused)) continue;
            // Counted for the next guess in this group, and for all who come after it.
            holders[hash] = holder! with { Wrong = holder.Wrong + 1 };
            await In(rows, async db => { await WrongTries.Add(db, one.Hash, clock.Now); return 0; });
        }
        return judged;
    }

    private Judged Decide(Holder holder, Confirmation confirmation, DateTime now)
    {
        var ((round, wordings), signer, signed) = (rounds[holder.Invitation.Round], holder.Signer, holder.Pacts > holder.Revoked);
        var wording = wordings.Single(w => w.Id == round.WordingFor(signer.Status));
        var invited = new Invited("", holder.Invitation, signer, round, holder.Unit, wording, holder.Newer, holder.Ended, holder.Revoked, null);
        if (invited.Closed(now, signed) is { } closed) return new(closed);
        if (!confirmation.Complete(signer.Numbered)) return new(new NotShown());
        if (Tries.Decide(holder.Wrong, () => confirmation.Fits(signer.BornOn, signer.Number, () => secrets.Digits(round.Id, signer.Person, holder.Invitation.Serial))) is { } wrong) return new(wrong);
        // The same form again, or from another window: there is one pact, and its number is the same.
        var code = secrets.Code(round.Id, signer.Person, holder.Revoked);
        return new(null, code, signed ? null : Pledging.Make(invited, Manner.Invitation, secrets, key, now));
    }

    // What is seldom asked is asked as everywhere else, but in the group's transaction.
    private async Task<T> In<T>(Rows rows, Func<Db, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(await rows.Within(scope.ServiceProvider.GetRequiredService<Db>()));
    }

    private static async Task<(Round, IReadOnlyList<Wording>)> Load(Db db, long nr, CancellationToken stop)
    {
        var round = await db.Set<Round>().AsNoTracking().SingleAsync(r => r.Nr == nr, stop);
        return (round, await db.Set<Wording>().AsNoTracking().Where(w => w.Id == round.Wording || w.Id == round.NonAsnWording).ToListAsync(stop));
    }

    private static Holder Read(DbDataReader r)
    {
        var (round, person, unit) = (r.GetInt64(1), new PersonId(r.GetGuid(2)), r.GetInt64(5));
        return new(new() { Hash = r.GetFieldValue<byte[]>(0), Round = round, Person = person, Serial = r.GetInt32(3), At = r.GetDateTime(4) },
            new() { Round = round, Person = person, Unit = unit, Number = r.GetString(6), Name = r.GetString(7), Status = r.GetString(8), Position = r.GetString(9), BornOn = r.IsDBNull(10) ? null : r.GetFieldValue<DateOnly>(10) },
            new() { Nr = unit, Round = round, Unit = new(r.GetGuid(11)), Line = r.GetString(12), Name = r.GetString(13), Agency = new(r.GetGuid(14)), AgencyName = r.GetString(15), Region = new(r.GetString(16)), Province = r.GetString(17), Regency = r.GetString(18) },
            r.GetBoolean(19), r.GetBoolean(20), r.GetInt32(21), r.GetInt32(22), r.GetInt32(23));
    }
}
