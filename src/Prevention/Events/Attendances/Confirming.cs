using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Prevention.Events.Codes;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Events.Attendances;

internal sealed record NobodyFits() : Refusal("prevention.attend.nobody");
internal sealed record BirthDateLocked() : Refusal("prevention.attend.locked");
internal sealed record CrowdAtTheDoor() : Refusal("prevention.attend.crowd");

/// <summary>Finds who confirms by birth date and end of the number among those invited, and slows guessing: so many wrong ones for a birth date in an event, and so many of any
/// kind in a minute. Both count by what is tried, not by who tries: a hall shares one address. Whoever is locked out is written on the paper list.</summary>
internal sealed class Confirming(Db db, EventSecrets secrets, Clock clock)
{
    private const int ForBirthDate = 10, InMinute = 120;

    public async Task<Outcome<Invitee>> Find(OutreachEvent held, DateOnly born, string ending)
    {
        var birthDate = secrets.Tries(held.Nr, born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return await Lanes.In(birthDate, async () =>
        {
            if (await Wrong(birthDate) >= ForBirthDate) return new BirthDateLocked();
            if (await Wrong(Minute(held)) >= InMinute) return new CrowdAtTheDoor();
            var key = secrets.PersonKey(held.Nr, born, ending);
            var found = await db.Set<Invitee>().AsNoTracking().Where(i => i.Event == held.Nr && i.Key == key).OrderBy(i => i.Person).Take(2).ToListAsync();
            if (found is [var invitee]) return invitee;
            await Count(birthDate);
            await Count(Minute(held));
            // Two who share birth date and ending are told the same: nobody is written down for another.
            return (Outcome<Invitee>)new NobodyFits();
        });
    }

    /// <summary>A guest is asked for nothing that could be wrong: so many in a minute are a flood.</summary>
    public async Task<Refusal?> Guest(OutreachEvent held)
    {
        if (await Wrong(Minute(held)) >= InMinute) return new CrowdAtTheDoor();
        await Count(Minute(held));
        return null;
    }

    private byte[] Minute(OutreachEvent held) => secrets.Tries(held.Nr, RotatingCode.StepAt(clock.Real).ToString(CultureInfo.InvariantCulture));
    private Task<int> Wrong(byte[] hash) => db.Set<WrongTries>().Where(t => t.Hash == hash).Select(t => t.Count).SingleOrDefaultAsync();
    private Task Count(byte[] hash) => WrongTries.Add(db, hash, clock.Now);
}
