namespace Netra.Cases;

internal sealed partial class CaseFile
{
    /// <summary>The stage from the assessment on; null before it.</summary>
    private static string? OutcomeStage => null;
}
