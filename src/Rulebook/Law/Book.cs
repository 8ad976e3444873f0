using System.Collections.Frozen;
using Netra.Contracts;

namespace Netra.Rulebook.Law;

/// <summary>A sanction kind with what it consists of and what repetition makes of it.</summary>
internal sealed record Sanction(SanctionKind Kind, string? RaisedTo, IReadOnlyList<Basis> Basis, IReadOnlyList<string> Sources);

/// <summary>A sentence added to matched rules of some classes when its condition holds, e.g. what discipline means for a PPPK.</summary>
internal sealed record Remark(string Code, long Classes, IReadOnlyList<string> Sanctions, Condition When, bool OnRepetition, Words Text,
    IReadOnlyList<Basis> Basis, Validity Validity, string Confidence, IReadOnlyList<string> Sources);

/// <summary>A way a matter is handled, with its clocks; every track whose class, law and person fit is followed side by side.</summary>
internal sealed record Track(string Code, int Order, long Classes, long Laws, long Persons, Words Name, IReadOnlyList<string> Clocks);

internal sealed record CompetentBody(Authority Authority, string Confidence, IReadOnlyList<string> Sources);

internal sealed record ConditionRow(ReportCondition Condition, IReadOnlyList<Basis> Basis, Validity Validity, IReadOnlyList<string> Sources);
internal sealed record PauseRow(PauseReason Reason, IReadOnlyList<Basis> Basis, Validity Validity, IReadOnlyList<string> Sources);
internal sealed record FormRow(OfficialForm Form, IReadOnlyList<Basis> Basis, Validity Validity, IReadOnlyList<string> Sources);

/// <summary>The whole law as read from the rule files; the order of the files leaves no trace in it.</summary>
internal sealed record Book
{
    public required string Version { get; init; }
    public required Lexicon Lexicon { get; init; }
    public required FrozenDictionary<string, Sanction> Sanctions { get; init; }
    /// <summary>By class, then by code.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }
    public required IReadOnlyList<Remark> Remarks { get; init; }
    public required IReadOnlyList<Track> Tracks { get; init; }
    public required IReadOnlyList<ClockRule> Clocks { get; init; }
    public required IReadOnlyList<CompetentBody> Authorities { get; init; }
    public required IReadOnlyList<Election> Elections { get; init; }
    public required FrozenDictionary<DateOnly, Holiday> Holidays { get; init; }
    public required IReadOnlyList<ServiceHours> ServiceHours { get; init; }
    public required Counting Counting { get; init; }
    /// <summary>By code.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }
    public required IReadOnlyList<Instrument> Instruments { get; init; }
    public required IReadOnlyList<PauseRow> Pauses { get; init; }
    public required IReadOnlyList<ConditionRow> Conditions { get; init; }
    public required IReadOnlyList<FormRow> Forms { get; init; }
    /// <summary>What is asked most, in the order shown.</summary>
    public required IReadOnlyList<Question> Asked { get; init; }
    public required IReadOnlyList<Question> Instead { get; init; }

    public Election Election(string code) => Elections.FirstOrDefault(e => e.Code == code)
        ?? throw new UnknownValue("election", code, Elections.Select(e => e.Code));
}

/// <summary>Every closed list, and the sentences the engine speaks in.</summary>
internal sealed record Lexicon(Vocabulary Acts, Vocabulary Circumstances, Vocabulary Statuses, Vocabulary Targets, Vocabulary Contests, Vocabulary Phases,
    Vocabulary TargetStatuses, Vocabulary Laws, Vocabulary Classes, Vocabulary Confidences, Vocabulary Provinces, FrozenDictionary<string, Words> Sentences)
{
    /// <summary>Sentences the files lack, for which the program's own stand in: the files are of an older program.</summary>
    public IReadOnlyList<string> Borrowed { get; init; } = [];

    /// <summary>A sentence with its arguments put in, in both languages.</summary>
    public Words Say(string key, params ReadOnlySpan<Words> args)
    {
        var sentence = Sentences[key];
        var (id, en) = (sentence.Id, sentence.En);
        for (var i = 0; i < args.Length; i++)
        {
            id = id.Replace(Places[i], args[i].Id, StringComparison.Ordinal);
            en = en.Replace(Places[i], args[i].En, StringComparison.Ordinal);
        }
        return new(id, en);
    }

    private static readonly string[] Places = ["{0}", "{1}", "{2}", "{3}"];
}
