using Netra.Contracts;

namespace Netra.Cases.Relations;

/// <summary>An officer of the file with a relation to its reported person, and whether somebody decided on it.</summary>
/// <param name="Stay">The last wish to stay under this match; null where none was uttered.</param>
/// <param name="Settled">Another officer decided that this one stays, for all of these relations.</param>
internal sealed record Concern(Officer Officer, IReadOnlyList<string> Relations, Stay? Stay, bool Settled)
{
    /// <summary>settled, waits or open.</summary>
    public string State => Settled ? "settled" : Stay is { Decision: null } ? "waits" : "open";

    public static Concern Of(Officer officer, IReadOnlyList<string> relations, IEnumerable<Stay> stays, OpenSeal seal)
    {
        var own = stays.Where(s => s.Officer == officer.Id).ToList();
        var covered = own.Where(s => s.Decision is { Stays: true }).SelectMany(s => s.Reveal(seal).Relations).ToHashSet();
        return new(officer, relations, own.MaxBy(s => (s.At, s.Id)), relations.All(covered.Contains));
    }
}
