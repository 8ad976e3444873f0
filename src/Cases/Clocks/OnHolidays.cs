using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Clocks;

/// <summary>Other days off were approved: every running clock is counted again, and a due date that moves leaves the old run, its reason and the new one.
/// A clock is counted once more after it began: the node that began it may not have heard of the approval yet.
/// Read twice it moves nothing twice, for a clock counted again with the same days comes out the same.</summary>
internal sealed class OnHolidays(IClocks clocks, IRulebookVersions versions, IOffices offices, Clock clock) : IFollow
{
    private const int Batch = 200;

    public string Name => "cases.holidays";

    public async Task On(IReadOnlyList<JournalEntry> entries, Db db)
    {
        var approved = entries.LastOrDefault(e => e.Kind == nameof(RulebookApproved) && e.As<RulebookApproved>().Holidays);
        var begun = entries.Where(e => e.Kind == nameof(ClockMoved) && e.As<ClockMoved>().How is "started" or "resumed").Select(e => e.As<ClockMoved>().File).Distinct().ToList();
        if (approved is null && begun.Count == 0) return;
        var all = approved is not null;
        // The leader need not be the node that approved.
        await versions.Refresh();
        var zones = (await offices.All()).ToDictionary(o => o.Id, o => o.Zone);
        var running = await db.Set<ClockRun>().Where(c => c.Stop == null && (all || begun.Contains(c.FileId))).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
        foreach (var batch in running.Chunk(Batch))
        {
            var rows = await (from run in db.Set<ClockRun>().AsNoTracking() join file in db.CaseFiles.AsNoTracking() on run.FileId equals file.Id
                              where run.Stop == null && batch.Contains(run.Id) select new { file, run }).ToListAsync();
            foreach (var row in rows) Recount(db, row.file, row.run, zones[row.file.Office], approved?.Subject);
            // A batch at a time: a crash in between repeats the ones before it, which then come out the same.
            await db.SaveChangesAsync();
        }
    }

    private void Recount(Db db, CaseFile file, ClockRun run, OfficeZone zone, Guid? version)
    {
        var deadline = clocks.Derive(run.Code, run.StartedAt, zone, file.Election, run.StoodStill);
        if (deadline.DueAt == run.DueAt) return;
        var now = clock.Now;
        db.Add(new ClockStop { ClockId = run.Id, At = now, By = Actor.System.ToString(), Why = Stops.Holiday });
        db.Add(ClockRun.Of(file.Id, deadline, now, run.Id, run.StoodStill));
        db.Record(new ClockMoved(file.Id, file.Office, run.Code, Stops.Holiday, deadline.DueAt, run.DueAt), Actor.System, new Because(deadline.Basis, version), now);
    }
}

/// <summary>Reasons of a stop after which a clock goes on.</summary>
internal static class Stops
{
    /// <summary>A holiday was proclaimed, or taken back.</summary>
    public const string Holiday = "holiday";
    public const string Paused = "paused";
}
