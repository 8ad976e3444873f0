using Netra.Rulebook.Law;

namespace Netra.Rulebook.Questions;

/// <summary>Where a row stands in the readable rulebook: <c>/aturan/perbuatan#DS-6</c>.</summary>
internal static class Anchor
{
    public static string Page(Rule rule) => rule.IsCriminal ? "pidana" : rule.When.Any(c => c.Regions.Count > 0) ? "daerah" : "perbuatan";

    /// <summary>The code as a fragment; article names hold spaces and brackets.</summary>
    public static string Of(string code) => string.Join('-', code.Split([' ', '/', '(', ')', '.', ','], StringSplitOptions.RemoveEmptyEntries));
}
