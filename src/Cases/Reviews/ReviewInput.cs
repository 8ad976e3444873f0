using Netra.Contracts;

namespace Netra.Cases.Reviews;

/// <summary>The review form as typed.</summary>
internal sealed class ReviewInput
{
    public string Conclusion { get; set; } = "";
    public string Reasons { get; set; } = "";
    public Dictionary<string, bool> Met { get; set; } = [];
    public Dictionary<string, string> Notes { get; set; } = [];
    public string Message { get; set; } = "";
    /// <summary>Code of the office it is passed on to.</summary>
    public string PassTo { get; set; } = "";

    /// <summary>A box that is not ticked is not sent: every condition gets its entry.</summary>
    public void Complete(IReadOnlyList<ReportCondition> conditions)
    {
        foreach (var condition in conditions)
        {
            Met.TryAdd(condition.Code, false);
            Notes.TryAdd(condition.Code, "");
        }
    }

    public Sheet Sheet(IReadOnlyList<ReportCondition> conditions) => new(Conclusion, Reasons.Trim(), [.. conditions.Select(c => c.Code)], Met.Where(m => m.Value).Select(m => m.Key).ToHashSet(), Notes.ToDictionary(n => n.Key, n => n.Value.Trim()));
}
