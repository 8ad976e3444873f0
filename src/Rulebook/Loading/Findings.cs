using Netra.Contracts;

namespace Netra.Rulebook.Loading;

/// <summary>Everything wrong with the rule files, gathered so that an editor sees all of it at once.</summary>
internal sealed class Findings
{
    private readonly List<(string File, long Line, string Key, string Message)> all = [];

    public void Add(string file, long line, string key, string message) => all.Add((file, line, key, message));

    /// <exception cref="BrokenRules">Something was found.</exception>
    public void Stop()
    {
        if (all.Count == 0) return;
        throw new BrokenRules([.. all.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)
            .Select(f => $"{f.File}:{f.Line}: {f.Key}: {f.Message}").Distinct()]);
    }
}
