using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Intake.Mailbox;
using Netra.Intake.Reports;
using Netra.Kernel;

namespace Netra.Intake.Desk;

/// <summary>A request that waits, with its reason in clear.</summary>
internal sealed record WaitingRequest(Asking Asking, string AskedBy, string Reason, bool Mine);

/// <summary>Opening a reporter's identity: one officer asks with a reason, another agrees, and the reporter is told of both.</summary>
internal sealed class Unsealing(Db db, IFourEyes fourEyes, IOfficers officers, Clock clock)
{
    public async Task<Outcome<Asking>> Ask(Report report, OpenSeal seal, string reason, Office office, Actor by)
    {
        var now = clock.Now;
        db.Add(new IdentityRequest { Id = Clock.NewId(now), Report = report.Id, Officer = new(by.Id!.Value), Reason = seal.Seal(reason, IdentityRequest.Place) });
        db.Add(Message.FromSystem(report.Id, seal, by, now, "intake.system.identity-asked", office.Name));
        // Four eyes saves request, reason and letter together; where it refuses, none of them was.
        var outcome = await fourEyes.Ask(report.IdentitySeal!.Value, IdentityRequest.Place, seal.Seal(reason, IdentityRequest.Place), by, now);
        if (outcome.Refused is not null) db.ChangeTracker.Clear();
        return outcome;
    }

    public async Task<Outcome<Asking>> Agree(Guid asking, Actor by)
    {
        var outcome = await fourEyes.Agree(asking, by, clock.Now);
        if (outcome.Refused is not null) db.ChangeTracker.Clear();
        return outcome;
    }

    public async Task<IReadOnlyList<WaitingRequest>> Waiting(Report report, OpenSeal seal, OfficerId me)
    {
        var waiting = new List<WaitingRequest>();
        foreach (var asking in (await fourEyes.Waiting()).Where(a => a.Seal == report.IdentitySeal))
        {
            var request = await db.Set<IdentityRequest>().AsNoTracking().Where(r => r.Report == report.Id && r.Officer == asking.AskedBy).OrderByDescending(r => r.Id).FirstAsync();
            waiting.Add(new(asking, (await officers.Find(asking.AskedBy))?.Name ?? "", seal.Reveal(request.Reason, IdentityRequest.Place), asking.AskedBy == me));
        }
        return waiting;
    }

    /// <summary>The identity, in the session of the officer whose request was agreed to; null otherwise.</summary>
    public async Task<Identity?> Opened(Report report)
    {
        if (report is not { IdentitySeal: { } id, Identity: { } text }) return null;
        using var seal = await fourEyes.Open(id);
        return seal is null ? null : Identity.Reveal(text, seal);
    }
}
