using Netra.Contracts;

namespace Netra.Rulebook.Questions;

/// <summary>Everything the page says about one question.</summary>
internal sealed record Answer
{
    public required Answers Given { get; init; }
    public required Situation Situation { get; init; }
    public required Verdict Verdict { get; init; }
    public required Relevance Relevance { get; init; }
    /// <summary>The election's stages cover the day; else its calendar is only the nearest one.</summary>
    public required bool Running { get; init; }
    /// <summary>How the answer changes over the election, in order of time.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }
    public required IReadOnlyList<Softer> Softer { get; init; }
    public required IReadOnlyList<Step> Ladder { get; init; }
    /// <summary>The whole question as an address relative to the site's root, for sharing: codes only.</summary>
    public required string Link { get; init; }
}

/// <summary>Days over which the answer stays the same; an open end is null.</summary>
/// <param name="Sanction">The heaviest by the law of these days.</param>
internal sealed record Period(DateOnly? From, DateOnly? To, Verdict Verdict, Words? Sanction)
{
    public bool Holds(DateOnly day) => !(day < From) && !(day > To);
}

/// <summary>Something milder that can be done instead.</summary>
/// <param name="Text">Null where it is this act with or without a circumstance.</param>
internal sealed record Softer(Words? Text, string? With, string? Without, string Answer, string Link);

/// <summary>A rung of the ladder of sanctions.</summary>
/// <param name="Hit">It is the heaviest for this act on this day.</param>
/// <param name="Named">A matching rule names it.</param>
/// <param name="On">The period in which it would be the heaviest, if it is one.</param>
internal sealed record Step(SanctionKind Sanction, bool Hit, bool Named, Period? On);
