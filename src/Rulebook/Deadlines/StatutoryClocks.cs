using Netra.Contracts;
using Netra.Kernel;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Deadlines;

/// <summary>Counts statutory periods in the office's own zone and tells every step.</summary>
internal sealed class StatutoryClocks(Book book) : IClocks
{
    private readonly Periods periods = new(book);
    private readonly WorkDays days = new(book);
    private readonly Closing closing = new(book);

    public Deadline Derive(string code, DateTime from, OfficeZone zone, string? election = null, IReadOnlyList<Pause>? pauses = null)
    {
        var known = election is null ? null : book.Election(election);
        var start = from.AddHours((int)zone);
        var clock = periods.Find(code, known?.Law, DateOnly.FromDateTime(start))
            ?? throw NotThere(code, DateOnly.FromDateTime(start));
        var telling = new Telling(book, zone);
        telling.Start(clock, start);
        if (known is null && (clock.Law is not null || clock.Closes == "service")) telling.Assume(clock);
        var stood = new StoodStill(pauses ?? [], zone, telling);
        var due = clock.Unit == "hours" ? Hours(clock, start, stood, telling) : Days(clock, DateOnly.FromDateTime(start), known, stood, telling);
        telling.End(clock, due);
        return new(code, clock.Name, from, DateTime.SpecifyKind(due.AddHours(-(int)zone), DateTimeKind.Utc), clock.BasisText,
            telling.Weakest(clock.Confidence), telling.Steps);
    }

    /// <summary>A clock that is unknown, or known and not in force on the day.</summary>
    private UnknownValue NotThere(string code, DateOnly date) => book.Clocks.Where(c => c.Code == code).ToList() switch
    {
        [] => new("clock", code, book.Clocks.Select(c => c.Code).Distinct().Order(StringComparer.Ordinal)),
        var known when known.Min(c => c.Validity.From) is { } from && date < from => new("clock", code, $"does not hold on {date:yyyy-MM-dd}; it holds from {from:yyyy-MM-dd}."),
        _ => new("clock", code, $"does not hold on {date:yyyy-MM-dd}.")
    };

    private static DateTime Hours(ClockRule clock, DateTime start, StoodStill stood, Telling telling)
    {
        telling.Hours(clock.Length);
        return stood.Lengthen(start.AddHours(clock.Length));
    }

    /// <summary>The day of the event is not counted; the last day counted is the due day, also where it is not a working day.</summary>
    private DateTime Days(ClockRule clock, DateOnly start, Election? election, StoodStill stood, Telling telling)
    {
        telling.Rule(clock.Unit);
        var (day, counted) = (start, 0);
        while (counted < clock.Length)
        {
            day = day.AddDays(1);
            if (stood.On(day)) continue;
            if (clock.Unit == "working" && !days.IsWorked(day)) telling.Skip(day, days.Holiday(day));
            else telling.Count(day, ++counted);
        }
        telling.Counted();
        if (clock.Unit == "working")
            for (var year = start.Year; year <= day.Year; year++)
                if (!days.HasTable(year)) telling.NoTable(year);
        var (close, reason, confidence) = closing.On(day, clock, election);
        telling.Say(reason, confidence);
        return day.ToDateTime(close);
    }
}
