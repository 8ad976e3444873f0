using System.Text.Json.Serialization;
using Netra.Kernel;

namespace Netra.Contracts;

/// <summary>The law as data, answered by one deterministic engine. It explains; a human decides (PDP Law art. 10).</summary>
public interface IRulebook
{
    /// <summary>The version in force today, e.g. <c>2026.1</c>.</summary>
    string Version { get; }

    /// <summary>The rulebook as it is in force on a day. What is asked of it there, it answers from that one version.</summary>
    IRulebook On(DateOnly date);

    /// <summary>The explained verdict on one situation, by the version in force on the day of the act.</summary>
    /// <exception cref="UnknownValue">A field holds a value the rulebook does not know; the message names it.</exception>
    Verdict Explain(Situation situation);

    /// <summary>The closed list of acts, in the order they are shown; texts are in Indonesian and English.</summary>
    IReadOnlyList<ActKind> Acts { get; }

    /// <summary>The elections known, newest first.</summary>
    IReadOnlyList<ElectionInfo> Elections { get; }

    /// <summary>The sanction kinds with their words, lightest first.</summary>
    IReadOnlyList<SanctionKind> Sanctions { get; }

    /// <summary>The phase of an election on a date, in the office's local calendar.</summary>
    /// <returns>null where the election is unknown.</returns>
    PhaseInfo? PhaseOn(string election, DateOnly date);

    /// <summary>The election whose stages cover the date in this region; the one with the later voting day where two do.</summary>
    string? ElectionOn(DateOnly date, RegionCode region);

    /// <summary>What a report needs to be registered, formal conditions first; a row for each election law.</summary>
    IReadOnlyList<ReportCondition> Conditions { get; }

    /// <summary>For what a clock may stand still; whoever stops one names a row and sees how sure its basis is.</summary>
    IReadOnlyList<PauseReason> PauseReasons { get; }

    /// <summary>The official forms, a row for each election law.</summary>
    IReadOnlyList<OfficialForm> Forms { get; }

    /// <summary>The statutes, regulations, circulars and rulings that rules rest on, by their short names.</summary>
    IReadOnlyList<InstrumentInfo> Instruments { get; }

    /// <summary>The bodies competent for a step on a date (KASN until September 2024, BKN from then).</summary>
    IReadOnlyList<Authority> AuthoritiesOn(DateOnly date);
}

public static class ElectionNames
{
    /// <summary>What people call an election, in the language of the reader; its code where the rulebook does not know it.</summary>
    public static string ElectionName(this IRulebook rules, string code) => rules.Elections.FirstOrDefault(e => e.Code == code)?.Name.ToString() ?? code;
}

/// <summary>"Bolehkah saya…?": the engine's answers to what people ask, in the words they ask it.</summary>
public interface ISelfCheck
{
    /// <summary>The questions asked most, answered for a PNS on this day.</summary>
    IReadOnlyList<AskedQuestion> MostAsked(DateOnly today);
}

/// <param name="Path">Address of the whole answer, relative to the site's root; holds no personal data.</param>
/// <param name="Answer">prohibited, conditional, allowed or needs-legal-review.</param>
public sealed record AskedQuestion(Words Text, string Path, string Answer);

/// <summary>Statutory clocks: derives a due date and prints the derivation, step by step.</summary>
public interface IClocks
{
    /// <summary>Derives the due time of a clock.</summary>
    /// <param name="code">Clock code, e.g. <c>kajian-awal</c>; see <c>rules/clocks.yaml</c>.</param>
    /// <param name="from">Start of the clock, UTC.</param>
    /// <param name="zone">The office's zone; days, service hours and holidays are local.</param>
    /// <param name="election">Some clocks differ between election laws; null takes the clock's general form.</param>
    /// <param name="pauses">When it stood still; their days (for a clock of hours: their time) are not counted.</param>
    /// <exception cref="UnknownValue">No clock of that code in force on that day.</exception>
    /// <remarks>Length and unit are those of the version in force on the day of the start; holidays count from the day they are approved, wherever the clock began.</remarks>
    Deadline Derive(string code, DateTime from, OfficeZone zone, string? election = null, IReadOnlyList<Pause>? pauses = null);
}

/// <summary>A time in which a clock stood still.</summary>
/// <param name="From">When it stopped, UTC.</param>
/// <param name="To">When it went on, UTC.</param>
/// <param name="Why">The reason, in words of the law.</param>
/// <param name="Basis">The article it rests on, told in the derivation.</param>
/// <param name="Confidence">How sure that basis is; the due date is no surer.</param>
public sealed record Pause(DateTime From, DateTime To, Words Why, string? Basis = null, string? Confidence = null);

/// <summary>A value the rulebook does not know, said by name.</summary>
public sealed class UnknownValue : Exception
{
    /// <param name="known">What would have been known.</param>
    public UnknownValue(string field, string value, IEnumerable<string> known) : this(field, value, $"is not known. Known: {string.Join(", ", known)}.") { }

    /// <param name="why">What is wrong with a value of the right form: the end of a sentence that begins with field and value.</param>
    public UnknownValue(string field, string value, string why) : base($"{field}: '{value}' {why}") => (Field, Value) = (field, value);

    public string Field { get; }
    public string Value { get; }
}

/// <summary>The rule files are broken: start-up stops here, with every finding as <c>file:line: key: what is wrong</c>.</summary>
public sealed class BrokenRules(IReadOnlyList<string> findings)
    : Exception($"The rulebook cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, findings)}")
{
    public IReadOnlyList<string> Findings { get; } = findings;
}

/// <summary>One situation, the engine's whole input; the fields and values of the rulebook contract.</summary>
public sealed record Situation
{
    public required Subject Person { get; init; }
    public required string Act { get; init; }
    public string Target { get; init; } = "contestant";
    public required DateOnly Date { get; init; }
    public required string Election { get; init; }
    public required string Region { get; init; }
    public string? Contest { get; init; }
    public IReadOnlyList<string> Circumstances { get; init; } = [];
}

/// <summary>Who acted. Status is one of PNS, CPNS, PPPK, NON_ASN, VILLAGE_OFFICIAL, REGIONAL_HEAD.</summary>
public sealed record Subject
{
    public required string Status { get; init; }
    public bool OfficeHolder { get; init; }
    public bool OnUnpaidLeave { get; init; }
    public bool SpouseOfCandidate { get; init; }
    public bool PriorSanctionSameKind { get; init; }
}

/// <summary>The engine's whole output; serialises to the JSON of the rulebook contract.</summary>
public sealed record Verdict
{
    [JsonPropertyName("verdict")] public required string Answer { get; init; }
    public required string Phase { get; init; }
    public string? TargetStatus { get; init; }
    public required IReadOnlyList<MatchedRule> Rules { get; init; }
    public string? Heaviest { get; init; }
    public required IReadOnlyList<NearMiss> NearMisses { get; init; }
    public required IReadOnlyList<CriminalProvision> CriminalScreen { get; init; }
    public required Procedure Procedure { get; init; }
    public required IReadOnlyList<Authority> Authorities { get; init; }
    public required Words Summary { get; init; }
}

public sealed record MatchedRule(string Code, string Class, IReadOnlyList<string> Sanctions, IReadOnlyList<string> Basis,
    string Confidence, IReadOnlyList<Words> Because);
public sealed record NearMiss(string Code, Words Because);
public sealed record CriminalProvision(string Provision, bool Applies, Words Because);
public sealed record Procedure(Words Track, IReadOnlyList<ProcedureClock> Clocks);
/// <param name="Unit">calendar, working or hours.</param>
/// <param name="From">The event that starts it.</param>
public sealed record ProcedureClock(string Code, int Length, string Unit, Words From);
/// <param name="Step">verify, study, forward, decide or monitor.</param>
public sealed record Authority(string Step, string Name, DateOnly? ValidFrom, DateOnly? ValidTo);

/// <summary>A text in both languages.</summary>
public sealed record Words(string Id, string En)
{
    /// <summary>The words in the language of the page (English for <c>en</c>, else Indonesian).</summary>
    public override string ToString() =>
        System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Id;
}

/// <param name="Code">One of the acts of the rulebook contract.</param>
public sealed record ActKind(string Code, Words Name, Words Hint);
public sealed record ElectionInfo(string Code, Words Name, DateOnly VotingDay, IReadOnlyList<string> Contests);
/// <param name="Law">pemilu or pilkada.</param>
/// <param name="Formal">Formal (syarat formal), else material (syarat materiel).</param>
/// <param name="Basis">The articles, as printed.</param>
/// <param name="Confidence">primary, secondary, inferred, recalled or conflict; shown beside it.</param>
public sealed record ReportCondition(string Code, string Law, bool Formal, Words Name, string Basis, string Confidence);
/// <param name="Basis">The articles, as printed.</param>
/// <param name="Confidence">primary, secondary, inferred, recalled or conflict; shown beside it.</param>
/// <param name="Note">What whoever relies on it must know, e.g. that the election laws do not say it.</param>
public sealed record PauseReason(string Code, Words Name, string Basis, string Confidence, Words? Note);
/// <param name="Code">The number printed on it, e.g. <c>B.1</c>.</param>
public sealed record OfficialForm(string Code, string Law, Words Name, string Basis, string Confidence);
/// <param name="Weight">Rank; only the heaviest counts (PP 94/2021 art. 35(1)).</param>
/// <param name="Persons">Statuses it can be imposed on, as in <see cref="Subject.Status"/>: a village office cannot be taken from a civil servant.</param>
public sealed record SanctionKind(string Code, int Weight, Words Name, string Confidence, IReadOnlyList<string> Persons);
/// <param name="Citation">Kind and number, as people cite it: <c>PP 94/2021</c>.</param>
/// <param name="From">In force since; null where it is not known.</param>
/// <param name="To">The last day in force; null while none is known.</param>
/// <param name="Confidence">primary, secondary, inferred, recalled or conflict; shown beside it.</param>
/// <param name="Path">Where it stands in the readable rulebook, relative to the site's root.</param>
public sealed record InstrumentInfo(string Code, string Citation, Words Title, DateOnly? From, DateOnly? To, string Confidence, string Path);
public sealed record PhaseInfo(string Code, Words Name, DateOnly From, DateOnly To);

/// <summary>A due time that explains itself.</summary>
/// <param name="Code">The clock's code.</param>
/// <param name="Name">The clock's name.</param>
/// <param name="StartsAt">Start, UTC.</param>
/// <param name="DueAt">Due, UTC; the last moment that is still in time.</param>
/// <param name="Basis">The article that sets it.</param>
/// <param name="Confidence">primary, secondary, inferred, recalled or conflict; shown to whoever relies on the date.</param>
/// <param name="Steps">The derivation, one sentence a step.</param>
public sealed record Deadline(string Code, Words Name, DateTime StartsAt, DateTime DueAt, string Basis, string Confidence,
    IReadOnlyList<Words> Steps);
