using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Circulars;

internal sealed record NumberTaken() : Refusal("prevention.circular.number-taken");

/// <summary>Publishes a circular: when it is there, it has reached every unit of its audience.</summary>
internal sealed class Publishing(Db db, IRegister register, ISession session, Clock clock)
{
    /// <param name="input">Without faults.</param>
    public async Task<Outcome<Circular>> Publish(CircularInput input)
    {
        var (now, circular) = (clock.Now, input.Circular(session.Office!, session.Actor, clock.Now));
        if (await db.Set<Circular>().AnyAsync(c => c.Office == circular.Office && c.Issuer == circular.Issuer && c.Number == circular.Number)) return new NumberTaken();
        var units = await register.Units(circular.Audience);
        if (units.Count == 0) return new NoUnits();
        var members = await register.Headcounts([.. units.Select(u => u.Id)]);
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(circular);
        db.Record(new CircularPublished(circular.Id, circular.Office, units.Count), session.Actor, new Because(Basis.Circular), now);
        if (!await db.SaveOnce()) return new NumberTaken();
        db.AddRange(units.Select(u => CircularUnit.Of(circular, u, members.GetValueOrDefault(u.Id), now)));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return circular;
    }
}
