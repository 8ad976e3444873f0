using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Sessions;

/// <summary>The authentication scheme of the desk: reads the session's cookie.</summary>
internal sealed class DeskSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "meja";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // A reporter's page must not know which officer has the browser.
        if (Context.GetEndpoint()?.Metadata.GetMetadata<DoorAttribute>()?.Door != Doors.Desk) return AuthenticateResult.NoResult();
        if (Cookies.Read(Request, Cookies.Session) is not { } token) return AuthenticateResult.NoResult();
        // Asked for here: a scheme is made for every request, also for those of a crowd at the public door.
        return await Context.RequestServices.GetRequiredService<SessionReading>().Read(token);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect(Request.PathBase + "/masuk");
        return Task.CompletedTask;
    }
}

/// <summary>Finds whose session a token opens, and opens the officer's key for this request.</summary>
internal sealed class SessionReading(Db db, Clock clock, IOffices offices, DeskSession session, Unlocked unlocked)
{
    public async Task<AuthenticateResult> Read(Token token)
    {
        var hash = token.Hash;
        var record = await db.Set<SessionRecord>().SingleOrDefaultAsync(s => s.TokenHash == hash);
        var officer = record is null ? null
            : await db.Set<OfficerRecord>().Include(o => o.Enrolment).Include(o => o.Departure).SingleAsync(o => o.Id == record.OfficerId);
        if (record is null || !record.Lives(clock.Real) || officer is not { Serves: true }) return AuthenticateResult.Fail("The session has ended.");

        await Seen(record);
        unlocked.Pair = record.Pair(token);
        // Whoever can write to the database can make a session's row, but not with the officer's own key in it.
        if (officer.Enrolment is not { PublicKey: { } own } || !unlocked.Pair.PublicKey.AsSpan().SequenceEqual(own)) return AuthenticateResult.Fail("The session holds another key than the officer's.");
        session.Record = record;
        session.Office = await offices.Find(officer.Office) ?? throw new InvalidOperationException($"Officer {officer.Id.Value} serves in no office.");
        session.Officer = officer.AsOfficer(session.Office.Kind);
        session.SteppedUp = record.SteppedUp(clock.Real);
        var identity = new ClaimsIdentity([new("sub", officer.Id.Value.ToString("N")), new("lang", officer.Language)], DeskSignIn.Name, "sub", "role");
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), DeskSignIn.Name));
    }

    // To the minute: a page of an officer at work should read the database, not write it.
    private async Task Seen(SessionRecord record)
    {
        if (clock.Real - record.SeenAt < TimeSpan.FromMinutes(1)) return;
        record.SeenAt = clock.Real;
        await db.SaveChangesAsync();
    }
}
