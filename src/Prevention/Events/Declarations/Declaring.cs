using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Events.Declarations;

internal sealed record AlreadyDeclared() : Refusal("prevention.declaration.already");
internal sealed record DeclarationEnded() : Refusal("prevention.declaration.ended");

/// <summary>A declaration as it is shown: its text and who has signed or not.</summary>
internal sealed record Declared(Declaration Declaration, Wording Wording, IReadOnlyList<Declarer> Declarers)
{
    public int Signed => Declarers.Count(d => d.Signature is not null);
}

internal sealed class Declaring(Db db, EventSecrets secrets, PactKey key, ISession session, Clock clock)
{
    /// <summary>Sets the text and the institutions once: what one has signed is not changed under the others.</summary>
    public async Task<Refusal?> Write(OutreachEvent planned, Wording wording, IReadOnlyList<string> institutions)
    {
        if (planned.State is "closed" or "cancelled") return new DeclarationEnded();
        if (await db.Set<Declaration>().AnyAsync(d => d.Event == planned.Nr)) return new AlreadyDeclared();
        var now = clock.Now;
        db.Add(new Declaration { Event = planned.Nr, Wording = wording.Id, By = session.Actor.ToString(), At = now });
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Record(new DeclarationWritten(planned.Id, wording.Sha256, institutions.Count), session.Actor, new Because(Basis.Event), now);
        if (!await db.SaveOnce()) return new AlreadyDeclared();
        foreach (var (institution, i) in institutions.Select((institution, i) => (institution, i)))
        {
            var id = Clock.NewId(now);
            db.Add(new Declarer { Id = id, Event = planned.Nr, Serial = i + 1, Institution = institution, Hash = Secrets.HashOf(secrets.Declarer(id, 0)) });
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return null;
    }

    /// <summary>Signs for an institution. The same form again finds the signature that stands.</summary>
    public async Task<Outcome<DeclarationSignature>> Sign(OutreachEvent of, Declarer declarer, Wording wording, string name, string office)
    {
        if (declarer.Signature is { } stands) return stands;
        if (of.State is "closed" or "cancelled") return new DeclarationEnded();
        var now = clock.Now;
        var content = SignedLines.Of(DeclarationSignature.Kind, (DeclarationSignature.Of, $"{of.Id.Value:D} {of.Title}"), (DeclarationSignature.Text, wording.Sha256), (DeclarationSignature.Institution, declarer.Institution),
            (DeclarationSignature.Name, name), (DeclarationSignature.Office, office), (DeclarationSignature.Time, PactContent.At(now)));
        var signature = new DeclarationSignature { Declarer = declarer.Id, Content = content, Signature = key.Sign(content), At = now };
        db.Add(signature);
        db.Record(new DeclarationSigned(of.Id, declarer.Id, Wording.DigestOf(content)), new Actor("representative", declarer.Id), new Because(Basis.Event), now);
        return await db.SaveOnce() ? signature : await db.Set<DeclarationSignature>().AsNoTracking().SingleAsync(s => s.Declarer == declarer.Id);
    }
}

internal static class FindingDeclarations
{
    public static async Task<Declared?> DeclarationOf(this Db db, OutreachEvent of)
    {
        if (await db.Set<Declaration>().AsNoTracking().SingleOrDefaultAsync(d => d.Event == of.Nr) is not { } declaration) return null;
        return new(declaration, await db.Set<Wording>().AsNoTracking().SingleAsync(w => w.Id == declaration.Wording),
            await db.Set<Declarer>().AsNoTracking().Include(d => d.Signature).Include(d => d.Letters).Where(d => d.Event == of.Nr).OrderBy(d => d.Serial).ToListAsync());
    }
}
