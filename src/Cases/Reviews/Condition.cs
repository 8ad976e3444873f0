using Netra.Contracts;

namespace Netra.Cases.Reviews;

/// <summary>What a report must contain to be registered, from the rulebook.</summary>
internal static class Condition
{
    /// <summary>The conditions of the law the file falls under, formal ones first.</summary>
    public static IReadOnlyList<ReportCondition> Of(IRulebook rules, CaseFile file)
    {
        var law = Basis.Pemilu(file) ? "pemilu" : "pilkada";
        return [.. rules.Conditions.Where(c => c.Law == law)];
    }
}
