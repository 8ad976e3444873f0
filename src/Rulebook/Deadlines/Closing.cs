using Netra.Contracts;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Deadlines;

/// <summary>When on its last day a clock falls due: at the close of the supervisor's counter, or at the end of the day.</summary>
internal sealed class Closing(Book book)
{
    /// <summary>The last second of a day: what is in time is on that day.</summary>
    private static readonly TimeOnly EndOfDay = new(23, 59, 59);

    /// <summary>Where no election is named, the law of the clock's form decides whose hours count, and no day is known to be open round the clock.</summary>
    /// <returns>The time, why, and how sure the hours are where hours decide.</returns>
    public (TimeOnly At, Words Reason, string? Confidence) On(DateOnly day, ClockRule clock, Election? election)
    {
        var words = book.Lexicon;
        if (clock.Closes == "day") return (EndOfDay, words.Sentences["clock.close.day"], null);
        var law = (election?.Law ?? clock.Law) is { } code ? words.Laws.Bit(code) : Condition.Anything;
        if (book.ServiceHours.FirstOrDefault(h => h.Validity.Holds(day) && (h.Laws & law) != 0) is not { } hours) return (EndOfDay, words.Sentences["clock.close.no-service"], null);
        if (election is not null && IsRoundTheClock(hours, election, day)) return (EndOfDay, words.Say("clock.close.around", Basis(hours)), hours.Confidence);
        return hours.Close.TryGetValue(day.DayOfWeek, out var close)
            ? (close, words.Say("clock.close.service", Plain(close.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)), Basis(hours)), hours.Confidence)
            : (EndOfDay, words.Sentences["clock.close.no-service"], null);
    }

    private static bool IsRoundTheClock(ServiceHours hours, Election election, DateOnly day) =>
        hours.RoundTheClock.Contains(election.Phase(day, determined: true))
        || election.Calendar.Any(s => hours.RoundTheClockStages.Contains(s.Code) && !(day < s.From) && !(day > s.To));

    private static Words Basis(ServiceHours hours) => Plain(string.Join("; ", hours.Basis));
    private static Words Plain(string text) => new(text, text);
}
