using Netra.Rulebook.Law;

namespace Netra.Rulebook.Judging;

internal readonly record struct Match(Rule Rule, Condition Condition)
{
    public IReadOnlyList<string> Sanctions => Condition.Sanctions ?? Rule.Sanctions;
}
internal readonly record struct Miss(Rule Rule, Condition Condition, Check Check);

/// <summary>What the rules of an act say under one outlook.</summary>
internal sealed record Judgement(Outlook Outlook, IReadOnlyList<Match> Matches, IReadOnlyList<Miss> Misses)
{
    public Effect Effect => Matches.Max(m => m.Condition.Effect);

    /// <summary>Tests every rule that names the act. The general principle (a fallback) counts only where nothing else matches; a region's own
    /// milder row does not take it away: a pack adds to the law of the nation and never weakens it.</summary>
    public static Judgement Of(in Facts facts, Outlook outlook, IReadOnlyList<Rule> rules)
    {
        var (matches, misses) = (new List<Match>(), new List<Miss>());
        foreach (var rule in rules)
            if (!rule.Fallback) Test(rule, facts, matches, misses);
        if (matches.TrueForAll(m => m.Condition.Regions.Count > 0 && m.Condition.Effect < Effect.Review))
            foreach (var rule in rules)
                if (rule.Fallback) Test(rule, facts, matches, []);
        return new(outlook, matches, misses);
    }

    /// <summary>The first condition that holds decides; where none does, the one that got furthest is the miss worth telling.</summary>
    private static void Test(Rule rule, in Facts facts, List<Match> matches, List<Miss> misses)
    {
        Miss? nearest = null;
        foreach (var condition in rule.When)
        {
            if ((condition.Acts & facts.Act) == 0) continue;
            if (condition.Fails(facts, rule.Validity) is not { } check)
            {
                matches.Add(new(rule, condition));
                return;
            }
            if (nearest is not { } held || check > held.Check) nearest = new(rule, condition, check);
        }
        if (nearest is { } miss) misses.Add(miss);
    }

    public bool SameAs(Judgement other) =>
        Matches.Count == other.Matches.Count && Matches.Zip(other.Matches).All(p => p.First.Rule == p.Second.Rule && p.First.Condition.Effect == p.Second.Condition.Effect);
}
