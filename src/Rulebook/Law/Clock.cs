using Netra.Contracts;

namespace Netra.Rulebook.Law;

/// <summary>A statutory period of time.</summary>
/// <param name="Law">The election law it belongs to; null where it does not depend on one.</param>
/// <param name="General">Also the clock's form where no election is named.</param>
/// <param name="Unit">calendar, working or hours.</param>
/// <param name="End">What ends it; null where what it waits for is its name.</param>
/// <param name="Closes">service: falls due when the supervisor's counter closes; day: at the end of the day.</param>
internal sealed record ClockRule(string Code, Words Name, string? Law, bool General, int Length, string Unit, string Closes, Words Start,
    Words? End, Words? Extension, Words? Consequence, IReadOnlyList<Basis> Basis, Validity Validity, string Confidence, IReadOnlyList<string> Sources)
{
    public string BasisText => string.Join("; ", Basis);
}

/// <summary>A day that is not a working day.</summary>
/// <param name="Kind">national, joint-leave (cuti bersama) or voting.</param>
internal sealed record Holiday(DateOnly Date, Words Name, string Kind, string Confidence, IReadOnlyList<string> Sources);

/// <summary>When a supervisor's counter closes on each weekday it opens.</summary>
/// <param name="Laws">Mask of the election laws whose reports they are for.</param>
/// <param name="RoundTheClock">Phases in which it never closes.</param>
/// <param name="RoundTheClockStages">Stages in which it never closes.</param>
internal sealed record ServiceHours(long Laws, IReadOnlyDictionary<DayOfWeek, TimeOnly> Close, IReadOnlyList<string> RoundTheClock,
    IReadOnlyList<string> RoundTheClockStages, IReadOnlyList<Basis> Basis, Validity Validity, string Confidence, IReadOnlyList<string> Sources);

/// <summary>How days are counted: which day is the first, with the article that says so.</summary>
internal sealed record Counting(Words StartDay, Words WorkingDay, IReadOnlyList<Basis> Basis, string Confidence, IReadOnlyList<string> Sources);
