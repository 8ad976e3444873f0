using Microsoft.EntityFrameworkCore;
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
    public Refusal? Closed(DateTime now) => Newer ? new InvitationReplaced()
        : Pact is not null ? null
        : Ended ? new NoLongerAsked()
        : now < Round.OpensAt ? new RoundWaits(Kernel.Ui.Say.DayTime(Round.OpensAt, Round.Zone))
        : now >= Round.ClosesAt ? new RoundOver(Kernel.Ui.Say.DayTime(Round.ClosesAt, Round.Zone)) : null;
}

internal sealed record InvitationReplaced() : Refusal("prevention.sign.replaced");
internal sealed record NoLongerAsked() : Refusal("prevention.sign.no-longer");
internal sealed record RoundWaits(string From) : Refusal("prevention.sign.waits", From);
internal sealed record RoundOver(string Until) : Refusal("prevention.sign.over", Until);

internal static class FindingInvited
{
    /// <summary>null where no invitation has this token.</summary>
    public static async Task<Invited?> FindInvited(this Db db, string typed)
    {
        if (Secrets.ReadToken(typed) is not { } token) return null;
        var hash = Secrets.HashOf(token);
        var found = await (from i in db.Set<Invitation>().AsNoTracking()
                           join s in db.Set<Signer>() on new { i.Round, i.Person } equals new { s.Round, s.Person }
                           join r in db.Set<Round>() on i.Round equals r.Nr
                           join u in db.Set<RoundUnit>() on s.Unit equals u.Nr
                           where i.Hash == hash
                           select new
                           {
                               i, s, r, u,
                               Newer = db.Set<Invitation>().Any(n => n.Round == i.Round && n.Person == i.Person && n.Serial > i.Serial),
                               Ended = db.Set<SignerEnd>().Any(e => e.Round == i.Round && e.Person == i.Person)
                           }).SingleOrDefaultAsync();
        if (found is null || found.r.WordingFor(found.s.Status) is not { } wording) return null;
        var pacts = await db.Set<Pact>().AsNoTracking().Where(p => p.Round == found.r.Nr && p.Person == found.s.Person).Select(p => new { Pact = p, Revoked = db.Set<Revocation>().Any(v => v.Code == p.Code) }).ToListAsync();
        return new(token, found.i, found.s, found.r, found.u, await db.Set<Wording>().AsNoTracking().SingleAsync(w => w.Id == wording), found.Newer, found.Ended,
            pacts.Count(p => p.Revoked), pacts.FirstOrDefault(p => !p.Revoked)?.Pact);
    }
}
