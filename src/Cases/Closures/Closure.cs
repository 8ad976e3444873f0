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
    public DateTime At { get; init; }

    internal static Outcome<Closure> Of(CaseFile file, string reason, string reasons, OpenSeal seal, OfficerId by, DateTime now) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : file.LastReview is null && reason != Closings.Withdrawn ? new NotYetReviewed()
      : !Closings.Open(file).Contains(reason) ? new NotThatReason()
      : new Closure { FileId = file.Id, Reason = reason, SealedReasons = seal.Seal(reasons, "closure.reasons"), Basis = Cases.Basis.Closure(file), By = by, At = now };
}

internal static class Closings
{
    public const string NotEnoughEvidence = "not-enough-evidence", NotProven = "not-proven", Expired = "expired", Withdrawn = "withdrawn",
        OutOfJurisdiction = "out-of-jurisdiction", NotElection = "not-election";

    /// <summary>The reasons an officer may close this file for now. From the plenary on its decision says how the file ends.</summary>
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
