using FsCheck;
using FsCheck.Fluent;
using Netra.Cases.Plenaries;

namespace Netra.Tests.Cases;

public sealed class PlenaryTests
{
    [Fact]
    public void Without_an_assessment_there_is_nothing_to_discuss() =>
        Assert.IsType<NotAssessed>(Plenary.Open(Handled.Heard(), Handled.Bench(3), Handled.Member(1), Handled.Now).Refused);

    [Fact]
    public void Two_plenaries_do_not_sit_at_once()
    {
        var file = Handled.Assessed();
        Handled.Open(file, Handled.Bench(3));
        Assert.IsType<PlenaryIsOpen>(Plenary.Open(file, Handled.Bench(3), Handled.Member(1), Handled.Now).Refused);
    }

    [Fact]
    public void A_decided_case_is_not_decided_again() =>
        Assert.IsType<PlenaryOver>(Plenary.Open(Handled.Decided(), Handled.Bench(3), Handled.Member(1), Handled.Now).Refused);

    [Fact]
    public void Nobody_votes_twice()
    {
        var plenary = Handled.Open(Handled.Assessed(), Handled.Bench(3));
        plenary.Votes.Add(plenary.Cast(Handled.Member(2), Handled.Bench(3), true, Handled.Sealed, Handled.Now).Value!);
        Assert.IsType<VotedAlready>(plenary.Cast(Handled.Member(2), Handled.Bench(3), false, Handled.Sealed, Handled.Now).Refused);
    }

    [Fact]
    public void A_stranger_does_not_vote() =>
        Assert.IsType<NotAMember>(Handled.Open(Handled.Assessed(), Handled.Bench(3)).Cast(Handled.Member(7), Handled.Bench(3), true, Handled.Sealed, Handled.Now).Refused);

    [Fact]
    public void Who_stepped_back_does_not_vote() =>
        Assert.IsType<RecusedFromVoting>(Handled.Open(Handled.Assessed(), Handled.Bench(3)).Cast(Handled.Member(2), Handled.Bench(3, 2), true, Handled.Sealed, Handled.Now).Refused);

    [Fact]
    public void After_the_closing_nobody_votes()
    {
        var plenary = Handled.Decided().LatestPlenary!;
        Assert.IsType<PlenaryOver>(plenary.Cast(Handled.Member(1), Handled.Bench(3), true, Handled.Sealed, Handled.Now).Refused);
        Assert.IsType<PlenaryOver>(plenary.Close(Handled.Decided(), Handled.Bench(3), Handled.Member(1), Handled.Now).Refused);
    }

    [Fact]
    public void One_member_alone_is_no_plenary()
    {
        var file = Handled.Assessed();
        var plenary = Handled.Open(file, Handled.Bench(1));
        plenary.Votes.Add(plenary.Cast(Handled.Member(1), Handled.Bench(1), true, Handled.Sealed, Handled.Now).Value!);
        Assert.True(plenary.Close(file, Handled.Bench(1), Handled.Member(1), Handled.Now).Refused is NoQuorum { Votes: 1, Needed: 2 });
    }

    [Fact]
    public void A_tie_is_voted_on_again_in_another_plenary()
    {
        var file = Handled.Assessed();
        var bench = Handled.Bench(4);
        var plenary = Handled.Open(file, bench);
        foreach (var n in new[] { 1, 2, 3, 4 }) plenary.Votes.Add(plenary.Cast(Handled.Member(n), bench, n < 3, Handled.Sealed, Handled.Now).Value!);
        Assert.True(plenary.Close(file, bench, Handled.Member(1), Handled.Now).Refused is VoteAgain { For: 2, Against: 2 });
        Assert.Null(Plenary.Open(file, bench, Handled.Member(1), Handled.Now.AddHours(1)).Refused);
    }

    [Fact]
    public void An_even_vote_waits_for_the_member_who_has_not_voted()
    {
        var file = Handled.Assessed();
        var bench = Handled.Bench(3);
        var plenary = Handled.Open(file, bench);
        foreach (var n in new[] { 1, 2 }) plenary.Votes.Add(plenary.Cast(Handled.Member(n), bench, n == 1, Handled.Sealed, Handled.Now).Value!);
        Assert.True(plenary.Close(file, bench, Handled.Member(1), Handled.Now).Refused is VotesAwaited { For: 1, Against: 1 });
        Assert.IsType<PlenaryIsOpen>(Plenary.Open(file, bench, Handled.Member(1), Handled.Now).Refused);
    }

    [Fact]
    public void What_was_not_adopted_is_assessed_anew_before_the_next_plenary()
    {
        var file = Handled.Assessed();
        var bench = Handled.Bench(3);
        var plenary = Handled.Open(file, bench);
        foreach (var n in new[] { 1, 2 }) plenary.Votes.Add(plenary.Cast(Handled.Member(n), bench, false, Handled.Sealed, Handled.Now).Value!);
        plenary.Decision = plenary.Close(file, bench, Handled.Member(1), Handled.Now).Value!;
        Assert.False(plenary.Decision.Adopted);
        Assert.Null(file.DecidedOutcome);
        Assert.IsType<AssessAgain>(Plenary.Open(file, bench, Handled.Member(1), Handled.Now.AddHours(1)).Refused);
        file.Assessments.Add(Handled.Assess(file, at: Handled.Now.AddHours(2)).Value!);
        Assert.Null(Plenary.Open(file, bench, Handled.Member(1), Handled.Now.AddHours(3)).Refused);
    }

    /// <summary>Any office, any members recused or gone, any order of votes, doubles and strangers included.</summary>
    [Fact]
    public void A_decision_always_rests_on_a_majority_of_a_quorum_of_those_who_may_sit()
    {
        var meetings = from members in Gen.Choose(1, 9)
                       from recused in Gen.Choose(1, 9).ListOf()
                       from votes in Gen.Choose(1, 11).Zip(Gen.Choose(0, 1)).ListOf()
                       from left in Gen.Choose(0, 3)
                       select (members, recused: recused.Where(r => r <= members).Distinct().ToArray(), votes: votes.ToArray(), left);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20241021, 35).WithQuietOnSuccess(true), Prop.ForAll(meetings.ToArbitrary(), meeting =>
        {
            var file = Handled.Assessed();
            var bench = Handled.Bench(meeting.members, meeting.recused);
            var plenary = Handled.Open(file, bench);
            foreach (var (n, yes) in meeting.votes)
                if (plenary.Cast(Handled.Member(n), bench, yes == 1, Handled.Sealed, Handled.Now).Value is { } vote) plenary.Votes.Add(vote);
            Assert.Equal(plenary.Votes.Count, plenary.Votes.Select(v => v.Officer).Distinct().Count());
            Assert.All(plenary.Votes, v => Assert.Contains(v.Officer, bench.Sitting));

            // Between vote and closing members leave the office.
            var present = Handled.Bench(Math.Max(0, meeting.members - meeting.left), [.. meeting.recused.Where(r => r <= meeting.members - meeting.left)]);
            var counted = plenary.Votes.Where(v => present.Sitting.Contains(v.Officer)).ToList();
            var closed = plenary.Close(file, present, Handled.Member(1), Handled.Now);
            if (closed.Value is { } decision)
            {
                Assert.True(decision.VotesFor + decision.VotesAgainst == counted.Count && counted.Count >= 2);
                Assert.True(2 * counted.Count > decision.Members && decision.VotesFor != decision.VotesAgainst);
                Assert.Equal(counted.Count(v => v.Agrees) > counted.Count(v => !v.Agrees), decision.Adopted);
                Assert.Equal(present.Members.Count, decision.Members + decision.Recused);
            }
            else if (closed.Refused is VoteAgain or VotesAwaited)
            {
                Assert.Equal(counted.Count(v => v.Agrees), counted.Count(v => !v.Agrees));
                Assert.Equal(closed.Refused is VoteAgain, counted.Count == present.Sitting.Count);
            }
            else Assert.True(closed.Refused is NoQuorum && (counted.Count < 2 || 2 * counted.Count <= present.Sitting.Count));
        }));
    }
}
