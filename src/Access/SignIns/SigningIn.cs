using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Netra.Access.Enrolments;
using Netra.Access.Officers;
using Netra.Access.SecondFactors;
using Netra.Access.Sessions;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.SignIns;

internal sealed record WrongPassword() : Refusal("access.wrong-password");
internal sealed record HalfEnded() : Refusal("access.half-ended");

/// <summary>The two steps of sign-in: e-mail and password, then a second factor.</summary>
internal sealed class SigningIn(Db db, Clock clock, PasswordWork work, Attempts attempts, CodeProof codes, PasskeyProof passkeys, RefusalsTold told)
{
    // UU 27/2022 art. 39: the controller prevents unlawful access, and records it.
    public static readonly Because Basis = new("UU 27/2022 ps 39");

    /// <summary>The first step. An unknown e-mail, an account that is not enrolled or gone, and a wrong password cost and say the same.</summary>
    public async Task<Outcome<Token>> ByPassword(string email, string password)
    {
        email = OfficerRecord.Normal(email);
        if (await attempts.Count(Account(email)) is { } tooFast) return tooFast;
        var officer = await db.Set<OfficerRecord>().Include(o => o.Enrolment).Include(o => o.Departure).SingleOrDefaultAsync(o => o.Email == email);
        if (officer is not { Serves: true, Enrolment: { } enrolment })
        {
            await work.Derive(password, new byte[Password.SaltBytes], work.Cost);
            return await Refused("password", new WrongPassword());
        }
        if (!await enrolment.Knows(password, work)) return await Refused("password", new WrongPassword());

        using var pair = await enrolment.Unlock(password, work);
        var (half, token) = HalfSignIn.Begin(officer.Id, pair, clock.Real);
        db.Add(half);
        db.RemoveRange(await db.Set<HalfSignIn>().Where(h => h.Until < clock.Real).ToListAsync());
        await db.SaveChangesAsync();
        return token;
    }

    /// <summary>The sign-in that waits for a second factor, and its officer; null where it ended.</summary>
    public async Task<HalfSignIn?> Waiting(Token? token) =>
        token?.Hash is { } hash && await db.Set<HalfSignIn>().SingleOrDefaultAsync(h => h.TokenHash == hash) is { } half && half.Until > clock.Real ? half : null;

    /// <summary>The second step with a code.</summary>
    public async Task<Outcome<Token>> ByCode(Token? token, string code)
    {
        if (await Waiting(token) is not { } half) return new HalfEnded();
        return await codes.Of(half.OfficerId, code) is { } refused ? await Refused("factor", refused) : await Finish(half, token!, "totp");
    }

    /// <summary>The second step with a passkey.</summary>
    public async Task<Outcome<Token>> ByPasskey(Token? token, string credential, HttpContext http)
    {
        if (await Waiting(token) is not { } half) return new HalfEnded();
        var state = half.Challenge;
        half.Challenge = null;
        return await passkeys.Judge(half.OfficerId, credential, state, http) is { } refused ? await Refused("factor", refused) : await Finish(half, token!, "passkey");
    }

    /// <summary>Signs in after the second factor was proved.</summary>
    private async Task<Outcome<Token>> Finish(HalfSignIn half, Token token, string factor)
    {
        var officer = await db.Set<OfficerRecord>().Include(o => o.Enrolment).Include(o => o.Departure).SingleAsync(o => o.Id == half.OfficerId);
        if (!officer.Serves) return await Refused("departed", new HalfEnded());
        using var pair = half.Pair(token);
        var (session, secret) = SessionRecord.Begin(officer.Id, pair, factor, clock.Real);
        db.Add(session);
        db.Remove(half);
        await attempts.Forgive(Account(officer.Email));
        db.Record(new SignedIn(officer.Id, factor), new Actor("officer", officer.Id.Value, officer.Office.Value), Basis, clock.Now);
        await db.SaveChangesAsync();
        return secret;
    }

    private async Task<Refusal> Refused(string why, Refusal refusal)
    {
        // Tries that are slowed are not judged, and not journalled: a flood must not fill the journal.
        if (refusal is TooFast) return refusal;
        if (told.Take()) db.Record(new SignInRefused(why), Actor.System, Basis, clock.Now);
        await db.SaveChangesAsync();
        return refusal;
    }

    private static string Account(string email) => "password " + email;
}
