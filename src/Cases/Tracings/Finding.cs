using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Tracings;

/// <summary>What an officer found while tracing (penelusuran) initial information.</summary>
internal sealed class TracingNote
{
    public Guid Id { get; init; }
    public CaseFileId FileId { get; init; }
    public required byte[] SealedNote { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }

    internal static Outcome<TracingNote> On(CaseFile file, string note, OpenSeal seal, OfficerId by, DateTime now) =>
        Finding.Untraceable(file, by) is { } why ? why
      : new TracingNote { Id = Clock.NewId(now), FileId = file.Id, SealedNote = seal.Seal(note, "tracing.note"), By = by, At = now };
}

/// <summary>A finding (temuan): the supervisor's own, established from traced information; from now on the act and its day are these, not the tip's.</summary>
internal sealed class Finding
{
    public CaseFileId FileId { get; init; }
    public required string Act { get; init; }
    public DateOnly ActedOn { get; init; }
    public required byte[] SealedFacts { get; init; }
    public required string Basis { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }

    /// <param name="today">The day at the office.</param>
    internal static Outcome<Finding> On(CaseFile file, string act, DateOnly actedOn, string facts, OpenSeal seal, OfficerId by, DateOnly today, DateTime now) =>
        Untraceable(file, by) is { } why ? why
      : file.TracingNotes.Count == 0 ? new NothingTraced()
      : actedOn > today ? new ActInFuture()
      : new Finding
        {
            FileId = file.Id, Act = act, ActedOn = actedOn, SealedFacts = seal.Seal(facts, "finding.facts"), Basis = Cases.Basis.Finding(file), By = by, At = now
        };

    internal static Refusal? Untraceable(CaseFile file, OfficerId by) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : file.Finding is not null ? new AlreadyFound()
      : file.LastReview is not { Conclusion: Reviews.Conclusions.InitialInformation } ? new NotInitialInformation()
      : null;
}

internal sealed class TracingTable : IEntityTypeConfiguration<TracingNote>, IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<TracingNote> note) => note.ToTable("cases_tracing_notes").HasKey(n => n.Id);
    public void Configure(EntityTypeBuilder<Finding> finding) => finding.ToTable("cases_findings").HasKey(f => f.FileId);
}
