using System.Collections.Concurrent;
using Netra.Contracts;
using Netra.Rulebook.Deadlines;
using Netra.Rulebook.Judging;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Versions;

/// <summary>An approved version as it is served: read once, then answering from memory.</summary>
/// <param name="Number">1 for the installation's, then in the order of approval.</param>
/// <param name="From">First day in force.</param>
internal sealed record Edition(RulebookVersionId Id, int Number, DateOnly From, RuleSet Set, Book Book)
{
    /// <summary>The public reason; empty for the installation's own.</summary>
    public string Why { get; init; } = "";
    /// <summary>When it was approved, UTC; null while it is not stored.</summary>
    public DateTime? At { get; init; }

    private readonly ConcurrentDictionary<int, StatutoryClocks> others = new();

    /// <summary>Every node that starts on an empty database stores the same first version, so the second one finds it there.</summary>
    public static readonly RulebookVersionId First = new(new Guid("01000000-0000-7000-8000-000000000001"));

    public IRulebook Rules { get; } = new Engine(Book);
    public StatutoryClocks Clocks { get; } = new(Book);
    public string Version => Book.Version;

    /// <exception cref="BrokenRules">The files cannot be used.</exception>
    public static Edition Installed(RuleSet set) => new(First, 1, DateOnly.MinValue, set, set.Read());

    public bool SameHolidays(Edition other) => Book.Holidays.Keys.ToHashSet().SetEquals(other.Book.Holidays.Keys);

    /// <summary>This version's clocks counted with another's holidays: a day off proclaimed later moves also what began before.</summary>
    public StatutoryClocks ClocksWith(Edition newest) =>
        newest.Number == Number ? Clocks : others.GetOrAdd(newest.Number, _ => new(Book with { Holidays = newest.Book.Holidays }));
}
