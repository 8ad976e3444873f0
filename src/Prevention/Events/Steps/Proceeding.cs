using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Events.Attendances;
using Netra.Prevention.Events.Turnouts;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Events.Steps;

internal sealed record NotPlanned() : Refusal("prevention.event.not-planned");
internal sealed record NotHeld() : Refusal("prevention.event.not-held");
internal sealed record DayNotCome(string Day) : Refusal("prevention.event.day-not-come", Day);
internal sealed record NothingToRead() : Refusal("prevention.event.nothing-to-read");
internal sealed record NoMinutes() : Refusal("prevention.minutes.none");
internal sealed record MinutesMeanwhile() : Refusal("prevention.minutes.meanwhile");

/// <summary>The steps of an event: pure, but for the saving.</summary>
internal sealed class Proceeding(Db db, ISession session, Clock clock)
{
    /// <summary>Attendance is taken from then on: not before the day.</summary>
    public static Outcome<Holding> Hold(OutreachEvent planned, Actor by, DateTime now) =>
        planned.State != "planned" ? new NotPlanned()
        : Say.LocalDay(now, planned.Zone) < planned.Day ? new DayNotCome(Say.Day(planned.Day))
        : new Holding { Event = planned.Nr, By = by.ToString(), At = now };

    public static Outcome<Cancellation> Cancel(OutreachEvent planned, string reason, Actor by, DateTime now) =>
        planned.State != "planned" ? new NotPlanned() : new Cancellation { Event = planned.Nr, Reason = reason, By = by.ToString(), At = now };

    public static Outcome<Reading> Read(OutreachEvent held, Actor by, DateTime now) =>
        held.State != "held" ? new NotHeld()
        : held.Wording is not { } wording || held.Reading is not null ? new NothingToRead()
        : new Reading { Event = held.Nr, Wording = wording, By = by.ToString(), At = now };

    public static Outcome<Approval> Approve(OutreachEvent held, string approver, Actor by, DateTime now) =>
        held.State != "held" ? new NotHeld()
        : held.Minutes is null ? new NoMinutes()
        : new Approval { Event = held.Nr, Approver = approver, By = by.ToString(), At = now };

    public Task<Refusal?> Hold(OutreachEvent planned) => Keep(Hold(planned, session.Actor, clock.Now), _ => new EventHeld(planned.Id, planned.Office));

    public Task<Refusal?> Cancel(OutreachEvent planned, string reason) => Keep(Cancel(planned, reason, session.Actor, clock.Now), _ => new EventCancelled(planned.Id, planned.Office));

    public async Task<Refusal?> Read(OutreachEvent held)
    {
        var sha256 = await db.Set<Wording>().Where(w => w.Id == held.Wording).Select(w => w.Sha256).SingleOrDefaultAsync();
        return await Keep(Read(held, session.Actor, clock.Now), _ => new PledgeReadAloud(held.Id, sha256!));
    }

    /// <summary>Writes the minutes, or writes them again.</summary>
    public async Task<Refusal?> Write(OutreachEvent held, string text)
    {
        if (held.State != "held") return new NotHeld();
        if (held.Minutes is { } minutes) (minutes.Text, minutes.By, minutes.At) = (text, session.Actor.ToString(), clock.Now);
        else db.Add(new Minutes { Event = held.Nr, Text = text, By = session.Actor.ToString(), At = clock.Now });
        db.Record(new MinutesWritten(held.Id, Wording.DigestOf(text)), session.Actor, new Because(Basis.Event), clock.Now);
        return await db.SaveOnce() ? null : new MinutesMeanwhile();
    }

    public async Task<Refusal?> Approve(OutreachEvent held, string approver)
    {
        var attended = await db.Set<Attendance>().CountAsync(a => a.Event == held.Nr);
        var approval = Approve(held, approver, session.Actor, clock.Now);
        if (approval.Value is not null) db.AddRange(await db.TurnoutsOf(held, attended));
        return await Keep(approval, _ => new EventClosed(held.Id, held.Office, attended, Wording.DigestOf(held.Minutes!.Text)));
    }

    private async Task<Refusal?> Keep<T>(Outcome<T> decided, Func<T, IFact> fact) where T : class
    {
        if (decided.Value is not { } step) return decided.Refused;
        db.Add(step);
        db.Record(fact(step), session.Actor, new Because(Basis.Event), clock.Now);
        // The same button twice at once: the step stands, by the other of the two.
        await db.SaveOnce();
        return null;
    }
}
