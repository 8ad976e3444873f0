using System.Globalization;
using Netra.Contracts;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Judging;

/// <summary>Says why a rule matched and why another nearly did, in both languages.</summary>
internal sealed class Reasons(Book book)
{
    private static readonly string[] Indonesian = CultureInfo.GetCultureInfo("id-ID").DateTimeFormat.MonthGenitiveNames;
    private static readonly string[] English = CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.MonthGenitiveNames;
    private readonly Lexicon words = book.Lexicon;

    public static Words Day(DateOnly date) => new($"{date.Day} {Indonesian[date.Month - 1]} {date.Year}", $"{date.Day} {English[date.Month - 1]} {date.Year}");

    /// <summary>Articles relied on that were in force on the day.</summary>
    public static IReadOnlyList<string> BasisOn(Rule rule, DateOnly date)
    {
        var inForce = new List<string>(rule.Basis.Count);
        foreach (var basis in rule.Basis)
            if (basis.Instrument.Validity.Holds(date)) inForce.Add(basis.ToString());
        return inForce;
    }

    public IReadOnlyList<Words> ForMatch(in Match match, in Facts facts, Outlook outlook, bool repeated, bool open)
    {
        var (rule, condition) = match;
        var reasons = new List<Words>(6) { words.Say("because.act", rule.Text) };
        if (open) reasons.Add(words.Say("because.outlook", Standing(outlook)));
        if (condition.Status != Condition.Anything)
        {
            reasons.Add(Status(facts, outlook));
            if (IsMarked(outlook.Contests[0].Confidence)) reasons.Add(words.Say("because.date-marked", words.Confidences.Name(outlook.Contests[0].Confidence)));
        }
        if (condition.OfficeHolder == true) reasons.Add(words.Say("because.office-holder"));
        var present = (condition.Any | condition.All) & facts.Circumstances;
        if (present != 0) reasons.Add(words.Say("because.circumstances", words.Circumstances.Both(present)));
        if (condition.Note is { } particular) reasons.Add(particular);
        if (rule.Note is { } note) reasons.Add(note);
        if (rule.Penalty is { } penalty) reasons.Add(words.Say("because.penalty", penalty));
        foreach (var remark in book.Remarks)
            if (Concerns(remark, match, facts, repeated)) reasons.Add(remark.Text);
        var confidence = Confidence(match);
        if (IsMarked(confidence)) reasons.Add(words.Say("because.marked", words.Confidences.Name(confidence)));
        return reasons;
    }

    /// <summary>The weaker mark of the row and of this reading of it: a reading makes no conflict of sources go away.</summary>
    public string Confidence(in Match match) =>
        match.Condition.Confidence is { } reading && words.Confidences.Place(reading) > words.Confidences.Place(match.Rule.Confidence) ? reading : match.Rule.Confidence;

    /// <summary>Inference, memory and conflict are never shown as settled law.</summary>
    public static bool IsMarked(string confidence) => confidence is "inferred" or "recalled" or "conflict";

    /// <summary>"bakal calon untuk gubernur, bupati": how things stand under one outlook.</summary>
    public Words Standing(Outlook outlook)
    {
        var contests = words.Contests.Both(outlook.Contests.Aggregate(0L, (mask, c) => mask | words.Contests.Bit(c.Contest)));
        var status = outlook.Status is null ? words.Phases.Name(outlook.Phase) : words.TargetStatuses.Name(outlook.Status);
        return words.Say("outlook.contest", status, contests);
    }

    public Words ForMiss(in Miss miss, in Facts facts)
    {
        var (rule, condition, check) = miss;
        return check switch
        {
            Check.Law => words.Say("miss.law", words.Laws.Either(condition.Laws)),
            Check.Region => words.Say("miss.region"),
            Check.Person => words.Say("miss.person", words.Statuses.Either(condition.Persons), words.Statuses.Either(facts.Person)),
            Check.Validity => rule.Validity.From is { } from && facts.Date < from ? words.Say("miss.not-yet", Day(from)) : words.Say("miss.no-longer", Day(rule.Validity.To ?? default)),
            Check.Target => words.Say("miss.target", words.Targets.Either(condition.Targets), words.Targets.Either(facts.Target)),
            Check.Office => words.Say(condition.OfficeHolder == true ? "miss.office.wanted" : "miss.office.unwanted"),
            Check.Leave => words.Say(condition.UnpaidLeave == true ? "miss.leave.wanted" : "miss.leave.unwanted"),
            Check.Spouse => words.Say(condition.Spouse == true ? "miss.spouse.wanted" : "miss.spouse.unwanted"),
            Check.Status => facts.Status == 0 ? words.Say("miss.status.none")
                : words.Say("miss.status", words.TargetStatuses.Either(condition.Status), words.TargetStatuses.Either(facts.Status), Day(facts.Determined)),
            Check.Phase => words.Say("miss.phase", words.Phases.Either(condition.Phases), words.Phases.Either(facts.Phase)),
            Check.Window => words.Say("miss.window", Day(facts.Determined.AddMonths(-condition.MonthsBeforeDetermination!.Value))),
            Check.Contest => words.Say("miss.contest", words.Contests.Either(condition.Contests)),
            Check.Any => words.Say("miss.any", words.Circumstances.Either(condition.Any)),
            Check.All => words.Say("miss.all", words.Circumstances.Both(condition.All)),
            Check.None => words.Say("miss.none", words.Circumstances.Both(condition.None & facts.Circumstances)),
            _ => throw new ArgumentOutOfRangeException(nameof(miss), check, null)
        };
    }

    private Words Status(in Facts facts, Outlook outlook) =>
        facts.Status == 0 ? words.Say("because.party")
        : outlook.Uncertain(facts.Date) is { } window ? words.Say("because.status.uncertain", Day(facts.Date), Day(window.From), Day(window.To), words.TargetStatuses.Name(outlook.Status!))
        : words.Say(outlook.Status == "calon" ? "because.status.after" : "because.status.before", Day(facts.Date), words.TargetStatuses.Name(outlook.Status!), Day(outlook.Determined));

    private bool Concerns(Remark remark, in Match match, in Facts facts, bool repeated) =>
        (remark.Classes & words.Classes.Bit(match.Rule.Class)) != 0
        && (remark.Sanctions.Count == 0 || remark.Sanctions.Any(match.Sanctions.Contains))
        && (!remark.OnRepetition || repeated)
        && (remark.When.Acts & facts.Act) != 0
        && remark.When.Fails(facts, remark.Validity) is null;
}
