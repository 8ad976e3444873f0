using Netra.Contracts;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Judging;

/// <summary>The phase of an election without regard to a contest: the contestants count as determined once all contests are.</summary>
internal static class PhaseDays
{
    public static PhaseInfo On(Election election, DateOnly date, Lexicon words)
    {
        var determined = election.Contests.Max(c => c.Window.To);
        var phase = election.Phase(date, date >= determined);
        var (from, to) = phase switch
        {
            "pra_tahapan" => (DateOnly.MinValue, election.Stages.From.AddDays(-1)),
            "tahapan_pra_penetapan" => (election.Stages.From, determined.AddDays(-1)),
            "pasca_penetapan_pra_kampanye" => (determined, election.Campaign.From.AddDays(-1)),
            "kampanye" => (election.Campaign.From, election.Campaign.To),
            "masa_tenang" => (election.Quiet.From, election.Quiet.To),
            "pemungutan" => (election.VotingDay, election.VotingDay),
            _ => (election.VotingDay.AddDays(1), DateOnly.MaxValue)
        };
        return new(phase, words.Phases.Name(phase), from, to);
    }
}
