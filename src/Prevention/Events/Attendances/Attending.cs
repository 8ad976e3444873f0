using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Events.Attendances;

/// <summary>Writes down who was there, each once: the same form again, or the same person on the paper list, finds what stands already.</summary>
internal sealed class Attending(Db db, EventSecrets secrets, Clock clock)
{
    public Task<Attendance> Keep(OutreachEvent held, Invitee invitee, string how, Actor by) =>
        Keep(held, secrets.Uniqueness(held.Nr, invitee.Person), invitee.Person, invitee.Name, invitee.Institution, how, by);

    /// <summary>Somebody who was not invited by the register, by name and institution as given.</summary>
    public Task<Attendance> Keep(OutreachEvent held, string name, string institution, string how, Actor by) =>
        Keep(held, secrets.Uniqueness(held.Nr, name, institution), null, name, institution, how, by);

    /// <summary>Lines of a paper list. Who bears a name that one invited person alone bears is that person; everybody else is a guest.</summary>
    public async Task<int> Keep(OutreachEvent held, IReadOnlyList<(string Name, string Institution)> list, Actor by)
    {
        var before = await Count(held);
        foreach (var (name, institution) in list)
        {
            var plain = Plain.Name(name);
            var namesakes = await db.Set<Invitee>().AsNoTracking().Where(i => i.Event == held.Nr && i.Plain == plain).OrderBy(i => i.Person).Take(20).ToListAsync();
            if (namesakes.Count > 1) namesakes = [.. namesakes.Where(i => Plain.Of(i.Institution).Contains(Plain.Of(institution), StringComparison.Ordinal))];
            if (namesakes is [var one]) await Keep(held, one, Attendance.ByList, by);
            else await Keep(held, name, institution, Attendance.ByList, by);
        }
        return await Count(held) - before;
    }

    private Task<int> Count(OutreachEvent held) => db.Set<Attendance>().CountAsync(a => a.Event == held.Nr);

    private async Task<Attendance> Keep(OutreachEvent held, byte[] key, PersonId? person, string name, string institution, string how, Actor by)
    {
        var standing = db.Set<Attendance>().AsNoTracking().Where(a => a.Event == held.Nr && a.Key == key);
        if (await standing.SingleOrDefaultAsync() is { } stands) return stands;
        var (id, now) = (Clock.NewId(clock.Now), clock.Now);
        var attendance = new Attendance
        {
            Id = id, Event = held.Nr, Key = key, Person = person, Name = name, Institution = institution, How = how,
            Hash = Secrets.HashOf(secrets.Ticket(id)), Code = secrets.Certificate(held.Id, id, name, institution), At = now
        };
        db.Add(attendance);
        db.Record(new Attended(held.Id, person, how), by, new Because(Basis.Event), now);
        // Two at once: the other one stands, and neither row nor entry of this one does.
        return await db.SaveOnce() ? attendance : await standing.SingleAsync();
    }
}
