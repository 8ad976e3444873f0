using Netra.Rulebook.Law;

namespace Netra.Rulebook.Loading;

/// <summary>Reads elections with their calendars, and holidays.</summary>
internal sealed class CalendarReader(Shelf shelf)
{
    public Election ReadElection(Row row) => new()
    {
        Code = row.Text("code"), Name = row.Words("name"), Law = row.OneOf("law", Shelf.Codes(shelf.Lexicon.Laws)), VotingDay = row.Date("voting-day"),
        Stages = ReadDays(row, "stages-run"), Campaign = ReadDays(row, "campaign"), Quiet = ReadDays(row, "quiet"),
        Contests = Shelf.Once(row.Rows("contests"), r => ReadDetermination(r, r.OneOf("code", Shelf.Codes(shelf.Lexicon.Contests))), d => d.Contest),
        Parties = row.Child("parties") is { } parties ? Closed(parties) : null,
        Calendar = Shelf.Once(row.Rows("calendar"), ReadStage, s => s.Code)
    };

    public Holiday ReadHoliday(Row row) =>
        new(row.Date("date"), row.Words("name"), row.OneOf("kind", "national", "joint-leave", "voting"), shelf.Confidence(row), shelf.Sources(row));

    private static Days ReadDays(Row row, string key)
    {
        if (row.Child(key) is not { } days)
        {
            if (!row.Has(key)) row.Wrong(key, "is missing");
            return default;
        }
        var read = new Days(days.Date("from"), days.Date("to"));
        if (read.To < read.From) days.Wrong("to", "lies before from");
        days.Close();
        return read;
    }

    private Determination Closed(Row row)
    {
        var read = ReadDetermination(row, "");
        row.Close();
        return read;
    }

    private Determination ReadDetermination(Row row, string contest) => new(contest, ReadDays(row, "determined"), shelf.Confidence(row), shelf.Sources(row));

    private Stage ReadStage(Row row) =>
        new(row.Text("code"), row.Words("name"), row.DateOrNull("from"), row.DateOrNull("to"), shelf.Confidence(row), shelf.Sources(row));
}
