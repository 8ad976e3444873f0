namespace Netra.Registry.Imports;

/// <summary>A line of the file that passed every check of its own.</summary>
/// <param name="Own">The number is the agency's own (NON_ASN).</param>
/// <param name="Previous">The number the person had before, null where the file says none.</param>
internal sealed record Candidate(long Line, string Number, bool Own, string Name, string Agency, string Unit, string Position, string Status, DateOnly? BornOn, string? Previous)
{
    public string Says() => $"{Name} · {Unit} · {Position} · {Status}";
}

/// <summary>A line that is not taken: which cell, and why.</summary>
/// <param name="Field">Column by the standard header's name; empty where the line as a whole cannot be read.</param>
/// <param name="Reason">The rest of the text key <c>registry.reject.REASON</c>.</param>
/// <param name="Value">What the cell held, cut to sixty characters.</param>
internal sealed record Reject(long Line, string Field, string Reason, string Value)
{
    public static Reject Of(long line, string field, string reason, string value) => new(line, field, reason, value.Length <= 60 ? value : value[..60]);
}
