using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Kernel;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Events.Declarations;

/// <summary>The letter before is good no more: lost, or handed to the wrong hand. Another takes its place, or none.</summary>
internal sealed class DeclarerLetter
{
    public Guid Declarer { get; init; }
    public int Serial { get; init; }
    /// <summary>Of the new letter's token; null where the institution has no letter from then on.</summary>
    public byte[]? Hash { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }

    /// <param name="another">Another letter takes its place.</param>
    public static Outcome<DeclarerLetter> Of(OutreachEvent of, Declarer declarer, bool another, string reason, EventSecrets secrets, Actor by, DateTime at) =>
        of.State is "closed" or "cancelled" ? new DeclarationEnded()
        : declarer.Signature is not null ? new SignedAlready()
        : !another && declarer.Revoked ? new LetterRevoked()
        : new DeclarerLetter { Declarer = declarer.Id, Serial = declarer.LetterSerial + 1, Hash = another ? Secrets.HashOf(secrets.Declarer(declarer.Id, declarer.LetterSerial + 1)) : null, Reason = reason, By = by.ToString(), At = at };
}

internal sealed record SignedAlready() : Refusal("prevention.declaration.signed-already");
internal sealed record LetterRevoked() : Refusal("prevention.declaration.letter-revoked");

internal sealed class DeclarerLetterTable : IEntityTypeConfiguration<DeclarerLetter>
{
    public void Configure(EntityTypeBuilder<DeclarerLetter> letter) => letter.ToTable("prevention_declarer_letters").HasKey(l => new { l.Declarer, l.Serial });
}
