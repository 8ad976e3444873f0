using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Clarifications;

/// <summary>An invitation to be heard (klarifikasi). A second invitation is a clarification of its own that follows the missed one.</summary>
internal sealed class Clarification
{
    public Guid Id { get; init; }
    public CaseFileId FileId { get; init; }
    /// <summary>One of <see cref="Roles"/>.</summary>
    public required string Role { get; init; }
    public DateTime HeldAt { get; init; }
    public required byte[] SealedName { get; init; }
    public required byte[] SealedPlace { get; init; }
    /// <summary>The missed first invitation.</summary>
    public Guid? After { get; init; }
    public required string Basis { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
    public Hearing? Hearing { get; set; }

    internal static Outcome<Clarification> Invite(CaseFile file, Invitation invitation, Guid? after, OpenSeal seal, OfficerId by, DateTime now) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : file.State != Stage.Clarification ? new NotHeardNow()
      : invitation.HeldAt <= now ? new HeardInThePast()
      // An anonymous reporter gave no name to invite by; questions go through the mailbox.
      : invitation.Role == "reporter" && file.Anonymous ? new ReporterIsAnonymous()
      : after is { } first && file.Clarifications.Find(c => c.Id == first) is not { Hearing.Attended: false } ? new NothingMissed()
      : after is { } twice && file.Clarifications.Exists(c => c.After == twice || c.Id == twice && c.After is not null) ? new InvitedTwice()
      : new Clarification
        {
            Id = Clock.NewId(now), FileId = file.Id, Role = invitation.Role, HeldAt = invitation.HeldAt, SealedName = seal.Seal(invitation.Name, "clarification.name"),
            SealedPlace = seal.Seal(invitation.Place, "clarification.place"), After = after, Basis = Cases.Basis.Additional(file), By = by, At = now
        };

    public static readonly IReadOnlyList<string> Roles = ["reporter", "reported", "witness", "expert"];
}

/// <summary>What came of it: attended or not, and the minutes (berita acara).</summary>
internal sealed class Hearing
{
    public Guid ClarificationId { get; init; }
    public bool Attended { get; init; }
    public required byte[] SealedMinutes { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }

    internal static Outcome<Hearing> Of(CaseFile file, Clarification clarification, bool attended, string minutes, OpenSeal seal, OfficerId by, DateTime now) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : clarification.Hearing is not null ? new AlreadyRecorded()
      : now < clarification.HeldAt ? new NotYetHeld()
      : new Hearing { ClarificationId = clarification.Id, Attended = attended, SealedMinutes = seal.Seal(minutes, "hearing.minutes"), By = by, At = now };
}

/// <param name="HeldAt">UTC.</param>
internal sealed record Invitation(string Role, string Name, DateTime HeldAt, string Place);

internal sealed class ClarificationTable : IEntityTypeConfiguration<Clarification>, IEntityTypeConfiguration<Hearing>
{
    public void Configure(EntityTypeBuilder<Clarification> clarification)
    {
        clarification.ToTable("cases_clarifications").HasKey(c => c.Id);
        clarification.HasOne(c => c.Hearing).WithOne().HasForeignKey<Hearing>(h => h.ClarificationId);
    }

    public void Configure(EntityTypeBuilder<Hearing> hearing) => hearing.ToTable("cases_hearings").HasKey(h => h.ClarificationId);
}
