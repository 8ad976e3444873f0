using Netra.Cases.Assessments;
using Netra.Cases.Plenaries;
using Netra.Contracts;

namespace Netra.Cases.Files;

/// <summary>What this officer may do next from the assessment on; the first is the one to do.</summary>
internal static class OutcomeSteps
{
    public static IReadOnlyList<Step> Of(CaseFile file, Officer officer, Bench bench)
    {
        if (file.Closure is not null) return [];
        var steps = new List<Step>();
        void Offer(bool when, string permission, string text, string to)
        {
            if (when && officer.Permissions.Contains(permission)) steps.Add(new(text, to));
        }
        var undecided = file.Adopted is null;
        var open = file.LatestPlenary is { Decision: null } plenary ? plenary : null;
        Offer(open is not null, CasesPermissions.Desk, "cases.plenary.go", $"pleno/{open?.Id}");
        // An even vote cannot be closed: it is taken again in another meeting. Anything else that is open must be closed first.
        var even = open?.Tied(bench) is true;
        Offer(undecided && (open is null || even) && file.LatestAssessment is { } latest && !file.Plenaries.Any(p => p.AssessmentId == latest.Id && p.Decision is not null), CasesPermissions.Chair,
            open is null ? "cases.plenary.open" : "cases.plenary.open-again", "pleno");
        Offer(file.DecidedOutcome is OutcomeKind.OtherLaw && file.Referrals.Count == 0, CasesPermissions.Chair, "cases.referral.new", "penerusan");
        Offer(file.OutcomeState is { } state && file.Announcements.All(a => a.State != state), CasesPermissions.Chair, "cases.announcement.new", "pengumuman");
        Offer(undecided && open is null && file.Registration is not null && file.Response.Given, CasesPermissions.Handle, "cases.assessment.new", "kajian");
        return steps;
    }
}
