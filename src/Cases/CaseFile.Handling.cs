using Netra.Cases.Clarifications;
using Netra.Cases.Clocks;
using Netra.Cases.Closures;
using Netra.Cases.Extensions;
using Netra.Cases.Matches;
using Netra.Cases.Persons;
using Netra.Cases.Recusals;
using Netra.Cases.Registrations;
using Netra.Cases.Reviews;
using Netra.Cases.Tracings;
using Netra.Contracts;

namespace Netra.Cases;

internal sealed partial class CaseFile
{
    public List<ClockRun> Clocks { get; init; } = [];
    public List<Review> Reviews { get; init; } = [];
    public List<TracingNote> TracingNotes { get; init; } = [];
    public ReportedPerson? Reported { get; set; }
    public List<Match> Matches { get; init; } = [];
    /// <summary>What the register was found to say about the reported person, null until an officer confirmed it.</summary>
    public Match? Match => Matches.Find(m => !m.Withdrawn);
    /// <summary>The person as the officers decided to take them: from the file, or from the register. null until established.</summary>
    public Person? PersonIn(OpenSeal seal) => Reported?.Reveal(seal) is { } established ? Match?.Reveal(seal).Of(established) ?? established : null;
    public Finding? Finding { get; set; }
    public Registration? Registration { get; set; }
    public List<Clarification> Clarifications { get; init; } = [];
    public List<Recusal> Recusals { get; init; } = [];
    public Extension? Extension { get; set; }
    public Closure? Closure { get; set; }
    public List<ClosingProposal> Closings { get; init; } = [];
    /// <summary>The proposal to close that waits for another officer.</summary>
    public ClosingProposal? Closing => Closure is null ? Closings.FirstOrDefault(p => p.Refusal is null) : null;

    /// <summary>The act as established: the finding's, else the report's.</summary>
    public string ActEstablished => Finding?.Act ?? Act;
    public DateOnly? DayEstablished => Finding?.ActedOn ?? ActedOn;

    public bool IsRecused(OfficerId officer) => Recusals.Any(r => r.Officer == officer);

    /// <summary>The last preliminary review.</summary>
    public Review? LastReview => Reviews.MaxBy(r => r.Round);
    /// <summary>The clock that falls due first of those that run.</summary>
    public ClockRun? NextClock => Clocks.Where(c => c.Running).MinBy(c => c.DueAt);
}
