using Microsoft.EntityFrameworkCore;
using Netra.Cases.Referrals;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Reporters;

/// <summary>Answers the reporter's door. It is asked with a report's id by a module that has checked the code; it opens no seal.</summary>
internal sealed class CasesForReporters(Db db, IOffices offices, IClocks clocks) : ICases
{
    public async Task<Progress?> ProgressOf(ReportId report)
    {
        // A report passed on has a file at each office that held it, the last of them the one that counts.
        var files = await db.CaseFiles.Where(f => f.Report == report).Whole().AsNoTracking().ToListAsync();
        if (files.Count == 0) return null;
        files.Sort((a, b) => (a.OpenedAt, a.Id.Value).CompareTo((b.OpenedAt, b.Id.Value)));
        var all = (await offices.All()).ToDictionary(o => o.Id);
        var now = files[^1];
        var clock = Course.Waiting(now) is { } referral ? clocks.Running(referral, all[referral.To].Zone) : now.Closure is null ? now.NextClock?.Deadline : null;
        return new("cases.state." + now.State, Stage.Tone(now.State), Course.HeldBy(now), clock, [.. files.SelectMany(f => Course.Of(f, id => all[id].Name))]);
    }

    public Task<bool> RestsOn(ReportId report) => db.CaseFiles.AnyAsync(f => f.Report == report && (f.Registration != null || f.Finding != null));

    public async Task<IReadOnlySet<ReportId>> RecusedFrom(OfficerId officer) =>
        (await db.CaseFiles.Where(f => f.Report != null && f.Recusals.Any(r => r.Officer == officer)).Select(f => f.Report!.Value).ToListAsync()).ToHashSet();
}
