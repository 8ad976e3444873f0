using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Cases.Closures;

/// <summary>The file is closed, with the reason; nothing is rejected in silence. Closing as false is not among the reasons: that takes four eyes.</summary>
internal sealed partial class Closure
{
    public CaseFileId FileId { get; init; }
    /// <summary>One of <see cref="Closings"/>, or the conclusion of the review that ended it.</summary>
    public required string Reason { get; init; }
    public required byte[] SealedReasons { get; init; }
    public required string Basis { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

internal static class Closings
{
    public const string NotEnoughEvidence = "not-enough-evidence", NotProven = "not-proven", Expired = "expired", Withdrawn = "withdrawn",
        OutOfJurisdiction = "out-of-jurisdiction", NotElection = "not-election";
}

internal sealed class ClosureTable : IEntityTypeConfiguration<Closure>
{
    public void Configure(EntityTypeBuilder<Closure> closure) => closure.ToTable("cases_closures").HasKey(c => c.FileId);
}
