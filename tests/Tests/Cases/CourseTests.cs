using Netra.Cases;
using Netra.Cases.Assessments;
using Netra.Cases.Reporters;
using Netra.Contracts;

namespace Netra.Tests.Cases;

public sealed class CourseTests
{
    private static List<ProgressStep> Steps(CaseFile file) => [.. Course.Of(file, id => id == Handled.Bkn.Id ? "BKN" : id == Handled.Ppk.Id ? "PPK" : "Bawaslu")];

    [Fact]
    public void What_happened_comes_first_and_what_is_to_come_after_it()
    {
        var steps = Steps(Handled.Assessed());
        var past = steps.TakeWhile(s => s.At is not null).ToList();
        Assert.Equal("cases.progress.received", past[0].Text);
        Assert.All(steps.Skip(past.Count), s => Assert.StartsWith("cases.progress.to-come.", s.Text, StringComparison.Ordinal));
        Assert.Equal(["cases.progress.to-come.plenary", "cases.progress.to-come.outcome"], steps.Skip(past.Count).Select(s => s.Text));
    }

    [Fact]
    public void The_receiver_holds_it_until_it_has_acted()
    {
        var file = Handled.Decided();
        Assert.Equal(Handled.Bawaslu, Course.HeldBy(file));
        Assert.Equal(Handled.Ppk.Id, Course.HeldBy(Handled.Referred()));
        Assert.Equal(Handled.Bkn.Id, Course.HeldBy(Handled.Referred(employerBenefits: true)));
    }

    [Fact]
    public void The_state_follows_from_the_records()
    {
        Assert.Equal(Stage.Clarification, Handled.Heard().State);
        Assert.Equal(Stage.Assessment, Handled.Assessed().State);
        Assert.Equal(Stage.Decided, Handled.Decided(OutcomeKind.NotAViolation).State);
        Assert.Equal(Stage.Referred, Handled.Referred().State);
    }

    [Fact]
    public void Arguments_name_offices_and_numbers_only() =>
        Assert.All(Steps(Handled.Referred()).SelectMany(s => s.Args), a => Assert.Contains(a, new[] { "Bawaslu", "BKN", "PPK", "003/LP/PB/Kab/61.11/X/2024" }));
}
