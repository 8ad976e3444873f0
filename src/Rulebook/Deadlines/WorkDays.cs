using System.Collections.Frozen;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Deadlines;

/// <summary>Which days are worked. A year without a table of holidays is known by its weekends only, and that is said.</summary>
internal sealed class WorkDays(Book book)
{
    private readonly FrozenSet<int> years = book.Holidays.Keys.Select(d => d.Year).ToFrozenSet();

    public Holiday? Holiday(DateOnly date) => book.Holidays.GetValueOrDefault(date);
    public static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
    public bool IsWorked(DateOnly date) => !IsWeekend(date) && Holiday(date) is null;
    public bool HasTable(int year) => years.Contains(year);
}
