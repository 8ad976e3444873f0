using Netra.Kernel;

namespace Netra.Contracts;

/// <summary>A case file (berkas): everything about one report or finding, from receipt to announcement. It is a case once registered.</summary>
public readonly record struct CaseFileId(Guid Value) : IValue<CaseFileId, Guid> { public static CaseFileId From(Guid value) => new(value); }

/// <summary>What the reporter, with the receipt code, may see of the handling: steps, holder, clock; no names, no free text.</summary>
/// <param name="State">Text key of the present state, e.g. <c>cases.state.clarification</c>.</param>
/// <param name="Tone">The status mark: tunggu, jalan, baik, awas, lewat or tutup.</param>
/// <param name="HeldBy">The office that holds it now.</param>
/// <param name="Clock">The clock that runs now, if one does.</param>
/// <param name="Steps">What happened, oldest first, then what is to come.</param>
public sealed record Progress(string State, string Tone, OfficeId HeldBy, Deadline? Clock, IReadOnlyList<ProgressStep> Steps);
/// <param name="At">UTC, null for what is still to come.</param>
/// <param name="Text">Text key of the step.</param>
/// <param name="Args">Arguments of the text: names of offices, numbers, outcome words; never names of people.</param>
public sealed record ProgressStep(DateTime? At, string Text, IReadOnlyList<string> Args);

public interface ICases
{
    Task<Progress?> ProgressOf(ReportId report);
    /// <summary>Whether a case already rests on the report, so that a withdrawal may not shred its texts.</summary>
    Task<bool> RestsOn(ReportId report);
    /// <summary>The reports whose files the officer stepped back from; whatever shows a report keeps these out of that officer's sight.</summary>
    Task<IReadOnlySet<ReportId>> RecusedFrom(OfficerId officer);
}

/// <summary>A case that was referred to the appointing official and is not over.</summary>
/// <param name="Referral">Its page is <c>/meja/penerusan/</c> and this.</param>
/// <param name="Line">The unit of the person on the day of the referral, then each above it.</param>
public sealed record ReferredCase(Guid Referral, string Number, DateTime At, IReadOnlyList<UnitId> Line);

/// <summary>Cases beside a unit's prevention record: from the referral on, to the officers of the appointing official it went to, and never to a person in the case.</summary>
public interface IReferredCases
{
    /// <summary>null where it cannot be known that the officer is not a person of these cases: another office's officer, or one who has not declared which entry
    /// of the register is the officer's own. A case whose person is not known by the register, or whose person is the officer, family or superior, is left out.
    /// Writes into the access trail of each file, and saves.</summary>
    Task<IReadOnlyList<ReferredCase>?> Open();
}

public static class CasesPermissions
{
    /// <summary>See the desk and the open columns of one's office's case files.</summary>
    public const string Desk = "cases.desk";
    /// <summary>Review, trace, register, invite, clarify, assess.</summary>
    public const string Handle = "cases.handle";
    /// <summary>Vote in a plenary.</summary>
    public const string Vote = "cases.vote";
    /// <summary>Open a plenary, sign a referral, announce an outcome.</summary>
    public const string Chair = "cases.chair";
    /// <summary>Read referrals addressed to one's office and answer them (BKN, PPK, BKPSDM).</summary>
    public const string Answer = "cases.answer";
    /// <summary>Record the employer's sanction decree and its execution (PPK).</summary>
    public const string Sanction = "cases.sanction";
}

public sealed record FileOpened(CaseFileId File, OfficeId Office, string Origin, string Act) : IFact;
public sealed record Reviewed(CaseFileId File, OfficeId Office, string Conclusion) : IFact;
public sealed record CompletionAsked(CaseFileId File, OfficeId Office) : IFact;
public sealed record TracingStarted(CaseFileId File, OfficeId Office) : IFact;
/// <summary>A sealed note of the tracing was added.</summary>
public sealed record TracingNoted(CaseFileId File, OfficeId Office) : IFact;
/// <summary>An officer established who is reported; the person stays sealed.</summary>
public sealed record PersonEstablished(CaseFileId File, OfficeId Office) : IFact;
/// <summary>An officer looked for the reported person in the register; who was shown has it in the access trail.</summary>
/// <param name="Shown">How many were shown.</param>
public sealed record PersonSought(CaseFileId File, OfficeId Office, int Shown) : IFact;
/// <summary>An officer confirmed which of those shown the reported person is; who it is stays sealed.</summary>
/// <param name="Warnings">Acknowledged one by one: same-unit, same-agency, same-birth, office-holder, other-case.</param>
public sealed record PersonMatched(CaseFileId File, OfficeId Office, int Shown, IReadOnlyList<string> Warnings) : IFact;
/// <summary>An officer found that the reported person is nobody of those shown.</summary>
public sealed record PersonNotMatched(CaseFileId File, OfficeId Office, int Shown) : IFact;
/// <summary>A match was taken back with a reason.</summary>
/// <param name="TookTwo">After the referral: another officer agreed.</param>
public sealed record MatchWithdrawn(CaseFileId File, OfficeId Office, bool TookTwo) : IFact;
/// <summary>After the referral an officer wants to take a match back.</summary>
public sealed record MatchWithdrawalAsked(CaseFileId File, OfficeId Office) : IFact;
/// <summary>Another officer did not agree, or the one who asked took it back; the match stays.</summary>
public sealed record MatchWithdrawalRefused(CaseFileId File, OfficeId Office) : IFact;
public sealed record FindingEstablished(CaseFileId File, OfficeId Office, DateOnly ActedOn) : IFact;
public sealed record CaseRegistered(CaseFileId File, OfficeId Office, string Number) : IFact;
public sealed record ClarificationInvited(CaseFileId File, OfficeId Office, string Role, DateTime On) : IFact;
public sealed record ClarificationRecorded(CaseFileId File, OfficeId Office, string Role, bool Attended) : IFact;
public sealed record Assessed(CaseFileId File, OfficeId Office, string Proposed, IReadOnlyList<string> Rules, string RulebookVersion) : IFact;
public sealed record PlenaryOpened(CaseFileId File, OfficeId Office, Guid Plenary) : IFact;
/// <summary>A member voted; how is in the file, not in the journal, until the plenary is closed with its count.</summary>
public sealed record PlenaryVoted(CaseFileId File, OfficeId Office, Guid Plenary) : IFact;
public sealed record PlenaryDecided(CaseFileId File, OfficeId Office, string Outcome, int For, int Against, int Recused) : IFact;
public sealed record Referred(CaseFileId File, OfficeId Office, OfficeId To, string RecommendedSanction) : IFact;
/// <summary>The receiver took a referral in.</summary>
public sealed record ReferralAcknowledged(CaseFileId File, OfficeId Office) : IFact;
/// <summary>BKN conveyed the result of its study to the appointing official.</summary>
public sealed record StudyConveyed(CaseFileId File, OfficeId Office, DateOnly On) : IFact;
public sealed record SanctionDecided(CaseFileId File, OfficeId Office, string Kind, string Recommended) : IFact;
public sealed record SanctionExecuted(CaseFileId File, OfficeId Office, string Kind, DateOnly On) : IFact;
public sealed record OutcomeAnnounced(CaseFileId File, OfficeId Office, string Outcome) : IFact;
public sealed record ClosingProposed(CaseFileId File, OfficeId Office, string Reason) : IFact;
/// <summary>Another officer did not agree to close the file, or the proposer took it back.</summary>
public sealed record ClosingRefused(CaseFileId File, OfficeId Office) : IFact;
public sealed record FileClosed(CaseFileId File, OfficeId Office, string Reason) : IFact;
/// <summary>An officer stepped back from the file for a conflict of interest; it is no longer among those they see.</summary>
public sealed record OfficerRecused(CaseFileId File, OfficeId Office, OfficerId Officer) : IFact;
/// <summary>An officer declared an entry of the register to be their own or a relative's; which and whose stays with the officer.</summary>
public sealed record TieDeclared(OfficerId Officer) : IFact;
/// <summary>A second person, told name and number, found that they fit what the officer declared.</summary>
public sealed record TieConfirmed(OfficerId Officer) : IFact;
/// <summary>The officer wants to take a declaration back; it counts until a second person agrees.</summary>
public sealed record TieWithdrawalAsked(OfficerId Officer) : IFact;
public sealed record TieWithdrawalRefused(OfficerId Officer) : IFact;
/// <summary>A declaration was taken back, and a second person agreed.</summary>
public sealed record TieEnded(OfficerId Officer) : IFact;
/// <summary>An officer with a relation to the reported person asked to stay on the file.</summary>
public sealed record StayAsked(CaseFileId File, OfficeId Office, OfficerId Officer) : IFact;
/// <summary>Another officer decided on it.</summary>
/// <param name="Stays">false: the officer is recused.</param>
public sealed record StayAnswered(CaseFileId File, OfficeId Office, OfficerId Officer, bool Stays) : IFact;
/// <summary>Handling was prolonged by the days for additional information.</summary>
public sealed record HandlingExtended(CaseFileId File, OfficeId Office) : IFact;
/// <summary>A clock was started, stopped or moved, with the reason.</summary>
/// <param name="WasDueAt">The due time before, where it moved.</param>
public sealed record ClockMoved(CaseFileId File, OfficeId Office, string Clock, string How, DateTime? DueAt, DateTime? WasDueAt = null) : IFact;
/// <summary>An officer opened sealed texts of the file (access trail per subject).</summary>
public sealed record FileRead(CaseFileId File, OfficeId Office) : IFact;
