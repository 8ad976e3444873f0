using Netra.Rulebook.Law;

namespace Netra.Rulebook.Loading;

/// <summary>Reads clocks, service hours, the rule of counting, tracks and competent bodies.</summary>
internal sealed class ClockReader(Shelf shelf)
{
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public ClockRule ReadClock(Row row)
    {
        var law = row.OneOfOrNull("law", Shelf.Codes(shelf.Lexicon.Laws));
        return new(row.Text("code"), row.Words("name"), law, law is null || row.Flag("general") == true, row.Number("length"),
            row.OneOf("unit", "calendar", "working", "hours"), row.OneOf("closes", "service", "day"), row.Words("start"), row.WordsOrNull("end"), row.WordsOrNull("extension"),
            row.WordsOrNull("consequence"), shelf.Basis(row), Shelf.Validity(row), shelf.Confidence(row), shelf.Sources(row));
    }

    public PauseRow ReadPause(Row row)
    {
        var basis = shelf.Basis(row);
        return new(new(row.Text("code"), row.Words("name"), string.Join("; ", basis), shelf.Confidence(row), row.WordsOrNull("note")), basis, Shelf.Validity(row), shelf.Sources(row));
    }

    public ServiceHours ReadServiceHours(Row row)
    {
        var close = row.Child("close") is { } days ? ReadWeek(days) : [];
        return new(Shelf.Mask(row, "laws", shelf.Lexicon.Laws, Condition.Anything), close, row.List("round-the-clock-phases", shelf.Lexicon.Phases.Has), row.List("round-the-clock-stages"), shelf.Basis(row),
            Shelf.Validity(row), shelf.Confidence(row), shelf.Sources(row));
    }

    public Counting ReadCounting(Row row) =>
        new(row.Words("start-day"), row.Words("working-day"), shelf.Basis(row), shelf.Confidence(row), shelf.Sources(row));

    public Track ReadTrack(Row row, IReadOnlySet<string> clocks) => new(row.Text("code"), row.Number("order"),
        Shelf.Mask(row, "classes", shelf.Lexicon.Classes, Condition.Anything), Shelf.Mask(row, "laws", shelf.Lexicon.Laws, Condition.Anything),
        Shelf.Mask(row, "persons", shelf.Lexicon.Statuses, Condition.Anything), row.Words("name"), row.List("clocks", clocks.Contains));

    public CompetentBody ReadAuthority(Row row)
    {
        var validity = Shelf.Validity(row);
        return new(new(row.OneOf("step", "verify", "study", "forward", "decide", "monitor"), row.Text("name"), validity.From, validity.To),
            shelf.Confidence(row), shelf.Sources(row));
    }

    private static Dictionary<DayOfWeek, TimeOnly> ReadWeek(Row days)
    {
        var week = new Dictionary<DayOfWeek, TimeOnly>();
        for (var day = 0; day < Weekdays.Length; day++)
            if (days.Has(Weekdays[day])) week[(DayOfWeek)((day + 1) % 7)] = days.Time(Weekdays[day]);
        days.Close();
        return week;
    }
}
