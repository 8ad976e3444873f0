using Netra.Cases.Announcements;
using Netra.Cases.Assessments;
using Netra.Cases.Conveyances;
using Netra.Cases.Executions;
using Netra.Cases.Referrals;
using Netra.Cases.Sanctions;
using Netra.Contracts;

namespace Netra.Tests.Cases;

public sealed class ReferralTests
{
    private static readonly SanctionKind[] Kinds = 
    [
        new("DISIPLIN_SEDANG", 3, new("", ""), "primary", ["PNS"]), new("DISIPLIN_BERAT", 4, new("", ""), "primary", ["PNS"]), new("MORAL_TERBUKA", 2, new("", ""), "primary", ["PNS", "PPPK"]),
        new("DESA_PEMBERHENTIAN", 5, new("", ""), "primary", ["VILLAGE_OFFICIAL"])
    ];
    private static readonly DateOnly Today = new(2024, 12, 2);

    private static Netra.Kernel.Outcome<SanctionDecision> Decree(Referral referral, Office office, string kind = "DISIPLIN_BERAT", DateOnly? on = null, byte[]? difference = null, string status = "PNS") =>
        SanctionDecision.On(referral, office, kind, Kinds, status, on ?? new(2024, 11, 4), Today, Handled.Sealed, difference, Handled.Member(9), Handled.Now);

    private static Netra.Kernel.Outcome<Execution> Execute(Referral referral, DateOnly received, DateOnly executed, Office? office = null) =>
        Execution.Of(referral, office ?? Handled.Ppk, received, executed, Today, Handled.Sealed, Handled.Member(9), Handled.Now);

    [Fact]
    public void Before_the_plenary_decided_nothing_is_referred() =>
        Assert.IsType<NotDecided>(Referral.Route(Handled.Assessed(), Handled.AfterSeptember, Handled.Bkn, Handled.Ppk).Refused);

    [Theory]
    [InlineData(nameof(OutcomeKind.Criminal))]
    [InlineData(nameof(OutcomeKind.NotAViolation))]
    public void Other_outcomes_are_not_for_the_employer(string outcome) =>
        Assert.IsType<NotForThem>(Referral.Route(Handled.Decided(Enum.Parse<OutcomeKind>(outcome)), Handled.AfterSeptember, Handled.Bkn, Handled.Ppk).Refused);

    [Fact]
    public void A_case_is_referred_once() => Assert.IsType<ReferredAlready>(Referral.Route(Handled.Referred(), Handled.AfterSeptember, Handled.Bkn, Handled.Ppk).Refused);

    [Fact]
    public void While_the_commission_was_competent_Bkn_does_not_receive() =>
        Assert.True(Referral.Route(Handled.Decided(), [new("forward", "KASN", null, new(2024, 9, 18))], Handled.Bkn, Handled.Ppk).Refused is AuthorityNotServed { Name: "KASN" });

    [Fact]
    public void A_missing_office_is_named()
    {
        Assert.True(Referral.Route(Handled.Decided(), Handled.AfterSeptember, null, Handled.Ppk).Refused is OfficeMissing { Kind: "BKN" });
        Assert.True(Referral.Route(Handled.Decided(), Handled.AfterSeptember, Handled.Bkn, null).Refused is OfficeMissing { Kind: "PPK" });
    }

    [Fact]
    public void Bkn_and_the_employer_each_receive_their_own_letter()
    {
        var file = Handled.Referred();
        Assert.Equal([Handled.Bkn.Id, Handled.Ppk.Id], file.Referrals.Select(r => r.To));
        Assert.Equal(["PN-1/003/LP/PB/Kab/61.11/X/2024", "PN-2/003/LP/PB/Kab/61.11/X/2024"], file.Referrals.Select(r => r.Number));
        Assert.All(file.Referrals, r => Assert.Equal("DISIPLIN_BERAT", r.Recommended));
    }

    [Fact]
    public void An_employer_who_gains_by_the_act_is_passed_by()
    {
        var referral = Assert.Single(Handled.Referred(employerBenefits: true).Referrals);
        Assert.True(referral.To == Handled.Bkn.Id && referral.Escalated);
        // Past him the missing office of his does not matter either.
        Assert.Null(Referral.Route(Handled.Decided(employerBenefits: true), Handled.AfterSeptember, Handled.Bkn, null).Refused);
    }

    [Fact]
    public void Only_the_receiver_takes_it_in_and_only_once()
    {
        var referral = Handled.Referred().Referrals[1];
        Assert.IsType<NotTheReceiver>(referral.Acknowledge(Handled.Bkn.Id, Handled.Sealed, Handled.Member(9), Handled.Now).Refused);
        referral.Acknowledgement = referral.Acknowledge(Handled.Ppk.Id, Handled.Sealed, Handled.Member(9), Handled.Now).Value!;
        Assert.IsType<AcknowledgedAlready>(referral.Acknowledge(Handled.Ppk.Id, Handled.Sealed, Handled.Member(9), Handled.Now).Refused);
    }

    [Theory]
    [InlineData(Standing.Decided)]
    [InlineData(Standing.Executed)]
    [InlineData(Standing.Ended)]
    public void Nothing_is_left_to_study_of_a_case_that_was_decided_elsewhere(object standing)
    {
        var referral = Handled.Referred().Referrals[0];
        Assert.Equal("satgas-verifikasi", Netra.Tests.Rulebook.TheLaw.Clocks.Running(referral, Netra.Kernel.OfficeZone.Wib)!.Code);
        Assert.Null(Netra.Tests.Rulebook.TheLaw.Clocks.Running(referral, Netra.Kernel.OfficeZone.Wib, (Standing)standing));
        referral.Acknowledgement = referral.Acknowledge(Handled.Bkn.Id, Handled.Sealed, Handled.Member(9), Handled.Now).Value!;
        Assert.Equal("satgas-kajian", Netra.Tests.Rulebook.TheLaw.Clocks.Running(referral, Netra.Kernel.OfficeZone.Wib)!.Code);
        Assert.Null(Netra.Tests.Rulebook.TheLaw.Clocks.Running(referral, Netra.Kernel.OfficeZone.Wib, (Standing)standing));
    }

    [Fact]
    public void Only_Bkn_conveys_what_it_took_in_and_only_once()
    {
        var (bkn, ppk) = (Handled.Referred().Referrals[0], Handled.AtEmployer(Handled.Referred()));
        Netra.Kernel.Outcome<Conveyance> Convey(Referral referral, Office office, DateOnly? taken) =>
            Conveyance.Of(referral, office, Today, taken, Today, Handled.Sealed, Handled.Member(9), Handled.Now);
        Assert.IsType<NotTheStudyingBody>(Convey(ppk, Handled.Ppk, Today).Refused);
        Assert.IsType<NotTheStudyingBody>(Convey(bkn, Handled.Place(OfficeKind.Bkn, 7), Today).Refused);
        Assert.IsType<NotAcknowledged>(Convey(bkn, Handled.Bkn, null).Refused);
        Assert.IsType<ConveyedBeforeTaken>(Convey(bkn, Handled.Bkn, Today.AddDays(1)).Refused);
        bkn.Conveyance = Convey(bkn, Handled.Bkn, Today).Value!;
        Assert.IsType<ConveyedAlready>(Convey(bkn, Handled.Bkn, Today).Refused);
    }

    [Fact]
    public void Only_the_employer_who_received_it_sanctions()
    {
        var file = Handled.Referred();
        Assert.IsType<NotTheEmployer>(Decree(Handled.AtEmployer(file), Handled.Place(OfficeKind.Ppk, 7)).Refused);
        Assert.IsType<NotTheEmployer>(Decree(file.Referrals[0], Handled.Bkn).Refused);
        Assert.Null(Decree(Handled.AtEmployer(file), Handled.Ppk).Refused);
    }

    [Fact]
    public void A_decree_follows_the_acknowledgement() => Assert.IsType<NotAcknowledged>(Decree(Handled.Referred().Referrals[1], Handled.Ppk).Refused);

    [Fact]
    public void A_decree_is_recorded_once()
    {
        var referral = Handled.AtEmployer(Handled.Referred());
        referral.Sanction = Decree(referral, Handled.Ppk).Value!;
        Assert.IsType<SanctionedAlready>(Decree(referral, Handled.Ppk).Refused);
    }

    [Theory]
    [InlineData("PNS", "DESA_PEMBERHENTIAN", false)]
    [InlineData("VILLAGE_OFFICIAL", "DESA_PEMBERHENTIAN", true)]
    [InlineData("VILLAGE_OFFICIAL", "DISIPLIN_BERAT", false)]
    [InlineData("PPPK", "MORAL_TERBUKA", true)]
    [InlineData("NON_ASN", SanctionDecision.None, true)]
    public void Nobody_is_given_a_sanction_for_people_of_another_status(string status, string kind, bool fits)
    {
        var decided = Decree(Handled.AtEmployer(Handled.Referred()), Handled.Ppk, kind, difference: Handled.Sealed, status: status);
        if (fits) Assert.Equal(kind, decided.Value?.Kind);
        else Assert.IsType<NotForThisPerson>(decided.Refused);
    }

    [Fact]
    public void A_sanction_the_law_does_not_have_is_refused() => Assert.IsType<UnknownSanction>(Decree(Handled.AtEmployer(Handled.Referred()), Handled.Ppk, "DENDA").Refused);

    [Fact]
    public void A_decree_of_tomorrow_is_refused() => Assert.IsType<DecreeInTheFuture>(Decree(Handled.AtEmployer(Handled.Referred()), Handled.Ppk, on: Today.AddDays(1)).Refused);

    [Theory]
    [InlineData("DISIPLIN_SEDANG")]
    [InlineData(SanctionDecision.None)]
    public void A_difference_from_the_recommendation_must_be_explained(string kind)
    {
        var referral = Handled.AtEmployer(Handled.Referred());
        Assert.IsType<DifferenceUnexplained>(Decree(referral, Handled.Ppk, kind).Refused);
        Assert.Null(Decree(referral, Handled.Ppk, kind, difference: Handled.Sealed).Refused);
    }

    [Fact]
    public void A_disciplinary_decree_is_carried_out_from_the_fifteenth_day_on()
    {
        var referral = Handled.AtEmployer(Handled.Referred());
        Assert.IsType<NotSanctioned>(Execute(referral, new(2024, 11, 5), new(2024, 11, 20)).Refused);
        referral.Sanction = Decree(referral, Handled.Ppk).Value!;
        Assert.IsType<NotTheEmployer>(Execute(referral, new(2024, 11, 5), new(2024, 11, 20), Handled.Bkn).Refused);
        Assert.IsType<ReceivedBeforeDecreed>(Execute(referral, new(2024, 11, 3), new(2024, 11, 20)).Refused);
        Assert.Equal(new DateOnly(2024, 11, 20), Assert.IsType<NotYetInEffect>(Execute(referral, new(2024, 11, 5), new(2024, 11, 19)).Refused).From);
        Assert.IsType<ExecutedInTheFuture>(Execute(referral, new(2024, 11, 5), Today.AddDays(1)).Refused);
        referral.Sanction.Execution = Execute(referral, new(2024, 11, 5), new(2024, 11, 20)).Value!;
        Assert.IsType<ExecutedAlready>(Execute(referral, new(2024, 11, 5), new(2024, 11, 20)).Refused);
    }

    [Fact]
    public void An_ethics_statement_takes_effect_at_once()
    {
        var referral = Handled.AtEmployer(Handled.Referred());
        referral.Sanction = Decree(referral, Handled.Ppk, "MORAL_TERBUKA", difference: Handled.Sealed).Value!;
        Assert.Null(Execute(referral, new(2024, 11, 5), new(2024, 11, 5)).Refused);
    }

    [Fact]
    public void No_sanction_has_nothing_to_carry_out()
    {
        var referral = Handled.AtEmployer(Handled.Referred());
        referral.Sanction = Decree(referral, Handled.Ppk, SanctionDecision.None, difference: Handled.Sealed).Value!;
        Assert.IsType<NothingToExecute>(Execute(referral, new(2024, 11, 5), new(2024, 11, 20)).Refused);
    }

    [Fact]
    public void Nothing_is_announced_before_there_is_an_outcome()
    {
        Assert.IsType<NothingToAnnounce>(Announcement.Of(Handled.Assessed(), Handled.Sealed, Handled.Member(1), Handled.Now).Refused);
        // Decided but not yet referred: the reporter would be told of a step that did not happen.
        Assert.IsType<NothingToAnnounce>(Announcement.Of(Handled.Decided(), Handled.Sealed, Handled.Member(1), Handled.Now).Refused);
    }

    [Fact]
    public void Each_state_is_announced_once_and_the_last_one_closes()
    {
        var file = Handled.Referred();
        var first = Announcement.Of(file, Handled.Sealed, Handled.Member(1), Handled.Now).Value!;
        file.Announcements.Add(first);
        Assert.True(first.State is AnnouncedState.Referred && !first.Final);
        Assert.IsType<AnnouncedAlready>(Announcement.Of(file, Handled.Sealed, Handled.Member(1), Handled.Now).Refused);
        var referral = Handled.AtEmployer(file);
        referral.Sanction = Decree(referral, Handled.Ppk).Value!;
        referral.Sanction.Execution = Execute(referral, new(2024, 11, 5), new(2024, 11, 20)).Value!;
        Assert.True(Announcement.Of(file, Handled.Sealed, Handled.Member(1), Handled.Now).Value is { State: AnnouncedState.Executed, Final: true });
    }
}
