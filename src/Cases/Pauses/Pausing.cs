using Netra.Cases.Assessments;
using Netra.Cases.Clocks;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Pauses;

/// <summary>A clock stops for a reason the office cannot help, and goes on from where it stood. It is never set back to its beginning.</summary>
internal static class Pausing
{
    public const string Place = "clock.reasons";

    /// <summary>The run that stands still now; null where none does, or where a later step began another.</summary>
    public static ClockRun? Paused(CaseFile file) => file.NextClock is not null ? null : file.Clocks.Find(c => c.Stop is { Why: Stops.Paused } && !file.Clocks.Exists(n => n.Continues == c.Id));

    /// <summary>Only the office's own clocks: what another has time for is not the office's to stop.</summary>
    public static bool Offered(CaseFile file) => file.Closure is null && file.Adopted is null && (Paused(file) is not null || Own(file) is not null);

    public static ClockRun? Own(CaseFile file) => file.NextClock is { } run && !ClockCodes.OfOthers.Contains(run.Code) ? run : null;

    internal static Outcome<ClockStop> Stop(CaseFile file, DateTime at, string reasons, OpenSeal seal, OfficerId by, DateTime now) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : Own(file) is not { } run ? new NothingRuns()
      : at > now ? new ClockInFuture()
      : at < run.StartedAt || run.StoodStill.Any(p => at < p.To) ? new StopBeforeStart()
      // A clock that ran out is missed; a pause must not make it unmissed.
      : at > run.DueAt ? new StopAfterDue()
      : new ClockStop { ClockId = run.Id, At = at, By = $"officer:{by.Value:N}", Why = Stops.Paused, SealedReasons = seal.Seal(reasons, Place) };

    internal static Outcome<Pause> Restart(CaseFile file, DateTime at, PauseReason why, OfficerId by, DateTime now) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : file.Adopted is not null ? new AlreadyDecided()
      : Paused(file) is not { Stop: { } stop } ? new NothingStands()
      : at < stop.At ? new RestartBeforeStop()
      : at > now ? new ClockInFuture()
      : new Pause(stop.At, at, why.Name, why.Basis, why.Confidence);
}

internal sealed record NothingRuns() : Refusal("cases.refuse.nothing-runs");
internal sealed record NothingStands() : Refusal("cases.refuse.nothing-stands");
internal sealed record ClockInFuture() : Refusal("cases.refuse.clock-in-future");
internal sealed record StopBeforeStart() : Refusal("cases.refuse.stop-before-start");
internal sealed record StopAfterDue() : Refusal("cases.refuse.stop-after-due");
internal sealed record RestartBeforeStop() : Refusal("cases.refuse.restart-before-stop");
