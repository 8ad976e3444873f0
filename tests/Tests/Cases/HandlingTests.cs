using Netra.Cases;
using Netra.Cases.Clarifications;
using Netra.Cases.Clocks;
using Netra.Cases.Closures;
using Netra.Cases.Desk;
using Netra.Cases.Extensions;
using Netra.Cases.Persons;
using Netra.Cases.Registrations;
using Netra.Cases.Reviews;
using Netra.Cases.Tracings;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Tests.Cases;

public sealed class HandlingTests
{
    private static readonly DateTime Now = Files.Now;

    private static Outcome<Finding> Find(CaseFile file, DateOnly? on = null) =>
        Finding.On(file, "mobilise-staff", on ?? new(2024, 10, 12), "uraian", Files.Seal, Files.Ratri, Files.Today, Now);

    [Fact]
    public void Traced_information_becomes_a_finding_whose_act_and_day_count()
    {
        var file = Files.Traced();
        file.Finding = Find(file, new(2024, 10, 13)).Value;
        Assert.Equal("mobilise-staff", file.ActEstablished);
        Assert.Equal(new DateOnly(2024, 10, 13), file.DayEstablished);
        Assert.Equal(Stage.ToRegister, file.State);
    }

    [Fact]
    public void A_finding_does_not_rest_on_the_tip_alone() => Assert.IsType<NothingTraced>(Find(Files.Reviewed(Conclusions.InitialInformation)).Refused);

    [Fact]
    public void A_finding_is_of_initial_information_only() => Assert.IsType<NotInitialInformation>(Find(Files.Reviewed(Conclusions.Register)).Refused);

    [Fact]
    public void A_finding_is_established_once() => Assert.IsType<AlreadyFound>(Find(Files.Found()).Refused);

    [Fact]
    public void An_act_of_tomorrow_is_refused_and_of_today_is_not()
    {
        Assert.IsType<ActInFuture>(Find(Files.Traced(), Files.Today.AddDays(1)).Refused);
        Assert.NotNull(Find(Files.Traced(), Files.Today).Value);
    }

    [Fact]
    public void Tracing_is_recorded_on_initial_information_only()
    {
        Assert.IsType<NotInitialInformation>(TracingNote.On(Files.Fresh(), "x", Files.Seal, Files.Ratri, Now).Refused);
        Assert.NotNull(TracingNote.On(Files.Reviewed(Conclusions.InitialInformation), "x", Files.Seal, Files.Ratri, Now).Value);
    }

    private static Outcome<Registration> Register(CaseFile file, int last = 2, Office? office = null, DateTime? now = null) =>
        Registration.On(file, office ?? Files.KayongUtara, last, Files.Ratri, now ?? Now);

    [Fact]
    public void A_finding_takes_the_next_number_of_its_kind() => Assert.Equal("003/TM/PB/Kab/61.11/X/2024", Register(Files.Found()).Value!.Number);

    [Fact]
    public void A_report_is_LP_and_a_Pemilu_case_is_PL()
    {
        var file = Files.Reviewed(Conclusions.Register, election: "pemilu-2024");
        file.Reported = Files.Reported(file);
        Assert.Equal("001/LP/PL/Prov/61/II/2024", Register(file, 0, Files.Office("61", OfficeKind.BawasluProvinsi), new(2024, 2, 10, 1, 0, 0, DateTimeKind.Utc)).Value!.Number);
    }

    [Fact]
    public void The_year_of_a_number_is_the_offices_own() =>
        Assert.Equal((2025, "003/TM/PB/Kab/61.11/I/2025"), Register(Files.Found(), now: new(2024, 12, 31, 17, 30, 0, DateTimeKind.Utc)).Value is { } r ? (r.Year, r.Number) : default);

    [Fact]
    public void A_case_is_registered_once_after_its_review_and_with_a_person()
    {
        Assert.Equal("001/TM/PB/Kab/61.11/X/2024", Assert.IsType<AlreadyRegistered>(Register(Files.Registered()).Refused).Number);
        Assert.IsType<NotReadyToRegister>(Register(Files.Fresh()).Refused);
        Assert.IsType<NobodyReported>(Register(Files.Reviewed(Conclusions.Register)).Refused);
    }

    private static Outcome<Clarification> Invite(CaseFile file, DateTime? at = null, Guid? after = null, string role = "reported") =>
        Clarification.Invite(file, new(role, "Rekaan", at ?? Now.AddDays(1), "Ruang sidang"), after, Files.Seal, Files.Ratri, Now);

    [Fact]
    public void People_are_invited_after_registration_to_a_time_to_come()
    {
        Assert.NotNull(Invite(Files.Registered()).Value);
        Assert.IsType<NotHeardNow>(Invite(Files.Found()).Refused);
        Assert.IsType<HeardInThePast>(Invite(Files.Registered(), Now).Refused);
        Assert.IsType<ReporterIsAnonymous>(Invite(Files.Registered(), role: "reporter").Refused);
    }

    [Fact]
    public void A_second_invitation_follows_a_missed_first_and_there_is_no_third()
    {
        var file = Files.Registered();
        var open = Files.Invited(file, Now.AddHours(-2));
        Assert.IsType<NothingMissed>(Invite(file, after: open.Id).Refused);
        Assert.IsType<NothingMissed>(Invite(file, after: Files.Invited(file, Now.AddHours(-2), attended: true).Id).Refused);
        var missed = Files.Invited(file, Now.AddHours(-2), attended: false);
        Assert.Equal(missed.Id, Invite(file, after: missed.Id).Value!.After);
        var second = Files.Invited(file, Now.AddHours(-1), attended: false, after: missed.Id);
        Assert.IsType<InvitedTwice>(Invite(file, after: missed.Id).Refused);
        Assert.IsType<InvitedTwice>(Invite(file, after: second.Id).Refused);
    }

    [Fact]
    public void Minutes_are_recorded_once_and_not_before_the_hour()
    {
        var file = Files.Registered();
        Assert.IsType<NotYetHeld>(Hear(Files.Invited(file, Now.AddMinutes(1))).Refused);
        Assert.IsType<AlreadyRecorded>(Hear(Files.Invited(file, Now.AddHours(-1), attended: true)).Refused);
        Assert.False(Hear(Files.Invited(file, Now)).Value!.Attended);

        Outcome<Hearing> Hear(Clarification invited) => Hearing.Of(file, invited, attended: false, "dinas luar", Files.Seal, Files.Ratri, Now);
    }

    [Fact]
    public void Handling_is_extended_once_while_its_clock_runs()
    {
        Outcome<Extension> Extend(CaseFile file, DateTime? now = null) => Extension.Of(file, "saksi", Files.Seal, Files.Ratri, now ?? Now);
        var file = Files.Registered();
        Assert.IsType<NothingToExtend>(Extend(Files.Found()).Refused);
        Assert.IsType<TooLateToExtend>(Extend(file, Now.AddDays(4)).Refused);
        file.Extension = Extend(file).Value;
        Assert.IsType<AlreadyExtended>(Extend(file).Refused);
    }

    private static Outcome<ClosingProposal> Close(CaseFile file, string reason, bool withdrawn = false, DateTime? now = null) =>
        ClosingProposal.Of(file, reason, "uraian", Files.Seal, Files.Ratri, withdrawn, now ?? Now);

    [Fact]
    public void No_file_is_closed_unread_except_where_the_reporter_withdrew()
    {
        Assert.IsType<NotYetReviewed>(Close(Files.Fresh(), Closings.NotProven).Refused);
        Assert.IsType<NotThatReason>(Close(Files.Fresh(), Closings.Withdrawn).Refused);
        Assert.NotNull(Close(Files.Fresh(), Closings.Withdrawn, withdrawn: true).Value);
    }

    [Fact]
    public void A_file_closes_for_a_reason_of_its_stage_and_only_once()
    {
        Assert.IsType<NotThatReason>(Close(Files.Traced(), Closings.NotProven).Refused);
        Assert.NotNull(Close(Files.Traced(), Closings.NotEnoughEvidence).Value);
        Assert.IsType<NotThatReason>(Close(Files.Registered(), "false").Refused);
        Assert.IsType<AlreadyClosed>(Close(Files.Closed(), Closings.NotProven).Refused);
    }

    [Fact]
    public void An_officer_who_stepped_back_takes_no_step()
    {
        var file = Files.Registered().WithoutRatri();
        Assert.IsType<SteppedBack>(Invite(file).Refused);
        Assert.IsType<SteppedBack>(Close(file, Closings.NotProven).Refused);
        Assert.IsType<SteppedBack>(Register(Files.Found().WithoutRatri()).Refused);
        Assert.IsType<SteppedBack>(Find(Files.Traced().WithoutRatri()).Refused);
        Assert.IsType<SteppedBack>(Extension.Of(file, "x", Files.Seal, Files.Ratri, Now).Refused);
        Assert.IsType<SteppedBack>(Hearing.Of(file, Files.Invited(file, Now), true, "x", Files.Seal, Files.Ratri, Now).Refused);
        Assert.NotNull(Clarification.Invite(file, new("witness", "Rekaan", Now.AddDays(1), "x"), null, Files.Seal, Files.Ganjar, Now).Value);
    }

    [Theory]
    [InlineData(false, "tindak-lanjut", -1, "late")]
    [InlineData(false, "tindak-lanjut", 14, "today")]
    [InlineData(false, "tindak-lanjut", 15, "tomorrow")]
    [InlineData(false, "tindak-lanjut", 39, "week")]
    [InlineData(false, "tindak-lanjut", 24 * 8, "later")]
    [InlineData(false, "perbaikan", 14, "waiting")]
    [InlineData(false, "perbaikan", -1, "late")]
    [InlineData(true, "tindak-lanjut", -1, "closed")]
    public void The_desk_groups_by_the_local_day_a_clock_falls_due(bool closed, string clock, int hours, string group) =>
        Assert.Equal(group, Queue.Group(closed, away: false, clock, Now.AddHours(hours), Now, OfficeZone.Wib));

    [Fact]
    public void A_derivation_is_kept_word_for_word() =>
        Assert.Equal("b", Files.Running(Files.Fresh(), ClockCodes.Handling, Now).Deadline.Steps[0].En);

    [Fact]
    public void A_person_is_sealed_whole_and_established_once()
    {
        var file = Files.Reviewed(Conclusions.Register);
        var person = new Person("Rekaan", "PNS", "Dinas X", "Camat", true);
        var reported = ReportedPerson.On(file, person, Files.Seal, new Lengths(), Files.Ratri, Now).Value!;
        Assert.Equal(person, reported.Reveal(Files.Seal));
        Assert.IsType<NotForRegistration>(ReportedPerson.On(Files.Fresh(), person, Files.Seal, new Lengths(), Files.Ratri, Now).Refused);
        file.Reported = reported;
        Assert.IsType<PersonIsEstablished>(ReportedPerson.On(file, person, Files.Seal, new Lengths(), Files.Ratri, Now).Refused);
    }

    private sealed class Lengths : IFingerprints
    {
        public string Of(string domain, string text) => $"{domain}{text.Length}";
    }
}
