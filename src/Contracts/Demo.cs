namespace Netra.Contracts;

/// <summary>A module's part of the demonstration: invented people in four real places. It plans what happens when, through the module's own deciding
/// methods, so that the demonstration holds nothing that a user could not have done.</summary>
public interface IDemo
{
    void Plan(DemoStage stage);
}

/// <summary>The stage of the demonstration: steps are played in the order of their times, across modules.</summary>
public sealed class DemoStage
{
    private readonly List<(DateTime At, int Order, string? Officer, Func<IServiceProvider, Task> Play)> steps = [];

    /// <summary>Ids by a name the story gives them: <c>report.sukadana</c>, <c>file.sukadana</c>.</summary>
    public IDictionary<string, Guid> Known { get; } = new Dictionary<string, Guid>(StringComparer.Ordinal);

    /// <summary>Printed first in the end: receipts a visitor can open.</summary>
    public ICollection<string> Receipts { get; } = [];

    /// <summary>What is printed after them: accounts, addresses.</summary>
    public ICollection<string> Says { get; } = [];

    /// <summary>Plans a step.</summary>
    /// <param name="wib">When, on a western Indonesian clock; the domain's clock stands there while it is played.</param>
    /// <param name="officer">E-mail of the officer in whose session it is played; null for the public door and the operator.</param>
    public void At(DateTime wib, string? officer, Func<IServiceProvider, Task> play) =>
        steps.Add((DateTime.SpecifyKind(wib.AddHours(-7), DateTimeKind.Utc), steps.Count, officer, play));

    public IEnumerable<(DateTime At, string? Officer, Func<IServiceProvider, Task> Play)> InOrder() =>
        steps.OrderBy(s => s.At).ThenBy(s => s.Order).Select(s => (s.At, s.Officer, s.Play));
}

/// <summary>Signs an officer in for the length of a scope, on a database marked as demo and nowhere else.</summary>
public interface IDemoSessions
{
    /// <exception cref="InvalidOperationException">Not a demo, or no such officer.</exception>
    Task Enter(IServiceProvider scope, string email);
}
