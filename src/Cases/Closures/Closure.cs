using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Closures;

/// <summary>The file is closed, with the reason; nothing is rejected in silence. Closing as false is not among the reasons: that takes four eyes.</summary>
internal sealed class Closure
{
    public CaseFileId FileId { get; init; }
    /// <summary>One of <see cref="Closings"/>, or the conclusion of the review that ended it.</summary>
    public required string Reason { get; init; }
    public required byte[] SealedReasons { get; init; }
    public required string Basis { get; init; }
    public OfficerId By { get; init; }
    /// <summary>The second officer; null where a review ended the file, or where the office has nobody else who could agree.</summary>
    public OfficerId? AgreedBy { get; init; }
    public DateTime At { get; init; }

    /// <summary>Two officers close a file: who proposed, and another who agrees.</summary>
    /// <param name="others">Officers of the office, besides the proposer, who could agree: none in an office of one.</param>
    internal static Outcome<Closure> Of(CaseFile file, ClosingProposal proposal, OfficerId by, IReadOnlySet<OfficerId> others, bool withdrawn, DateTime now) =>
        file.Closure is not null ? new AlreadyClosed()
      : proposal.Refusal is not null ? new ProposalOver()
      : file.IsRecused(by) ? new SteppedBack()
      : proposal.By == by && others.Count > 0 ? new AnotherMustAgree()
      : !Closings.Open(file, withdrawn, now).Contains(proposal.Reason) ? new NotThatReason()
      : new Closure
        {
            FileId = file.Id, Reason = proposal.Reason, SealedReasons = proposal.SealedReasons, Basis = Cases.Basis.Closure(file),
            By = proposal.By, AgreedBy = proposal.By == by ? null : by, At = now
        };
}

internal static class Closings
{
    public const string NotEnoughEvidence = "not-enough-evidence", NotProven = "not-proven", Expired = "expired", Withdrawn = "withdrawn",
        OutOfJurisdiction = "out-of-jurisdiction", NotElection = "not-election";

    /// <summary>The reasons for which this file may be closed now: those of its stage whose record exists, the reporter's own withdrawal, a clock that ran out, a step of the
    /// tracing, a hearing.</summary>
    public static IReadOnlyList<string> Open(CaseFile file, bool withdrawn, DateTime now) => [.. Open(file).Where(reason => reason switch
    {
        Withdrawn => withdrawn,
        Expired => file.Clocks.Any(c => c.Running && c.DueAt < now),
        NotEnoughEvidence => file.TracingNotes.Count > 0,
        NotProven => file.Clarifications.Any(c => c.Hearing is not null),
        _ => true
    })];

    /// <summary>The reasons of the file's stage. From the plenary on its decision says how the file ends.</summary>
    public static IReadOnlyList<string> Open(CaseFile file) => file.State switch
    {
        Stage.Review => [Withdrawn],
        Stage.Completion => [Withdrawn, Expired],
        Stage.Tracing => [NotEnoughEvidence, Withdrawn, Expired],
        Stage.ToRegister => [Withdrawn, Expired, OutOfJurisdiction],
        Stage.Clarification => [NotProven, Withdrawn, Expired, OutOfJurisdiction],
        _ => []
    };
}

internal sealed class ClosureTable : IEntityTypeConfiguration<Closure>
{
    public void Configure(EntityTypeBuilder<Closure> closure) => closure.ToTable("cases_closures").HasKey(c => c.FileId);
}
