using Netra.Cases;
using Netra.Cases.Assessments;
using Netra.Cases.Clarifications;
using Netra.Cases.Plenaries;
using Netra.Cases.Referrals;
using Netra.Cases.Registrations;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Tests.Cases;

/// <summary>Case files at each stage from the clarification on, made of records alone.</summary>
internal static class Handled
{
    public static readonly DateTime Now = new(2024, 10, 21, 2, 0, 0, DateTimeKind.Utc);
    public static readonly OfficeId Bawaslu = new(new Guid("018f0000-0000-7000-8000-000000000001"));
    public static readonly byte[] Sealed = [1, 2, 3];

    public static OfficerId Member(int n) => new(new Guid($"018f0000-0000-7000-8000-0000000001{n:00}"));

    public static CaseFile Registered()
    {
        var file = new CaseFile
        {
            Id = new(Clock.NewId(Now)), Office = Bawaslu, Region = RegionCode.From("61.11.01"), Act = "attend-declaration-or-campaign", ActedOn = new(2024, 10, 12),
            Election = "pilkada-2024", Report = new(Clock.NewId(Now)), OpenedAt = Now
        };
        file.Registration = new Registration { FileId = file.Id, Office = Bawaslu, Year = 2024, Kind = "LP", Serial = 3, Number = "003/LP/PB/Kab/61.11/X/2024", Basis = "UU 1/2015 ps 134(5)", By = Member(1), At = Now };
        return file;
    }

    public static CaseFile Heard(bool attended = true)
    {
        var file = Registered();
        Invite(file, attended);
        return file;
    }

    public static void Invite(CaseFile file, bool? attended, string role = "reported")
    {
        var id = Clock.NewId(Now);
        file.Clarifications.Add(new Clarification
        {
            Id = id, FileId = file.Id, Role = role, HeldAt = Now, SealedName = Sealed, SealedPlace = Sealed, Basis = "", By = Member(1), At = Now,
            Hearing = attended is { } came ? new Hearing { ClarificationId = id, Attended = came, SealedMinutes = Sealed, By = Member(1), At = Now } : null
        });
    }

    public static Weighed Weighed(string? heaviest = "DISIPLIN_BERAT") => new(
        new Situation { Person = new Subject { Status = "PNS" }, Act = "partisan-activity", Date = new(2024, 10, 12), Election = "pilkada-2024", Region = "61.11" },
        new Verdict
        {
            Answer = "prohibited", Phase = "kampanye", TargetStatus = "calon", Heaviest = heaviest, NearMisses = [new("KE-4", new("a", "b"))],
            Rules = [new("DS-8", "discipline", heaviest is null ? [] : [heaviest], ["PP 94/2021 ps 5 huruf n angka 6"], "primary", [new("sebab", "because")])],
            CriminalScreen = [new("UU 10/2016 ps 71(1)", true, new("a", "b")), new("UU 7/2017 ps 494", false, new("a", "b"))],
            Procedure = new(new("a", "b"), []), Authorities = [], Summary = new("a", "b")
        }, "2026.1");

    public static Outcome<Assessment> Assess(CaseFile file, OutcomeKind proposed = OutcomeKind.OtherLaw, bool employerBenefits = false, DateTime? at = null) =>
        Assessment.Of(file, Weighed(), proposed, employerBenefits, Sealed, Sealed, Member(1), at ?? Now);

    public static CaseFile Assessed(OutcomeKind proposed = OutcomeKind.OtherLaw, bool employerBenefits = false)
    {
        var file = Heard();
        file.Assessments.Add(Assess(file, proposed, employerBenefits).Value!);
        return file;
    }

    public static Bench Bench(int members, params int[] recused) =>
        new(Enumerable.Range(1, members).Select(Member).ToHashSet(), recused.Select(Member).ToHashSet(), Quorum.Practice);

    public static Plenary Open(CaseFile file, Bench bench, DateTime? at = null)
    {
        var plenary = Plenary.Open(file, bench, Member(1), at ?? Now).Value!;
        file.Plenaries.Add(plenary);
        return plenary;
    }

    public static CaseFile Decided(OutcomeKind outcome = OutcomeKind.OtherLaw, bool employerBenefits = false)
    {
        var file = Assessed(outcome, employerBenefits);
        var (plenary, bench) = (Open(file, Bench(3)), Bench(3));
        foreach (var n in new[] { 1, 2, 3 }) plenary.Votes.Add(plenary.Cast(Member(n), bench, true, Sealed, Now).Value!);
        plenary.Decision = plenary.Close(file, bench, Member(1), Now).Value!;
        return file;
    }

    public static readonly Office Bkn = Place(OfficeKind.Bkn, 8), Ppk = Place(OfficeKind.Ppk, 9);

    public static Office Place(OfficeKind kind, int n) =>
        new(new(new Guid($"018f0000-0000-7000-8000-00000000020{n}")), kind, $"{kind} {n}", kind.ToString(), RegionCode.From("61.11"), OfficeZone.Wib, null);

    public static readonly IReadOnlyList<Authority> AfterSeptember = [new("forward", "BKN", new(2024, 9, 19), null)];

    public static CaseFile Referred(bool employerBenefits = false)
    {
        var file = Decided(employerBenefits: employerBenefits);
        var route = Referral.Route(file, AfterSeptember, Bkn, Ppk).Value!;
        foreach (var to in route.Offices) file.Referrals.Add(Referral.Write(file, route, to, new PlainSeal(), new Letter { Person = "p", Findings = "f", Request = "r" }, null, Member(1), Now));
        return file;
    }

    public static Referral AtEmployer(CaseFile file)
    {
        var referral = file.Referrals.Single(r => r.To == Ppk.Id);
        referral.Acknowledgement ??= referral.Acknowledge(Ppk.Id, Sealed, Member(9), Now).Value!;
        return referral;
    }

    /// <summary>Stands in for a content key where a test looks at nothing that is sealed.</summary>
    private sealed class PlainSeal : OpenSeal
    {
        public override SealId Id => new(Clock.NewId(Now));
        public override byte[] Seal(string text, string place) => System.Text.Encoding.UTF8.GetBytes(text);
        public override string Reveal(byte[] sealedText, string place) => System.Text.Encoding.UTF8.GetString(sealedText);
        public override void Dispose() { }
    }
}
