using Netra.Contracts;

namespace Netra.Rulebook.Versions;

/// <summary>An answer reduced to what two versions are compared by.</summary>
internal sealed record Answer(string Verdict, string? Heaviest, string Rules, string Criminal)
{
    public static Answer Of(IRulebook rules, Situation situation)
    {
        try
        {
            var verdict = rules.Explain(situation);
            return new(verdict.Answer, verdict.Heaviest, string.Join(", ", verdict.Rules.Select(r => r.Code)), string.Join(", ", verdict.CriminalScreen.Where(c => c.Applies).Select(c => c.Provision)));
        }
        // A version may no longer know a word of an old case: that is a change worth seeing, not a fault.
        catch (UnknownValue unknown)
        {
            return new("unknown", null, $"{unknown.Field}: {unknown.Value}", "");
        }
    }
}

/// <summary>Open situations that would be answered differently.</summary>
/// <param name="Reached">The day of the act lies in the proposal's time; an earlier act keeps its version, and is shown so that the effect is seen.</param>
/// <param name="Count">How many open cases are alike.</param>
internal sealed record ChangedVerdict(string Act, string Status, string Election, Answer Before, Answer After, bool Reached, int Count);

internal static class Replay
{
    /// <param name="before">What answers now, each act by the version of its day.</param>
    public static IReadOnlyList<ChangedVerdict> Of(IReadOnlyList<Situation> situations, IRulebook before, Edition proposed) =>
        [.. situations.Select(s => (Situation: s, Before: Answer.Of(before.On(s.Date), s), After: Answer.Of(proposed.Rules, s))).Where(c => c.Before != c.After)
            .GroupBy(c => (c.Situation.Act, c.Situation.Person.Status, c.Situation.Election, c.Before, c.After, Reached: c.Situation.Date >= proposed.From))
            .Select(g => new ChangedVerdict(g.Key.Act, g.Key.Status, g.Key.Election, g.Key.Before, g.Key.After, g.Key.Reached, g.Count()))
            .OrderByDescending(c => c.Reached).ThenBy(c => c.Act, StringComparer.Ordinal).ThenBy(c => c.Status, StringComparer.Ordinal)];
}
