using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Clocks;

/// <summary>Starts and stops the clocks of a file; each move is a record and a fact. The caller saves.</summary>
internal sealed class Deadlines(Db db, IClocks clocks, IOffices offices)
{
    /// <param name="from">The event the law counts from, UTC.</param>
    /// <param name="pauses">When the clock whose place it takes stood still.</param>
    public async Task<ClockRun> Start(CaseFile file, string code, DateTime from, Recording on, IReadOnlyList<Pause>? pauses = null)
    {
        var office = await offices.Find(file.Office) ?? throw new InvalidOperationException($"The office {file.Office.Value} of the file {file.Id.Value} is unknown.");
        var run = ClockRun.Of(file.Id, clocks.Derive(code, from, office.Zone, file.Election, pauses), on.At, pauses: pauses);
        db.Add(run);
        db.Record(new ClockMoved(file.Id, file.Office, code, "started", run.DueAt), on.By, new Because(run.Basis), on.At);
        return run;
    }

    /// <summary>Lets a paused clock go on from where it stood: the start stays, the days of the pause are not counted.</summary>
    public async Task Resume(CaseFile file, ClockRun paused, Pause pause, Recording on)
    {
        var office = await offices.Find(file.Office) ?? throw new InvalidOperationException($"The office {file.Office.Value} of the file {file.Id.Value} is unknown.");
        IReadOnlyList<Pause> pauses = [.. paused.StoodStill, pause];
        var run = ClockRun.Of(file.Id, clocks.Derive(paused.Code, paused.StartedAt, office.Zone, file.Election, pauses), on.At, paused.Id, pauses);
        db.Add(run);
        db.Record(new ClockMoved(file.Id, file.Office, run.Code, "resumed", run.DueAt, paused.DueAt), on.By, on.Because, on.At);
    }

    /// <summary>Stops every clock that runs, or those of one code.</summary>
    public void Stop(CaseFile file, string why, Recording on, string? code = null)
    {
        foreach (var run in file.Clocks.Where(c => c.Running && (code is null || c.Code == code)))
        {
            db.Add(new ClockStop { ClockId = run.Id, At = on.At, By = on.By.ToString(), Why = why });
            db.Record(new ClockMoved(file.Id, file.Office, run.Code, why, run.DueAt), on.By, on.Because, on.At);
        }
    }
}
