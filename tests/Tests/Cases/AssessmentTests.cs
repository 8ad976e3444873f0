using Netra.Cases;
using Netra.Cases.Assessments;
using Netra.Cases.Closures;
using Netra.Cases.Recusals;

namespace Netra.Tests.Cases;

public sealed class AssessmentTests
{
    [Fact]
    public void A_file_that_is_not_registered_is_not_assessed()
    {
        var file = Handled.Heard();
        file.Registration = null;
        Assert.IsType<NotRegistered>(Handled.Assess(file).Refused);
    }

    [Fact]
    public void Nobody_is_assessed_unheard() => Assert.IsType<NotHeard>(Handled.Assess(Handled.Registered()).Refused);

    [Fact]
    public void One_missed_invitation_is_not_enough() => Assert.True(Handled.Assess(Handled.Heard(attended: false)).Refused is NotHeard { Missed: 1 });

    [Fact]
    public void Two_missed_invitations_let_the_evidence_decide()
    {
        var file = Handled.Heard(attended: false);
        Handled.Invite(file, attended: false);
        Assert.Null(Handled.Assess(file).Refused);
    }

    [Fact]
    public void A_second_invitation_still_ahead_does_not_count_as_missed()
    {
        var file = Handled.Heard(attended: false);
        Handled.Invite(file, attended: null);
        Assert.IsType<NotHeard>(Handled.Assess(file).Refused);
    }

    [Fact]
    public void A_heard_witness_does_not_stand_in_for_the_reported_person()
    {
        var file = Handled.Registered();
        Handled.Invite(file, attended: true, role: "witness");
        Assert.IsType<NotHeard>(Handled.Assess(file).Refused);
    }

    [Fact]
    public void A_closed_file_is_not_assessed()
    {
        var file = Handled.Heard();
        file.Closure = new Closure { FileId = file.Id, Reason = Closings.Expired, SealedReasons = Handled.Sealed, Basis = "", By = Handled.Member(1), At = Handled.Now };
        Assert.IsType<AlreadyClosed>(Handled.Assess(file).Refused);
    }

    [Fact]
    public void Who_stepped_back_does_not_assess()
    {
        var file = Handled.Heard();
        file.Recusals.Add(new Recusal { FileId = file.Id, Officer = Handled.Member(1), SealedReasons = Handled.Sealed, At = Handled.Now });
        Assert.IsType<SteppedBack>(Handled.Assess(file).Refused);
    }

    [Fact]
    public void While_the_plenary_sits_its_assessment_stands()
    {
        var file = Handled.Assessed();
        Handled.Open(file, Handled.Bench(3));
        Assert.IsType<BeforeThePlenary>(Handled.Assess(file).Refused);
    }

    [Fact]
    public void After_the_decision_there_is_nothing_left_to_assess() => Assert.IsType<AlreadyDecided>(Handled.Assess(Handled.Decided()).Refused);

    [Fact]
    public void The_verdict_is_kept_as_it_was_given()
    {
        var assessment = Handled.Assess(Handled.Heard()).Value!;
        Assert.Equal(["DS-8"], assessment.Rules);
        Assert.Equal(["UU 10/2016 ps 71(1)"], assessment.Criminal);
        Assert.Equal(("prohibited", "DISIPLIN_BERAT", "2026.1"), (assessment.Answer, assessment.Heaviest, assessment.RulebookVersion));
        var again = assessment.Weighed;
        Assert.Equal("kampanye", again.Verdict.Phase);
        Assert.Equal("sebab", again.Verdict.Rules[0].Because[0].Id);
        Assert.Equal("partisan-activity", again.Situation.Act);
    }
}
