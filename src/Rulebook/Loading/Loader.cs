using System.Collections.Frozen;
using Netra.Contracts;
using Netra.Rulebook.Law;
using Netra.Rulebook.Versions;

namespace Netra.Rulebook.Loading;

/// <summary>Reads the rule files into one book, or refuses with everything that is wrong.</summary>
internal static class Loader
{
    /// <exception cref="BrokenRules">A file, a line, a key is wrong; all findings at once.</exception>
    public static Book Load(string folder) => RuleSet.In(folder).Read();

    /// <param name="own">The program's own words, where the files were approved under an older program; null where they are to be complete.</param>
    public static Book Load(RuleFiles files, Findings findings, Lexicon? own = null)
    {
        findings.Stop();
        var shelf = new Shelf(files, findings, own);
        var book = Read(files, shelf, findings);
        files.Close();
        findings.Stop();
        return book;
    }

    private static Book Read(RuleFiles files, Shelf shelf, Findings findings)
    {
        var (rules, calendars, clocks, questions, reports) = (new RuleReader(shelf), new CalendarReader(shelf), new ClockReader(shelf), new QuestionReader(shelf), new ReportReader(shelf));
        var periods = Shelf.Once(files.Rows("clocks"), clocks.ReadClock, c => $"{c.Code} {c.Law} {c.Validity.From}");
        var known = periods.Select(p => p.Code).ToFrozenSet(StringComparer.Ordinal);
        foreach (var row in files.Rows("clocks"))
            if (!periods.Any(p => p.Code == row.Text("code") && p.General)) row.Wrong("general", "one form of each clock must be without law, or general: true");
        return new()
        {
            Version = Only(files, "rulebook", findings, r => r.Text("version")) ?? "",
            Lexicon = shelf.Lexicon, Sanctions = shelf.Sanctions, Clocks = periods,
            Rules = [.. Shelf.Once(files.Rows("rules"), rules.Read, r => r.Code)
                .OrderBy(r => shelf.Lexicon.Classes.Has(r.Class) ? shelf.Lexicon.Classes.Place(r.Class) : -1).ThenBy(r => r.Code, CodeOrder.Natural)],
            Remarks = [.. Shelf.Once(files.Rows("remarks"), rules.ReadRemark, r => r.Code).OrderBy(r => r.Code, StringComparer.Ordinal)],
            Tracks = [.. Shelf.Once(files.Rows("tracks"), r => clocks.ReadTrack(r, known), t => t.Code).OrderBy(t => t.Order).ThenBy(t => t.Code, StringComparer.Ordinal)],
            Authorities = [.. Shelf.Once(files.Rows("authorities"), clocks.ReadAuthority, a => a.Authority.ToString(), "step")
                .OrderBy(a => Array.IndexOf(Steps, a.Authority.Step)).ThenBy(a => a.Authority.ValidFrom).ThenBy(a => a.Authority.Name, StringComparer.Ordinal)],
            Elections = [.. Shelf.Once(files.Rows("elections"), calendars.ReadElection, e => e.Code).OrderByDescending(e => e.VotingDay).ThenBy(e => e.Code, StringComparer.Ordinal)],
            Holidays = Shelf.Once(files.Rows("holidays"), calendars.ReadHoliday, h => $"{h.Date:O}", "date").ToFrozenDictionary(h => h.Date),
            ServiceHours = Shelf.Once(files.Rows("service-hours"), clocks.ReadServiceHours, h => $"{h.Validity.From}", "valid"),
            Counting = Only(files, "counting", findings, clocks.ReadCounting)!,
            Sources = [.. shelf.Origins.OrderBy(s => s.Code, CodeOrder.Natural)],
            Instruments = [.. shelf.Instruments.Values.OrderBy(i => i.Short, CodeOrder.Natural)],
            Pauses = Shelf.Once(files.Rows("pauses"), clocks.ReadPause, p => p.Reason.Code),
            Conditions = Shelf.Once(files.Rows("conditions"), reports.ReadCondition, c => $"{c.Condition.Law} {c.Condition.Code}"),
            Forms = Shelf.Once(files.Rows("forms"), reports.ReadForm, f => $"{f.Form.Law} {f.Form.Code}"),
            Asked = Shelf.Once(files.Rows("asked"), questions.Read, q => q.Code), Instead = Shelf.Once(files.Rows("instead"), questions.Read, q => q.Code)
        };
    }

    private static readonly string[] Steps = ["verify", "study", "forward", "decide", "monitor"];

    /// <summary>A section that must stand in exactly one file.</summary>
    private static T? Only<T>(RuleFiles files, string section, Findings findings, Func<Row, T> read)
    {
        var rows = files.Sections(section).ToList();
        if (rows.Count != 1) findings.Add("(rules)", 0, section, $"must stand in exactly one file, stands in {rows.Count}");
        if (rows.Count == 0) return default;
        var one = read(rows[0]);
        rows[0].Close();
        return one;
    }
}
