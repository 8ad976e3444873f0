using Netra.Cases.Announcements;
using Netra.Cases.Assessments;
using Netra.Cases.Plenaries;
using Netra.Cases.Referrals;
using Netra.Cases.Sanctions;

namespace Netra.Cases;

/// <summary>The second half of a case file: from the assessment to the announced outcome.</summary>
internal sealed partial class CaseFile
{
    public List<Assessment> Assessments { get; } = [];
    public List<Plenary> Plenaries { get; } = [];
    public List<Referral> Referrals { get; } = [];
    public List<Announcement> Announcements { get; } = [];

    /// <summary>The assessment that counts: an earlier one was answered by a plenary that did not adopt it.</summary>
    public Assessment? LatestAssessment => Assessments.MaxBy(a => (a.At, a.Id));
    public Plenary? LatestPlenary => Plenaries.MaxBy(p => (p.At, p.Id));

    /// <summary>What the collegium adopted, null until it has.</summary>
    public PlenaryDecision? Adopted => LatestPlenary?.Decision is { Adopted: true } decision ? decision : null;
    public Assessment? AdoptedAssessment => Adopted is { } decision ? Assessments.First(a => a.Id == decision.AssessmentId) : null;
    public OutcomeKind? DecidedOutcome => AdoptedAssessment?.Proposed;

    public SanctionDecision? Sanction => Referrals.Select(r => r.Sanction).FirstOrDefault(s => s is not null);

    /// <summary>What became of it, as a receiver of a referral needs it who decides nothing himself.</summary>
    public Standing Standing => Inbox.Of(Sanction is { Execution: not null }, Sanction is not null,
        Closure is not null || Announcements.Any(a => a.State is not (AnnouncedState.Referred or AnnouncedState.Sanctioned)));

    /// <summary>PP 94/2021 ps 26(4): heard, or absent at two invitations.</summary>
    public RightToRespond Response => new(Clarifications.Count(c => c is { Role: "reported", Hearing.Attended: true }),
        Clarifications.Count(c => c is { Role: "reported", Hearing.Attended: false }));

    /// <summary>How far the outcome has come, as it would be announced today; null while there is none to announce.</summary>
    public AnnouncedState? OutcomeState => DecidedOutcome switch
    {
        null => null,
        OutcomeKind.NotAViolation => AnnouncedState.NotAViolation,
        OutcomeKind.OtherLaw when Sanction is { Execution: not null } => AnnouncedState.Executed,
        OutcomeKind.OtherLaw when Sanction is { Kind: SanctionDecision.None } => AnnouncedState.NoSanction,
        OutcomeKind.OtherLaw when Sanction is not null => AnnouncedState.Sanctioned,
        OutcomeKind.OtherLaw when Referrals.Count > 0 => AnnouncedState.Referred,
        OutcomeKind.OtherLaw => null,
        OutcomeKind.Administrative or OutcomeKind.OrganiserEthics or OutcomeKind.Criminal => AnnouncedState.PassedOutside,
        _ => throw new InvalidOperationException($"{DecidedOutcome} is not an outcome.")
    };

    /// <summary>The stage from the assessment on; null before it.</summary>
    private string? OutcomeStage => OutcomeState switch
    {
        { } when Announcements.Any(a => a.Final) => Stage.Announced,
        AnnouncedState.Executed => Stage.Executed,
        AnnouncedState.Sanctioned or AnnouncedState.NoSanction => Stage.Sanctioned,
        AnnouncedState.Referred => Stage.Referred,
        { } => Stage.Decided,
        null when DecidedOutcome is not null => Stage.Decided,
        null when LatestPlenary is { Decision: null } => Stage.Plenary,
        null when Assessments.Count > 0 => Stage.Assessment,
        null => null
    };
}
