using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Intake.Mailbox;
using Netra.Intake.Reports;
using Netra.Kernel;

namespace Netra.Intake.Desk;

/// <summary>What other modules and officers' pages may do with reports. Texts open with the session's office keys or not at all.</summary>
internal sealed class DeskReports(Db db, ISeals seals, IOffices offices, ICases cases, Clock clock) : IReports
{
    private static readonly Because Basis = new("UU 1/2015 ps 134");

    public async Task<ReportView?> Find(ReportId id) => (await db.Set<Report>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id))?.View();

    public async Task<IReadOnlyDictionary<ReportId, ReportView>> Find(IReadOnlyCollection<ReportId> ids) =>
        await db.Set<Report>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.View());

    public async Task<ReportTexts?> Read(ReportId id)
    {
        if (await db.Set<Report>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is not { } report) return null;
        using var seal = await seals.Open(report.Seal);
        return seal is null ? null : report.Texts.Reveal(seal);
    }

    /// <exception cref="InvalidOperationException">No such report, or this session cannot open it: the page must ask first.</exception>
    public async Task Write(ReportId id, string message, Actor by)
    {
        var report = await db.Set<Report>().SingleAsync(r => r.Id == id);
        using var seal = await seals.Open(report.Seal) ?? throw new InvalidOperationException($"The session of {by} cannot open report {report.Number}.");
        db.Add(Message.FromOfficer(report.Id, message, seal, by, clock.Now));
        db.Record(new OfficerWrote(report.Id, report.HeldBy), by, Basis, clock.Now);
    }

    /// <exception cref="InvalidOperationException">No such report, or this session cannot open it: the page must ask first.</exception>
    public async Task PassOn(ReportId id, OfficeId to, Recording on)
    {
        var report = await db.Set<Report>().SingleAsync(r => r.Id == id);
        using var seal = await seals.Open(report.Seal) ?? throw new InvalidOperationException($"The session of {on.By} cannot open report {report.Number}.");
        var from = report.HeldBy;
        await seals.Share(seal, to, on.At);
        report.HeldBy = (await offices.HolderFor(to))!.Id;
        // The competent office may be another than the holder; neither reads on.
        foreach (var former in new[] { from, report.Office }.Distinct().Where(o => o != to && o != report.HeldBy)) await seals.Unshare(report.Seal, former);
        db.Record(new ReportPassedOn(id, from, to), on.By, on.Because, on.At);
    }

    public Task<bool> Withdrawn(ReportId id) => db.Set<Withdrawal>().AnyAsync(w => w.Report == id);

    /// <summary>The report with its open key, for an officer of the office that holds it who did not step back from its file; null for anyone else.</summary>
    public async Task<(Report Report, OpenSeal? Seal)?> For(Officer officer, Guid id) =>
        await db.Set<Report>().SingleOrDefaultAsync(r => r.Id == new ReportId(id) && r.HeldBy == officer.Office) is { } report
        && !(await cases.RecusedFrom(officer.Id)).Contains(report.Id) ? (report, await seals.Open(report.Seal)) : null;

    /// <summary>Reports of the same office that may tell of the same event, of those this officer may see.</summary>
    public async Task<IReadOnlyList<Report>> Alike(Report report, Officer officer)
    {
        var unseen = (await cases.RecusedFrom(officer.Id)).ToList();
        return await db.Set<Report>().AsNoTracking().Where(r => r.Id != report.Id && r.HeldBy == report.HeldBy && !unseen.Contains(r.Id)
            && (r.ReportedPrint == report.ReportedPrint || r.EventPrint != null && r.EventPrint == report.EventPrint)).OrderByDescending(r => r.ReceivedAt).Take(10).ToListAsync();
    }

    /// <summary>Notes that an officer read the report: once a day is enough for the trail. Saves.</summary>
    public async Task Opened(Report report, Actor by)
    {
        var (officer, day) = (new OfficerId(by.Id!.Value), DateOnly.FromDateTime(clock.Now));
        if (await db.Set<Opening>().AnyAsync(o => o.Report == report.Id && o.Officer == officer && o.Day == day)) return;
        db.Add(new Opening { Report = report.Id, Officer = officer, Day = day });
        db.Record(new ReportOpened(report.Id, report.HeldBy), by, Basis, clock.Now);
        try { await db.SaveChangesAsync(); }
        catch (DbUpdateException)
        {
            // Two windows of one officer at once: the other's note stands.
            db.ChangeTracker.Clear();
        }
    }
}
