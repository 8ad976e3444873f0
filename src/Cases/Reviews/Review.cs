using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Cases.Reviews;

/// <summary>Preliminary review (kajian awal): are the formal and material conditions met, whose matter is it, what kind. A request for completion is a review too;
/// the next one follows when the reporter has answered or the cure period is over.</summary>
internal sealed partial class Review
{
    public Guid Id { get; init; }
    public CaseFileId FileId { get; init; }
    /// <summary>1, 2, …: two officers who review at once collide on it.</summary>
    public int Round { get; init; }
    /// <summary>One of <see cref="Conclusions"/>.</summary>
    public required string Conclusion { get; init; }
    /// <summary>The office the file was passed on to, where it was.</summary>
    public OfficeId? PassedTo { get; init; }
    public required byte[] SealedReasons { get; init; }
    public required string Basis { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
    public List<ReviewedCondition> Conditions { get; init; } = [];
}

internal sealed class ReviewedCondition
{
    public Guid ReviewId { get; init; }
    public required string Code { get; init; }
    public bool Met { get; init; }
    public byte[]? SealedNote { get; init; }
}

internal static class Conclusions
{
    /// <summary>Conditions met: it will be registered as a report.</summary>
    public const string Register = "register";
    public const string Completion = "completion";
    /// <summary>Not a report, or not yet: a tip that may be traced into a finding.</summary>
    public const string InitialInformation = "initial-information";
    public const string PassOn = "pass-on";
    public const string NotElection = "not-election";

    public static readonly IReadOnlyList<string> All = [Register, Completion, InitialInformation, PassOn, NotElection];
}

internal sealed class ReviewTable : IEntityTypeConfiguration<Review>, IEntityTypeConfiguration<ReviewedCondition>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("cases_reviews").HasKey(r => r.Id);
        review.HasMany(r => r.Conditions).WithOne().HasForeignKey(c => c.ReviewId);
    }

    public void Configure(EntityTypeBuilder<ReviewedCondition> condition) => condition.ToTable("cases_review_conditions").HasKey(c => new { c.ReviewId, c.Code });
}
