using Netra.Kernel;

namespace Netra.Contracts;

public readonly record struct ReportId(Guid Value) : IValue<ReportId, Guid> { public static ReportId From(Guid value) => new(value); }

/// <summary>What stands in clear of a report; all free text is sealed.</summary>
/// <param name="Number">Public tracking number, random, e.g. <c>61.11-24-7Q4K2</c>: it leaks no volume.</param>
/// <param name="Seal">The report's content key.</param>
/// <param name="Office">The competent office by the jurisdiction table.</param>
/// <param name="HeldBy">The office whose key opens it now; a superior where the competent office has no member.</param>
/// <param name="Act">Kind of act, one of the rulebook's acts or <c>other</c>.</param>
/// <param name="ActedOn">Day of the event, null where the reporter did not know.</param>
/// <param name="KnownOn">Day the reporter came to know.</param>
/// <param name="ReceivedAt">UTC; the whole hour unless the reporter gave a name.</param>
public sealed record ReportView(ReportId Id, string Number, SealId Seal, OfficeId Office, OfficeId HeldBy, RegionCode Region, string Act,
    DateOnly? ActedOn, DateOnly? KnownOn, bool Anonymous, DateTime ReceivedAt);

/// <summary>The texts of a report, opened in an officer's session. Identity is not among them: it has a key of its own.</summary>
public sealed record ReportTexts(string Narrative, string Reported, string ReportedUnit, string Place, string HowKnown, string Witnesses, string Evidence);

public interface IReports
{
    Task<ReportView?> Find(ReportId id);
    /// <summary>Those of the reports that exist, in one read: for lists.</summary>
    Task<IReadOnlyDictionary<ReportId, ReportView>> Find(IReadOnlyCollection<ReportId> ids);
    /// <summary>Opens the report's texts in the present session; null where this session cannot.</summary>
    Task<ReportTexts?> Read(ReportId id);
    /// <summary>Puts a question or a message to the reporter's mailbox, sealed with the report's key. Adds to the Db; the caller saves.</summary>
    Task Write(ReportId id, string message, Actor by);
    /// <summary>Another office holds the report from now on: its key opens it and the former holder's opens it no more. Adds to the Db; the caller saves.</summary>
    /// <exception cref="InvalidOperationException">This session cannot open the report: the page must ask first.</exception>
    Task PassOn(ReportId id, OfficeId to, Recording on);
    /// <summary>Whether the reporter withdrew it in the mailbox.</summary>
    Task<bool> Withdrawn(ReportId id);
}

public static class IntakePermissions
{
    /// <summary>Open reports of one's office and write to their mailboxes.</summary>
    public const string Read = "intake.read";
}

/// <summary>A report came in through a door; the start of the preliminary review's clock.</summary>
/// <param name="Door">web or desk.</param>
public sealed record ReportReceived(ReportId Report, OfficeId Office, SealId Seal, string Region, string Act, DateOnly? ActedOn, bool Anonymous, string Door) : IFact;
/// <summary>An office passed the report on and opens it no more.</summary>
public sealed record ReportPassedOn(ReportId Report, OfficeId From, OfficeId To) : IFact;
/// <summary>The reporter wrote in the mailbox.</summary>
public sealed record ReporterWrote(ReportId Report, OfficeId Office) : IFact;
/// <summary>An officer wrote to the mailbox.</summary>
public sealed record OfficerWrote(ReportId Report, OfficeId Office) : IFact;
/// <summary>The reporter withdrew; texts are kept sealed where a case already rests on them, else shredded.</summary>
public sealed record ReportWithdrawn(ReportId Report, OfficeId Office) : IFact;
/// <summary>An officer opened the report's texts (access trail per subject).</summary>
public sealed record ReportOpened(ReportId Report, OfficeId Office) : IFact;
