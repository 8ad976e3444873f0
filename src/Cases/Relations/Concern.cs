using Netra.Contracts;

namespace Netra.Cases.Relations;

/// <summary>An officer of the file with a relation to its reported person, and whether somebody decided on it.</summary>
/// <param name="Stay">The last wish to stay under this match; null where none was uttered.</param>
/// <param name="Unconfirmed">A declaration it rests on was confirmed by nobody: until then nothing settles it.</param>
/// <param name="Settled">Another officer decided that this one stays, for all of these relations.</param>
internal sealed record Concern(Officer Officer, IReadOnlyList<string> Relations, bool Unconfirmed, Stay? Stay, bool Settled)
{
    /// <summary>settled, unconfirmed, waits or open.</summary>
    public string State => Settled ? "settled" : Stay is { Decision: null } ? "waits" : Unconfirmed && Stay is not null ? "unconfirmed" : "open";

    public static Concern Of(Officer officer, IReadOnlyList<string> relations, bool unconfirmed, IEnumerable<Stay> stays, OpenSeal seal)
    {
        var own = stays.Where(s => s.Officer == officer.Id).ToList();
        var covered = own.Where(s => s.Decision is { Stays: true }).SelectMany(s => s.Reveal(seal).Relations).ToHashSet();
        return new(officer, relations, unconfirmed, own.MaxBy(s => (s.At, s.Id)), !unconfirmed && relations.All(covered.Contains));
    }
}
