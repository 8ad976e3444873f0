using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Announcements;

/// <summary>What can be told of an outcome. An announcement states one of these; a later one may follow when the outcome went further.</summary>
internal enum AnnouncedState { NotAViolation, PassedOutside, Referred, Sanctioned, NoSanction, Executed }

/// <summary>The status notice (pemberitahuan status): the outcome is told to the reporter.</summary>
internal sealed class Announcement
{
    public Guid Id { get; init; }
    public CaseFileId FileId { get; init; }
    public DateTime At { get; init; }
    public OfficerId By { get; init; }
    public required string Basis { get; init; }
    public AnnouncedState State { get; init; }
    /// <summary>Sealed with the file's key, place <c>announcement.message</c>; the reporter's copy lies in the mailbox under the report's key.</summary>
    public required byte[] SealedMessage { get; init; }

    /// <summary>Nothing further can come: the file is closed to the reporter.</summary>
    public bool Final => State is not (AnnouncedState.Referred or AnnouncedState.Sanctioned);

    internal static Outcome<Announcement> Of(CaseFile file, byte[] message, OfficerId by, DateTime now) =>
          file.OutcomeState is not { } state                      ? new NothingToAnnounce()
        : file.Announcements.Any(a => a.State == state)           ? new AnnouncedAlready()
        : new Announcement { Id = Clock.NewId(now), FileId = file.Id, At = now, By = by, State = state, SealedMessage = message, Basis = Cases.Basis.Announcement(file) };
}

internal sealed record NothingToAnnounce() : Refusal("cases.announcement.nothing");
internal sealed record AnnouncedAlready() : Refusal("cases.announcement.already");

internal sealed class AnnouncementTable : IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<Announcement> announcement)
    {
        announcement.ToTable("cases_announcements").HasKey(a => a.Id);
        announcement.HasOne<CaseFile>().WithMany(f => f.Announcements).HasForeignKey(a => a.FileId);
    }
}
