using Microsoft.EntityFrameworkCore;
using Netra.Cases.Announcements;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Assessments;

/// <summary>Answers the rulebook: which situations a change of the law would meet. It goes past the scope of one office, so it hands out codes and nothing that points to a file.</summary>
internal sealed class OpenSituations(Db db) : IOpenSituations
{
    public async Task<IReadOnlyList<Situation>> Assessed()
    {
        var open = await db.CaseFiles.AsNoTracking()
            .Where(f => f.Closure == null && f.Assessments.Count > 0 && !f.Announcements.Any(a => a.State != AnnouncedState.Referred && a.State != AnnouncedState.Sanctioned))
            .Include(f => f.Assessments).ToListAsync();
        return [.. open.Select(f => f.LatestAssessment!.Weighed.Situation)];
    }
}
