using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Referrals;

/// <summary>The receivers' clocks are counted again when other days off were approved, and once more after they began: the node that began one may not have heard of them yet.
/// Read twice it moves nothing twice.</summary>
internal sealed class OnReferralHolidays(IClocks clocks, IRulebookVersions versions, IOffices offices, Clock clock) : IFollow
{
    private const int Batch = 200;

    public string Name => "cases.referral-holidays";

    public async Task On(IReadOnlyList<JournalEntry> entries, Db db)
    {
        var approved = entries.LastOrDefault(e => e.Kind == nameof(RulebookApproved) && e.As<RulebookApproved>().Holidays);
        var begun = entries.Where(e => e.Kind is nameof(Referred) or nameof(ReferralAcknowledged) or nameof(SanctionDecided)).Select(e => new CaseFileId(e.Subject)).Distinct().ToList();
        if (approved is null && begun.Count == 0) return;
        // The leader need not be the node that approved.
        await versions.Refresh();
        var zones = (await offices.All()).ToDictionary(o => o.Id, o => o.Zone);
        var open = db.Set<Referral>().AsNoTracking().Where(r => r.Sanction == null || r.Sanction.Execution == null);
        var ids = await (approved is null ? open.Where(r => begun.Contains(r.FileId)) : open).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync();
        foreach (var batch in ids.Chunk(Batch))
        {
            var referrals = await db.Set<Referral>().AsNoTracking().Where(r => batch.Contains(r.Id)).ToListAsync();
            var standings = await db.Standings(referrals);
            foreach (var referral in referrals)
                if (clocks.Running(referral, zones[referral.To], standings[referral.FileId]) is { } counted)
                    db.Count(clocks, referral, zones[referral.To], standings[referral.FileId], new(clock.Now, Actor.System, new Because(counted.Basis, approved?.Subject)));
            await db.SaveChangesAsync();
        }
    }
}
