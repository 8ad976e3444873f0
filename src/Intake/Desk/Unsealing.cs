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
    /// <summary>Place of the reasons of a request and of its decline, sealed with the report's key.</summary>
    public const string Place = "identity.reason";

    public async Task<Outcome<Asking>> Ask(Report report, OpenSeal seal, string reason, Office office, Actor by)
    {
        var now = clock.Now;
        db.Add(Message.FromSystem(report.Id, seal, by, now, "intake.system.identity-asked", office.Name));
        // Four eyes saves request and letter together; where it refuses, none of them was.
        var outcome = await fourEyes.Ask(report.IdentitySeal!.Value, Place, seal.Seal(reason, Place), by, now);
        if (outcome.Refused is not null) db.ChangeTracker.Clear();
        return outcome;
    }

    public async Task<Outcome<Asking>> Agree(Guid asking, Actor by)
    {
        var outcome = await fourEyes.Agree(asking, by, clock.Now);
        if (outcome.Refused is not null) db.ChangeTracker.Clear();
        return outcome;
    }

    /// <summary>Declines, with a reason that is sealed like the request's own; the reporter is told as of the request.</summary>
    public async Task<Outcome<Asking>> Decline(Report report, OpenSeal seal, Guid asking, string reason, Office office, Actor by)
    {
        db.Add(Message.FromSystem(report.Id, seal, by, clock.Now, "intake.system.identity-declined", office.Name));
        var outcome = await fourEyes.Decline(asking, seal.Seal(reason, Place), by, clock.Now);
        if (outcome.Refused is not null) db.ChangeTracker.Clear();
        return outcome;
    }

    public async Task<IReadOnlyList<WaitingRequest>> Waiting(Report report, OpenSeal seal, OfficerId me)
    {
        var waiting = new List<WaitingRequest>();
        foreach (var asking in (await fourEyes.Waiting(clock.Now)).Where(a => a.Seal == report.IdentitySeal))
            waiting.Add(new(asking, (await officers.Find(asking.AskedBy))?.Name ?? "", seal.Reveal(asking.SealedReason, Place), asking.AskedBy == me));
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
