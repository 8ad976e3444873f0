using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Cases.Clarifications;

/// <summary>An invitation to be heard (klarifikasi). A second invitation is a clarification of its own that follows the missed one.</summary>
internal sealed partial class Clarification
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

    public static readonly IReadOnlyList<string> Roles = ["reporter", "reported", "witness", "expert"];
}

/// <summary>What came of it: attended or not, and the minutes (berita acara).</summary>
internal sealed partial class Hearing
{
    public Guid ClarificationId { get; init; }
    public bool Attended { get; init; }
    public required byte[] SealedMinutes { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class ClarificationTable : IEntityTypeConfiguration<Clarification>, IEntityTypeConfiguration<Hearing>
{
    public void Configure(EntityTypeBuilder<Clarification> clarification)
    {
        clarification.ToTable("cases_clarifications").HasKey(c => c.Id);
        clarification.HasOne(c => c.Hearing).WithOne().HasForeignKey<Hearing>(h => h.ClarificationId);
    }

    public void Configure(EntityTypeBuilder<Hearing> hearing) => hearing.ToTable("cases_hearings").HasKey(h => h.ClarificationId);
}
