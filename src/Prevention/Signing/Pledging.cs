using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;

namespace Netra.Prevention.Signing;

/// <summary>More signatures wait than can be kept within a second.</summary>
internal sealed record TooManyAtOnce() : Refusal("prevention.sign.busy");
internal sealed record NotRead() : Refusal("prevention.sign.not-read");

/// <summary>Makes a pact of an invitation that was confirmed before, on a page, a sheet or a kiosk, and answers when it is on the disk.</summary>
internal sealed class Pledging(Db db, SigningQueue queue, Secrets secrets, PactKey key, Clock clock)
{
    /// <summary>What the pact will say, word for word.</summary>
    public static string ContentOf(Invited invited, PactCode code, Manner manner, DateTime at)
    {
        var (signer, unit) = (invited.Signer, invited.Unit);
        return PactContent.Of([(PactContent.Number, Letters32.Grouped(code.Value)), (PactContent.Round, $"{invited.Round.Id.Value:D} {invited.Round.Name}"), (PactContent.Text, invited.Wording.Sha256),
            (PactContent.Name, signer.Name), (PactContent.Employee, signer.Number), (PactContent.Status, signer.Status), (PactContent.Position, signer.Position), (PactContent.Unit, unit.Name), (PactContent.Agency, unit.AgencyName),
            (PactContent.Sure, manner.Assurance), .. manner.Lines, (PactContent.Time, PactContent.At(at))]);
    }

    /// <summary>The pact as anybody may make it again from the same arguments, but for the salt.</summary>
    public static Pact Write(Invited invited, PactCode code, Manner manner, byte[] salt, PactKey key, DateTime at)
    {
        var content = ContentOf(invited, code, manner, at);
        return new()
        {
            Code = code, Round = invited.Round.Nr, Person = invited.Signer.Person, Take = invited.Take, Unit = invited.Unit.Nr, Wording = invited.Wording.Id, Assurance = manner.Assurance,
            Content = content, Salt = salt, Signature = key.Sign(content), At = at
        };
    }

    /// <summary>A pact with all that is written with it.</summary>
    public static Signed Make(Invited invited, Manner manner, Secrets secrets, PactKey key, DateTime now)
    {
        var pact = Write(invited, secrets.Code(invited.Round.Id, invited.Signer.Person, invited.Take), manner, Sodium.Bytes.Random(16), key, manner.At ?? now);
        var because = new Recording(pact.At, manner.By ?? new Actor("employee", pact.Person.Value), new Because(Basis.Pledge));
        return new(pact, invited.Unit, JournalEntry.Of(new PledgeSigned(invited.Round.Id, pact.Person, invited.Unit.Unit, pact.Code.Value, pact.Assurance), because), manner.Passkey);
    }

    public async Task<Outcome<Pact>> Sign(Invited invited, Manner manner)
    {
        if (invited.Closed(manner.Asked ?? clock.Now) is { } closed) return closed;
        // The same form again, or from another window: there is one pact.
        if (invited.Pact is { } made) return made;
        var signed = Make(invited, manner, secrets, key, clock.Now);
        var pact = signed.Pact;
        if (queue.Add(signed) is not { } kept) return new TooManyAtOnce();
        // Who waits for the disk holds no connection: a crowd in the queue must not take them from those who still read.
        await db.Database.CloseConnectionAsync();
        if ((await kept).Made) return pact;
        return await db.Set<Pact>().AsNoTracking().SingleAsync(p => p.Round == pact.Round && p.Person == pact.Person && p.Take == pact.Take);
    }
}
