using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Events.Attendances;

/// <summary>Writes down who was there, each once: the same form again, or the same person on the paper list, finds what stands already.</summary>
internal sealed class Attending(Db db, EventSecrets secrets, Clock clock)
{
    public async Task<Attendance> Keep(OutreachEvent held, Invitee invitee, string how, Actor by) =>
        (await Keep(held, secrets.Uniqueness(held.Nr, invitee.Person), invitee.Person, invitee.Name, invitee.Institution, how, by, null)).Stands;

    /// <summary>Somebody who was not invited by the register, by name and institution as given at the door. A name is no secret: who stands under it already is shown to the form
    /// that wrote him down, and to no other.</summary>
    /// <param name="form">The attendance that the form makes.</param>
    public async Task<Outcome<Attendance>> Keep(OutreachEvent held, string name, string institution, Guid form)
    {
        var (stands, made) = await Keep(held, secrets.Uniqueness(held.Nr, name, institution), null, name, institution, Attendance.ByCode, new Actor("guest"), form);
        return made || stands.Id == form ? stands : new GuestStands();
    }

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
            else await Keep(held, secrets.Uniqueness(held.Nr, name, institution), null, name, institution, Attendance.ByList, by, null);
        }
        return await Count(held) - before;
    }

    private Task<int> Count(OutreachEvent held) => db.Set<Attendance>().CountAsync(a => a.Event == held.Nr);

    private async Task<(Attendance Stands, bool Made)> Keep(OutreachEvent held, byte[] key, PersonId? person, string name, string institution, string how, Actor by, Guid? form)
    {
        var standing = db.Set<Attendance>().AsNoTracking().Where(a => a.Event == held.Nr && a.Key == key);
        if (await standing.SingleOrDefaultAsync() is { } stands) return (stands, false);
        // One form on one phone for two guests: the second has an attendance of its own.
        var id = form is { } meant && !await db.Set<Attendance>().AnyAsync(a => a.Id == meant) ? meant : Clock.NewId(clock.Now);
        var attendance = new Attendance
        {
            Id = id, Event = held.Nr, Key = key, Person = person, Name = name, Institution = institution, How = how,
            Hash = Secrets.HashOf(secrets.Ticket(id)), Code = secrets.Certificate(held.Id, id, name, institution), At = clock.Now
        };
        db.Add(attendance);
        db.Record(new Attended(held.Id, person, how), by, new Because(Basis.Event), clock.Now);
        if (await db.SaveOnce()) return (attendance, true);
        // Two at once: the other one stands, and neither row nor entry of this one does. Under another name it was the form that was taken.
        return await standing.SingleOrDefaultAsync() is { } other ? (other, false) : await Keep(held, key, person, name, institution, how, by, null);
    }
}

internal sealed record GuestStands() : Refusal("prevention.attend.guest-stands");
