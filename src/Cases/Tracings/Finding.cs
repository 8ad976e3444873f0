using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Cases.Tracings;

/// <summary>What an officer found while tracing (penelusuran) initial information.</summary>
internal sealed partial class TracingNote
{
    public Guid Id { get; init; }
    public CaseFileId FileId { get; init; }
    public required byte[] SealedNote { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>A finding (temuan): the supervisor's own, established from traced information; from now on the act and its day are these, not the tip's.</summary>
internal sealed partial class Finding
{
    public CaseFileId FileId { get; init; }
    public required string Act { get; init; }
    public DateOnly ActedOn { get; init; }
    public required byte[] SealedFacts { get; init; }
    public required string Basis { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class TracingTable : IEntityTypeConfiguration<TracingNote>, IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<TracingNote> note) => note.ToTable("cases_tracing_notes").HasKey(n => n.Id);
    public void Configure(EntityTypeBuilder<Finding> finding) => finding.ToTable("cases_findings").HasKey(f => f.FileId);
}
