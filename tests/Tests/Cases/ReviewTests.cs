using Netra.Cases;
using Netra.Cases.Reviews;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Tests.Cases;

public sealed class ReviewTests
{
    private static readonly IReadOnlyDictionary<string, string> NoNotes = new Dictionary<string, string>();
    private static readonly HashSet<string> Every = [.. Condition.Of(Netra.Tests.Rulebook.TheLaw.Rules, Files.Fresh()).Select(c => c.Code)];

    private static Outcome<Review> Decide(CaseFile file, string conclusion, IReadOnlySet<string>? met = null, OfficeId? to = null) =>
        Review.Of(file, new Sheet(conclusion, "alasan", [.. Every], met ?? Every, NoNotes), to, Files.Seal, Files.Ratri, Files.Now);

    [Fact]
    public void A_report_that_meets_every_condition_is_to_be_registered()
    {
        var review = Decide(Files.Fresh(), Conclusions.Register).Value!;
        Assert.Equal(1, review.Round);
        Assert.All(review.Conditions, c => Assert.True(c.Met));
        Assert.Equal("alasan", Files.Seal.Reveal(review.SealedReasons, "review.reasons"));
    }

    [Fact]
    public void Anonymous_information_is_never_registered_and_never_sent_back_for_completion()
    {
        Assert.IsType<AnonymousIsNoReport>(Decide(Files.Fresh(anonymous: true), Conclusions.Register).Refused);
        Assert.IsType<AnonymousIsNoReport>(Decide(Files.Fresh(anonymous: true), Conclusions.Completion, new HashSet<string>()).Refused);
        Assert.NotNull(Decide(Files.Fresh(anonymous: true), Conclusions.InitialInformation, new HashSet<string>()).Value);
    }

    [Fact]
    public void Each_missing_condition_alone_keeps_a_report_from_being_registered() =>
        Assert.All(Every, code => Assert.Equal(1, Assert.IsType<ConditionsMissing>(Decide(Files.Fresh(), Conclusions.Register, Every.Where(c => c != code).ToHashSet()).Refused).Count));

    [Fact]
    public void Completion_is_refused_where_nothing_is_missing() =>
        Assert.IsType<NothingToComplete>(Decide(Files.Fresh(), Conclusions.Completion).Refused);

    [Fact]
    public void Completion_is_asked_once_and_the_next_review_concludes()
    {
        var file = Files.Reviewed(Conclusions.Completion);
        Assert.IsType<CompletionWasAsked>(Decide(file, Conclusions.Completion, new HashSet<string>()).Refused);
        Assert.Equal(2, Decide(file, Conclusions.Register).Value!.Round);
    }

    [Theory, InlineData(Conclusions.Register), InlineData(Conclusions.InitialInformation), InlineData(Conclusions.NotElection)]
    public void A_concluded_review_is_not_repeated(string earlier) =>
        Assert.IsType<AlreadyReviewed>(Decide(Files.Reviewed(earlier), Conclusions.Register).Refused);

    [Fact]
    public void Passing_on_needs_another_office()
    {
        Assert.IsType<NoOtherOffice>(Decide(Files.Fresh(), Conclusions.PassOn).Refused);
        Assert.IsType<NoOtherOffice>(Decide(Files.Fresh(), Conclusions.PassOn, to: Files.KayongUtara.Id).Refused);
        var to = Files.Office("33.20", OfficeKind.BawasluKabKota).Id;
        Assert.Equal(to, Decide(Files.Fresh(), Conclusions.PassOn, to: to).Value!.PassedTo);
    }

    [Fact]
    public void An_officer_who_stepped_back_does_not_review() =>
        Assert.IsType<SteppedBack>(Decide(Files.Fresh().WithoutRatri(), Conclusions.Register).Refused);

    [Fact]
    public void A_closed_file_is_not_reviewed() => Assert.IsType<AlreadyClosed>(Decide(Files.Closed(), Conclusions.Register).Refused);

    [Fact]
    public void A_note_is_kept_for_its_condition_and_no_other()
    {
        var sheet = new Sheet(Conclusions.Completion, "alasan", [.. Every], new HashSet<string>(), new Dictionary<string, string> { ["evidence"] = "tidak ada foto", ["account"] = "" });
        var review = Review.Of(Files.Fresh(), sheet, null, Files.Seal, Files.Ratri, Files.Now).Value!;
        var noted = Assert.Single(review.Conditions, c => c.SealedNote is not null);
        Assert.Equal("tidak ada foto", Files.Seal.Reveal(noted.SealedNote!, "review.condition"));
        Assert.Equal("evidence", noted.Code);
    }
}
