using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Pacts;
using Netra.Prevention.Revocations;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Invitations;

/// <summary>Who holds an invitation, to what, and how it stands.</summary>
/// <param name="Newer">A newer invitation took this one's place.</param>
/// <param name="Ended">The person need not sign any more.</param>
/// <param name="Take">Revoked pacts of the person in this round.</param>
internal sealed record Invited(string Token, Invitation Invitation, Signer Signer, Round Round, RoundUnit Unit, Wording Wording, bool Newer, bool Ended, int Take, Pact? Pact)
{
    /// <summary>Why this invitation does not lead to a signature; a pact that exists can be seen all the same.</summary>
    public Refusal? Closed(DateTime now) => Closed(now, Pact is not null);

    /// <param name="signed">There is a pact that holds.</param>
    public Refusal? Closed(DateTime now, bool signed) => Newer ? new InvitationReplaced()
        : signed ? null
        : Ended ? new NoLongerAsked()
        : now < Round.OpensAt ? new RoundWaits(Round.FirstDay)
        : now >= Round.ClosesAt ? new RoundOver(Round.LastDay) : null;
}

internal sealed record InvitationReplaced() : Refusal("prevention.sign.replaced");
internal sealed record NoLongerAsked() : Refusal("prevention.sign.no-longer");
internal sealed record RoundWaits(string From) : Refusal("prevention.sign.waits", From);
internal sealed record RoundOver(string Until) : Refusal("prevention.sign.over", Until);

internal static class FindingInvited
{
    private sealed record Row(Invitation Invitation, Signer Signer, Round Round, RoundUnit Unit, Wording Wording, bool Newer, bool Ended);

    // Asked by each of a million within an hour: translated once.
    private static readonly Func<Db, byte[], Task<Row?>> ByHash = EF.CompileAsyncQuery((Db db, byte[] hash) =>
        (from i in db.Set<Invitation>()
         join s in db.Set<Signer>() on new { i.Round, i.Person } equals new { s.Round, s.Person }
         join r in db.Set<Round>() on i.Round equals r.Nr
         join u in db.Set<RoundUnit>() on s.Unit equals u.Nr
         join w in db.Set<Wording>() on s.Status == PersonnelStatus.NonAsn ? r.NonAsnWording : r.Wording equals w.Id
         where i.Hash == hash
         select new Row(i, s, r, u, w, db.Set<Invitation>().Any(n => n.Round == i.Round && n.Person == i.Person && n.Serial > i.Serial), db.Set<SignerEnd>().Any(e => e.Round == i.Round && e.Person == i.Person))).AsNoTracking().SingleOrDefault());

    private static readonly Func<Db, long, PersonId, IAsyncEnumerable<PactAndEnd>> PactsOf = EF.CompileAsyncQuery((Db db, long round, PersonId person) =>
        db.Set<Pact>().AsNoTracking().Where(p => p.Round == round && p.Person == person).Select(p => new PactAndEnd(p, db.Set<Revocation>().Any(v => v.Code == p.Code))));

    private sealed record PactAndEnd(Pact Pact, bool Revoked);

    /// <summary>null where no invitation has this token.</summary>
    public static async Task<Invited?> FindInvited(this Db db, string typed)
    {
        if (Secrets.ReadToken(typed) is not { } token) return null;
        // One connection for all that a request asks.
        if (db.Database.GetDbConnection().State != System.Data.ConnectionState.Open) await db.Database.OpenConnectionAsync();
        if (await ByHash(db, Secrets.HashOf(token)) is not { } found) return null;
        var pacts = await PactsOf(db, found.Round.Nr, found.Signer.Person).ToListAsync();
        return new(token, found.Invitation, found.Signer, found.Round, found.Unit, found.Wording, found.Newer, found.Ended, pacts.Count(p => p.Revoked), pacts.FirstOrDefault(p => !p.Revoked)?.Pact);
    }

    /// <summary>Somebody of the round by the present invitation; null who need not sign.</summary>
    public static async Task<Invited?> FindInvited(this Db db, Secrets secrets, Round round, PersonId person) =>
        await db.Set<Invitation>().Where(i => i.Round == round.Nr && i.Person == person).MaxAsync(i => (int?)i.Serial) is { } serial ? await db.FindInvited(secrets.Token(round.Id, person, serial)) : null;
}
