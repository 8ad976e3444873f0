using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Events.Attendances;

namespace Netra.Prevention.Events.Plans;

/// <summary>Plans an event, or changes the plan, and reads who is invited.</summary>
internal sealed class Planning(Db db, ISession session, InviteeReading reading, Clock clock)
{
    /// <param name="input">Without faults.</param>
    public async Task<OutreachEvent> Plan(EventInput input, IReadOnlyList<ServedAgency> served)
    {
        var (office, now) = (session.Office!, clock.Now);
        var planned = new OutreachEvent
        {
            Id = new(Clock.NewId(now)), Office = office.Id, Region = office.Region, By = session.Actor.ToString(), At = now,
            Kind = "", Title = "", Place = "", Agenda = [], Moderator = "", SpeakerLines = [], MaterialLines = [], Scope = "", Institutions = []
        };
        input.Into(planned, served);
        db.Add(planned);
        db.Record(new EventPlanned(planned.Id, planned.Office, planned.Kind, planned.Day), session.Actor, new Because(Basis.Event), now);
        await db.SaveChangesAsync();
        await reading.Read(planned);
        return planned;
    }

    /// <param name="input">Without faults.</param>
    public async Task<Refusal?> Change(OutreachEvent planned, EventInput input, IReadOnlyList<ServedAgency> served)
    {
        if (planned.State != "planned") return new Steps.NotPlanned();
        input.Into(planned, served);
        db.Record(new EventChanged(planned.Id, planned.Office), session.Actor, new Because(Basis.Event), clock.Now);
        await db.SaveChangesAsync();
        await reading.Read(planned);
        return null;
    }
}
