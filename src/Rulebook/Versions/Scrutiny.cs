using Netra.Contracts;

namespace Netra.Rulebook.Versions;

/// <summary>What an officer reads before and after a version is approved.</summary>
/// <param name="Base">The version it follows; null for the first.</param>
/// <param name="Files">Line by line, the files that differ.</param>
/// <param name="Changed">Open cases that would be answered otherwise; of an approved version none are asked for.</param>
/// <param name="Situations">How many open cases were looked at.</param>
internal sealed record Scrutiny(VersionRecord Version, Edition Edition, Edition? Base, IReadOnlyList<RowChange> Rows, IReadOnlyList<(string File, IReadOnlyList<Line> Lines)> Files,
    IReadOnlyList<ChangedVerdict> Changed, int Situations)
{
    /// <summary>It begins on a day that is past.</summary>
    public bool Backwards { get; init; }
    /// <summary>The version it builds on, where that begins later: its content comes into force earlier than was approved.</summary>
    public Edition? Overtaken => Base is { } based && based.From > Version.InForceFrom ? based : null;
}

internal sealed class Scrutinies(Proposals proposals, Editions editions, IOpenSituations open, IRulebook rules)
{
    public async Task<Scrutiny?> Find(Guid id)
    {
        if (await proposals.Find(id) is not { } version) return null;
        var edition = proposals.Read(version);
        if (version.BasedOn is not { } based) return new(version, edition, null, [], [], [], 0);
        var before = editions.Find(based)!;
        var situations = version.Approval is null ? await open.Assessed() : [];
        return new(version, edition, before, Difference.Between(before.Set, edition.Set), Lines(before.Set.Files, edition.Set.Files), Replay.Of(situations, rules, edition), situations.Count) { Backwards = version.InForceFrom < editions.Day };
    }

    private static IReadOnlyList<(string, IReadOnlyList<Line>)> Lines(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Where(f => before.GetValueOrDefault(f) != after.GetValueOrDefault(f))
            .Select(f => (f, LineDifference.Between(before.GetValueOrDefault(f, ""), after.GetValueOrDefault(f, ""))))];
}
