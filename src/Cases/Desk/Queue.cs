using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Netra.Cases.Announcements;
using Netra.Cases.Clocks;
using Netra.Cases.Reviews;
using Netra.Cases.Sanctions;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Desk;

/// <summary>The officer's files by what falls due first. What waits for others stands last, in the order it will come back.</summary>
internal sealed class Queue(Db db, ISession session)
{
    public const int Size = 25;

    /// <summary>The groups, in the order they are shown.</summary>
    public static readonly IReadOnlyList<string> Groups = ["late", "today", "tomorrow", "week", "later", "undated", "waiting", "closed"];

    /// <summary>Every file of the scope that fits, soonest first: ids and due times only.</summary>
    public async Task<IReadOnlyList<Place>> Places(string? number, string? stage, DateTime now, OfficeZone zone)
    {
        var files = db.CaseFiles.VisibleTo(session).Where(Holds(stage));
        var rows = await files.Select(f => new
        {
            f.Id, Closed = f.Closure != null || f.Announcements.Any(a => a.State != AnnouncedState.Referred && a.State != AnnouncedState.Sanctioned), Number = f.Registration == null ? null : f.Registration.Number,
            Away = f.Referrals.Any() && !f.Referrals.Any(r => r.Sanction != null && (r.Sanction.Execution != null || r.Sanction.Kind == SanctionDecision.None)),
            Clock = f.Clocks.Where(c => c.Stop == null).OrderBy(c => c.DueAt).Select(c => new { c.Code, c.DueAt }).FirstOrDefault()
        }).ToListAsync();
        var late = stage is not null && Late.Contains(stage) ? await InState(files, stage) : null;
        return [.. rows.Where(r => late?.Contains(r.Id) is not false).Where(r => number is not { Length: > 0 } || r.Number?.Contains(number, StringComparison.OrdinalIgnoreCase) is true)
            .Select(r => new Place(r.Id, r.Clock?.DueAt, Group(r.Closed, r.Away, r.Clock?.Code, r.Clock?.DueAt, now, zone)))
            .OrderBy(p => Rank(p.Group)).ThenBy(p => p.Due ?? DateTime.MaxValue).ThenBy(p => p.File.Value)];
    }

    /// <summary>The files of one page, in the order of their places.</summary>
    public async Task<IReadOnlyList<CaseFile>> Read(IReadOnlyList<Place> page)
    {
        var ids = page.Select(p => p.File).ToList();
        var files = await db.CaseFiles.VisibleTo(session).Whole().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id);
        return [.. page.Where(p => files.ContainsKey(p.File)).Select(p => files[p.File])];
    }

    /// <summary>Today's clarifications that are not recorded yet, from the same scope.</summary>
    public async Task<IReadOnlyList<Appointment>> Agenda(DateTime now, OfficeZone zone)
    {
        var from = Say.Local(now, zone).Date.AddHours(-(int)zone);
        var (start, end) = (DateTime.SpecifyKind(from, DateTimeKind.Utc), DateTime.SpecifyKind(from.AddDays(1), DateTimeKind.Utc));
        return await db.CaseFiles.VisibleTo(session).Where(f => f.Closure == null)
            .SelectMany(f => f.Clarifications.Where(c => c.Hearing == null && c.HeldAt >= start && c.HeldAt < end),
                (f, c) => new { f.Id, Number = f.Registration!.Number, c.Role, c.HeldAt, c.After })
            .OrderBy(a => a.HeldAt).Select(a => new Appointment(a.Id, a.Number, a.Role, a.HeldAt, a.After != null)).ToListAsync();
    }

    /// <param name="away">With the receivers of its referral, who have not carried anything out yet.</param>
    internal static string Group(bool closed, bool away, string? clock, DateTime? due, DateTime now, OfficeZone zone)
    {
        if (closed) return "closed";
        if (due is not { } at) return away ? "waiting" : "undated";
        if (at < now) return "late";
        if (ClockCodes.OfOthers.Contains(clock!)) return "waiting";
        return (Say.LocalDay(at, zone).DayNumber - Say.LocalDay(now, zone).DayNumber) switch
        {
            0 => "today", 1 => "tomorrow", < 7 => "week", _ => "later"
        };
    }

    // From the registration on, the state follows from several records together; only the file itself can tell.
    private static readonly HashSet<string> Late = Stage.All.SkipWhile(s => s != Stage.Clarification).Where(s => s != Stage.Closed).ToHashSet();

    private static async Task<HashSet<CaseFileId>> InState(IQueryable<CaseFile> files, string stage) =>
        (await files.Whole().AsNoTracking().ToListAsync()).Where(f => f.State == stage).Select(f => f.Id).ToHashSet();

    private static int Rank(string group) => Groups.Index().First(g => g.Item == group).Index;

    private static Expression<Func<CaseFile, bool>> Holds(string? stage) => stage switch
    {
        Stage.Review => f => f.Closure == null && !f.Reviews.Any(),
        Stage.Completion => f => f.Closure == null && f.Reviews.Any() && f.Reviews.All(r => r.Conclusion == Conclusions.Completion),
        Stage.Tracing => f => f.Closure == null && f.Finding == null && f.Reviews.Any(r => r.Conclusion == Conclusions.InitialInformation),
        Stage.ToRegister => f => f.Closure == null && f.Registration == null && (f.Finding != null || f.Reviews.Any(r => r.Conclusion == Conclusions.Register)),
        Stage.Closed => f => f.Closure != null,
        { } when Late.Contains(stage) => f => f.Closure == null && f.Registration != null,
        // What was announced for good needs nobody any more.
        _ => f => f.Closure == null && !f.Announcements.Any(a => a.State != AnnouncedState.Referred && a.State != AnnouncedState.Sanctioned)
    };
}

internal sealed record Place(CaseFileId File, DateTime? Due, string Group);
internal sealed record Appointment(CaseFileId File, string Number, string Role, DateTime HeldAt, bool Second);
