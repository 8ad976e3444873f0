using System.Collections.Frozen;

namespace Netra.Rulebook.Law;

/// <summary>Finds the clock of a code in force on a day: the election law's own form before the general one.</summary>
internal sealed class Periods(Book book)
{
    private readonly FrozenDictionary<string, ClockRule[]> byCode =
        book.Clocks.GroupBy(c => c.Code).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <param name="law">null takes the general form.</param>
    public ClockRule? Find(string code, string? law, DateOnly date)
    {
        ClockRule? general = null;
        foreach (var clock in byCode.GetValueOrDefault(code, []))
            if (clock.Validity.Holds(date))
            {
                if (law is not null && clock.Law == law) return clock;
                if (clock.General) general = clock;
            }
        return general;
    }
}
