using System.Text.RegularExpressions;
using Netra.Contracts;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Judging;

/// <summary>Turns the words of a situation into facts; a word the law does not know is refused by name.</summary>
internal static partial class Reading
{
    public static Facts Of(Situation situation, Election election, Lexicon words) => new()
    {
        Act = words.Acts.Bit(situation.Act), Law = words.Laws.Bit(election.Law), Region = Region(situation.Region, words),
        Person = words.Statuses.Bit(situation.Person.Status), Date = situation.Date, Target = words.Targets.Bit(situation.Target),
        OfficeHolder = situation.Person.OfficeHolder, UnpaidLeave = situation.Person.OnUnpaidLeave, Spouse = situation.Person.SpouseOfCandidate,
        Circumstances = situation.Circumstances.Aggregate(0L, (mask, code) => mask | words.Circumstances.Bit(code)),
        Status = 0, Phase = 0, Contests = 0, Determined = default
    };

    /// <summary>The facts under one outlook of the calendar.</summary>
    public static Facts Under(this Facts facts, Outlook outlook, Lexicon words) => facts with
    {
        Status = outlook.Status is null ? 0 : words.TargetStatuses.Bit(outlook.Status), Phase = words.Phases.Bit(outlook.Phase),
        Contests = outlook.Contests.Aggregate(0L, (mask, c) => mask | words.Contests.Bit(c.Contest)), Determined = outlook.Determined
    };

    /// <summary>A Kemendagri code in a province that exists. Finer codes change often (regulation file §10), so only their form is tested.</summary>
    private static RegionCode Region(string code, Lexicon words) =>
        Form().IsMatch(code) && words.Provinces.Has(code[..2]) ? new(code)
        : throw new UnknownValue("region", code, ["PP", "PP.KK", "PP.KK.CC", "PP.KK.CC.VVVV"]);

    [GeneratedRegex(@"^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?\z")]
    private static partial Regex Form();
}
