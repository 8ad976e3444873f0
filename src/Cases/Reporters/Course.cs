using Netra.Cases.Announcements;
using Netra.Contracts;

namespace Netra.Cases.Reporters;

/// <summary>The course of a file as its reporter may see it: what happened, who holds it, what is to come. No name of a person, no free text, no word of what was found.</summary>
internal static class Course
{
    /// <param name="name">The name of an office.</param>
    public static IEnumerable<ProgressStep> Of(CaseFile file, Func<OfficeId, string> name) => Past(file, name).OrderBy(s => s.At).Concat(ToCome(file));

    /// <summary>The office that has to act now.</summary>
    public static OfficeId HeldBy(CaseFile file) => Waiting(file) is { } referral ? referral.To : file.Office;

    /// <summary>The referral whose receiver has to act: the employer's, or BKN's where it went past him.</summary>
    public static Referrals.Referral? Waiting(CaseFile file) => file.State is not (Stage.Referred or Stage.Sanctioned) || file.OutcomeState is AnnouncedState.NoSanction ? null
        : file.Referrals.OrderBy(r => r.ToKind is OfficeKind.Ppk ? 0 : 1).FirstOrDefault();

    private static IEnumerable<ProgressStep> Past(CaseFile file, Func<OfficeId, string> name)
    {
        yield return new(file.OpenedAt, "cases.progress.received", [name(file.Office)]);
        foreach (var review in file.Reviews)
            yield return new(review.At, "cases.progress.review." + review.Conclusion, review.PassedTo is { } to ? [name(to)] : []);
        if (file.Finding is { } finding) yield return new(finding.At, "cases.progress.finding", []);
        if (file.Registration is { } registration) yield return new(registration.At, "cases.progress.registered", [registration.Number]);
        // Who was heard could tell a reader who spoke: only that a hearing took place.
        foreach (var clarification in file.Clarifications)
            if (clarification.Hearing is { } hearing) yield return new(hearing.At, hearing.Attended ? "cases.progress.heard" : "cases.progress.not-attended", []);
        if (file.Extension is { } extension) yield return new(extension.At, "cases.progress.extended", []);
        foreach (var assessment in file.Assessments) yield return new(assessment.At, "cases.progress.assessed", []);
        foreach (var plenary in file.Plenaries)
            if (plenary.Decision is { } decision)
                yield return new(decision.At, decision.Adopted ? "cases.progress.decided." + file.DecidedOutcome : "cases.progress.not-adopted", []);
        foreach (var referral in file.Referrals)
        {
            yield return new(referral.At, "cases.progress.referred", [name(referral.To)]);
            if (referral.Acknowledgement is { } taken) yield return new(taken.At, "cases.progress.acknowledged", [name(referral.To)]);
            if (referral.Sanction is not { } sanction) continue;
            yield return new(sanction.At, sanction.Kind == Sanctions.SanctionDecision.None ? "cases.progress.no-sanction" : "cases.progress.sanctioned", [name(referral.To)]);
            if (sanction.Execution is { } execution) yield return new(execution.At, "cases.progress.executed", []);
        }
        foreach (var announcement in file.Announcements) yield return new(announcement.At, "cases.progress.announced", []);
        // A review that ends the file has said why itself.
        if (file.Closure is { } closure && closure.At != file.LastReview?.At) yield return new(closure.At, "cases.progress.closed." + closure.Reason, []);
    }

    private static IEnumerable<ProgressStep> ToCome(CaseFile file)
    {
        string[] keys = file.State switch
        {
            Stage.Review or Stage.Completion => ["review", "clarification", "plenary", "outcome"],
            Stage.Tracing => ["tracing", "clarification", "plenary", "outcome"],
            Stage.ToRegister => ["registration", "clarification", "plenary", "outcome"],
            Stage.Clarification => ["clarification", "plenary", "outcome"],
            Stage.Assessment or Stage.Plenary => ["plenary", "outcome"],
            Stage.Decided when file.OutcomeState is null => ["referral", "follow-up", "outcome"],
            Stage.Referred => ["follow-up", "outcome"],
            Stage.Sanctioned when file.OutcomeState is AnnouncedState.Sanctioned => ["execution", "outcome"],
            Stage.Decided or Stage.Sanctioned or Stage.Executed => ["outcome"],
            _ => []
        };
        return keys.Select(k => new ProgressStep(null, "cases.progress.to-come." + k, []));
    }
}
