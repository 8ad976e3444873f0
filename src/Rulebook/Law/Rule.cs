using Netra.Contracts;

namespace Netra.Rulebook.Law;

/// <summary>What a matched rule means for the answer, weakest first: the strongest of all matched rules is the verdict.</summary>
internal enum Effect { Permits, Conditional, Review, Prohibits }

/// <summary>A period of validity; an open end is null.</summary>
internal readonly record struct Validity(DateOnly? From, DateOnly? To)
{
    public bool Holds(DateOnly date) => !(date < From) && !(date > To);

    /// <summary>The part of it in which at least one of the instruments was in force: nothing holds before the law it rests on.</summary>
    public Validity Within(IReadOnlyList<Basis> basis)
    {
        if (basis.Count == 0) return this;
        DateOnly? first = DateOnly.MaxValue, last = DateOnly.MinValue;
        foreach (var (from, to) in basis.Select(b => b.Instrument.Validity))
        {
            first = from is null || first is null ? null : from < first ? from : first;
            last = to is null || last is null ? null : to > last ? to : last;
        }
        return new(From is { } own && !(own < first) ? own : first, To is { } until && !(until > last) ? until : last);
    }
}

/// <summary>Where a fact comes from.</summary>
/// <param name="Kind">primary (the text was read), secondary (an official page or the press), given or recalled.</param>
internal sealed record Source(string Code, string Name, string Kind);

/// <summary>A source of law: a statute, regulation, circular or court ruling.</summary>
/// <param name="Dated">How sure its days are, where they are less sure or otherwise known than its text.</param>
/// <param name="DatedBy">Where its days are known from.</param>
internal sealed record Instrument(string Code, string Short, Words Title, Validity Validity, string? Dated, IReadOnlyList<string> DatedBy, string Confidence, IReadOnlyList<string> Sources);

/// <summary>One article relied on. An article counts only while its instrument is in force.</summary>
internal sealed record Basis(Instrument Instrument, string Article)
{
    public override string ToString() => Article.Length == 0 ? Instrument.Short : $"{Instrument.Short} {Article}";
}

/// <summary>One row of the law. It matches when one of its conditions holds.</summary>
internal sealed record Rule
{
    public required string Code { get; init; }
    public required string Class { get; init; }
    public required Words Text { get; init; }
    public required IReadOnlyList<Condition> When { get; init; }
    public required IReadOnlyList<string> Sanctions { get; init; }
    public required IReadOnlyList<Basis> Basis { get; init; }
    /// <summary>The row's own days within those of its instruments.</summary>
    public required Validity Validity { get; init; }
    public required string Confidence { get; init; }
    /// <summary>How sure the number in its code is, where that is less sure than its text.</summary>
    public string? Numbered { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
    /// <summary>What a reader must know about the row itself: a gap, a conflict of sources.</summary>
    public Words? Note { get; init; }
    /// <summary>The punishment of a criminal provision, in words.</summary>
    public Words? Penalty { get; init; }
    /// <summary>Counts only where no other rule matches: the general principle behind the rows.</summary>
    public bool Fallback { get; init; }
    /// <summary>Not worth telling when it does not match.</summary>
    public bool Quiet { get; init; }
    public bool IsCriminal => Class == "criminal";
}
