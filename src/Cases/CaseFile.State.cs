using Netra.Cases.Reviews;

namespace Netra.Cases;

/// <summary>Where a file stands, by which records exist.</summary>
internal static class Stage
{
    public const string Review = "review", Completion = "completion", Tracing = "tracing", ToRegister = "to-register", Clarification = "clarification", Closed = "closed",
        Assessment = "assessment", Plenary = "plenary", Decided = "decided", Referred = "referred", Sanctioned = "sanctioned", Executed = "executed", Announced = "announced";

    /// <summary>In the order a file passes through them.</summary>
    public static readonly IReadOnlyList<string> All = [Review, Completion, Tracing, ToRegister, Clarification, Assessment, Plenary, Decided, Referred, Sanctioned, Executed, Announced, Closed];

    /// <summary>The status mark of a stage.</summary>
    public static string Tone(string stage) => stage switch { Completion => "tunggu", Closed or Announced => "tutup", Executed => "baik", _ => "jalan" };
}

internal sealed partial class CaseFile
{
    /// <summary>One of <see cref="Cases.Stage"/>; its text is <c>cases.state.</c> and the stage.</summary>
    public string State => Closure is not null ? Stage.Closed
        : OutcomeStage is { } later ? later
        : Registration is not null ? Stage.Clarification
        : Finding is not null ? Stage.ToRegister
        : LastReview?.Conclusion switch
        {
            null => Stage.Review,
            Conclusions.Completion => Stage.Completion,
            Conclusions.InitialInformation => Stage.Tracing,
            Conclusions.Register => Stage.ToRegister,
            _ => Stage.Closed
        };
}
