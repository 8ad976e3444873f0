using Netra.Contracts;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Judging;

/// <summary>One way the calendar may stand on the day of the act. Where contests differ or a date is uncertain there are several.</summary>
/// <param name="Status">bakal_calon or calon (for a party: whether it was a contestant yet); null where the act aims at nobody.</param>
/// <param name="Contests">The contests for which it stands so.</param>
internal sealed record Outlook(string? Status, string Phase, IReadOnlyList<Determination> Contests)
{
    /// <summary>The day the contestants were determined, the latest where it is uncertain.</summary>
    public DateOnly Determined => Contests[0].Window.To;

    /// <summary>The days between which the determination lies, where on this date nobody can tell whether it was done.</summary>
    public Days? Uncertain(DateOnly date)
    {
        foreach (var contest in Contests)
            if (contest.Done(date) is null) return contest.Window;
        return null;
    }

    /// <exception cref="UnknownValue">The election has no such contest.</exception>
    public static IReadOnlyList<Outlook> Of(Election election, string? contest, string target, DateOnly date)
    {
        if (contest is null) return Of(election, election.Contests, target, date);
        var one = election.Contests.FirstOrDefault(c => c.Contest == contest)
            ?? throw new UnknownValue("contest", contest, election.Contests.Select(c => c.Contest));
        return Of(election, [one], target, date);
    }

    private static List<Outlook> Of(Election election, IReadOnlyList<Determination> contests, string target, DateOnly date)
    {
        var outlooks = new List<Outlook>(2);
        foreach (var contest in contests)
        {
            var decisive = target == "party" && election.Parties is { } parties ? parties : contest;
            foreach (var running in Possible(decisive.Done(date)))
                foreach (var determined in ReferenceEquals(decisive, contest) ? [running] : Possible(contest.Done(date)))
                    Add(outlooks, target == "none" ? null : running ? "calon" : "bakal_calon", election.Phase(date, determined), decisive with { Contest = contest.Contest });
        }
        return outlooks;
    }

    private static bool[] Possible(bool? done) => done is { } known ? [known] : [false, true];

    private static void Add(List<Outlook> outlooks, string? status, string phase, Determination contest)
    {
        var place = outlooks.FindIndex(o => o.Status == status && o.Phase == phase);
        if (place < 0) outlooks.Add(new(status, phase, [contest]));
        else outlooks[place] = outlooks[place] with { Contests = [.. outlooks[place].Contests, contest] };
    }
}
