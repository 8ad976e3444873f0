using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Reviews;

/// <summary>Preliminary review (kajian awal): are the formal and material conditions met, whose matter is it, what kind. A request for completion is a review too;
/// the next one follows when the reporter has answered or the cure period is over.</summary>
internal sealed class Review
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

    /// <param name="to">The office it is passed on to.</param>
    internal static Outcome<Review> Of(CaseFile file, Sheet sheet, OfficeId? to, OpenSeal seal, OfficerId by, DateTime now) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : file.LastReview is { Conclusion: not Conclusions.Completion } ? new AlreadyReviewed()
      // An anonymous report names no reporter, so it meets the first formal condition never: it stays initial information.
      : file.Anonymous && sheet.Conclusion is (Conclusions.Register or Conclusions.Completion) ? new AnonymousIsNoReport()
      : sheet.Conclusion == Conclusions.Register && sheet.Missing is { Count: > 0 } missing ? new ConditionsMissing(missing.Count)
      : sheet.Conclusion == Conclusions.Completion && sheet.Missing.Count == 0 ? new NothingToComplete()
      : sheet.Conclusion == Conclusions.Completion && file.LastReview is not null ? new CompletionWasAsked()
      : sheet.Conclusion == Conclusions.PassOn && (to is null || to == file.Office) ? new NoOtherOffice()
      : Made(file, sheet, to, seal, by, now);

    private static Review Made(CaseFile file, Sheet sheet, OfficeId? to, OpenSeal seal, OfficerId by, DateTime now)
    {
        var id = Clock.NewId(now);
        return new()
        {
            Id = id, FileId = file.Id, Round = file.Reviews.Count + 1, Conclusion = sheet.Conclusion,
            PassedTo = sheet.Conclusion == Conclusions.PassOn ? to : null, SealedReasons = seal.Seal(sheet.Reasons, "review.reasons"),
            Basis = Cases.Basis.Review(file), By = by, At = now,
            Conditions = [.. sheet.Conditions.Select(code => new ReviewedCondition
            {
                ReviewId = id, Code = code, Met = sheet.Met.Contains(code),
                SealedNote = sheet.Notes.GetValueOrDefault(code) is { Length: > 0 } note ? seal.Seal(note, "review.condition") : null
            })]
        };
    }
}

/// <summary>What the officer filled in.</summary>
/// <param name="Conditions">Codes of all conditions of the file's law.</param>
internal sealed record Sheet(string Conclusion, string Reasons, IReadOnlyList<string> Conditions, IReadOnlySet<string> Met, IReadOnlyDictionary<string, string> Notes)
{
    public IReadOnlyList<string> Missing => [.. Conditions.Where(c => !Met.Contains(c))];
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
