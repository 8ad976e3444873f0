using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Closures;

/// <summary>An officer's wish to close the file. Nobody buries a file alone: it is closed once another officer of the office agrees.</summary>
internal sealed class ClosingProposal
{
    public Guid Id { get; init; }
    public CaseFileId FileId { get; init; }
    public required string Reason { get; init; }
    /// <summary>Sealed with the file's key, place <c>closure.reasons</c>.</summary>
    public required byte[] SealedReasons { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
    public ClosingRefusal? Refusal { get; set; }

    internal static Outcome<ClosingProposal> Of(CaseFile file, string reason, string reasons, OpenSeal seal, OfficerId by, bool withdrawn, DateTime now) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : file.Closing is not null ? new AlreadyProposed()
      : file.LastReview is null && reason != Closings.Withdrawn ? new NotYetReviewed()
      : !Closings.Open(file, withdrawn, now).Contains(reason) ? new NotThatReason()
      : new ClosingProposal { Id = Clock.NewId(now), FileId = file.Id, Reason = reason, SealedReasons = seal.Seal(reasons, "closure.reasons"), By = by, At = now };
}

/// <summary>Another officer did not agree, or the proposer took it back; the file goes on.</summary>
internal sealed class ClosingRefusal
{
    public Guid ProposalId { get; init; }
    /// <summary>Place <c>closure.refusal</c>.</summary>
    public required byte[] SealedReasons { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class ClosingTables : IEntityTypeConfiguration<ClosingProposal>, IEntityTypeConfiguration<ClosingRefusal>
{
    public void Configure(EntityTypeBuilder<ClosingProposal> proposal)
    {
        proposal.ToTable("cases_closing_proposals").HasKey(p => p.Id);
        proposal.Property(p => p.Id).ValueGeneratedNever();
        proposal.HasOne(p => p.Refusal).WithOne().HasForeignKey<ClosingRefusal>(r => r.ProposalId);
        proposal.Navigation(p => p.Refusal).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<ClosingRefusal> refusal) => refusal.ToTable("cases_closing_refusals").HasKey(r => r.ProposalId);
}
