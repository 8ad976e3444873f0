using Microsoft.EntityFrameworkCore;
using Netra.Cases.Announcements;
using Netra.Cases.Assessments;
using Netra.Cases.Plenaries;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Referrals;

/// <summary>What became of a case, as far as a receiver who decides nothing himself needs it: BKN watches what the employer does.</summary>
internal enum Standing { Open, Decided, Executed, Ended }

internal static class Inbox
{
    /// <summary>The one scope of referrals from the receiver's side: those addressed to the officer's own office, and no others.</summary>
    public static IQueryable<Referral> ReferralsTo(this Db db, ISession session)
    {
        var office = session.Officer is { } officer && officer.Permissions.Contains(CasesPermissions.Answer) ? officer.Office : default;
        return db.Set<Referral>().Where(r => r.To == office);
    }

    public static Task<Referral?> ReferralTo(this Db db, ISession session, Guid id) => db.ReferralsTo(session).FirstOrDefaultAsync(r => r.Id == id);

    /// <summary>The reported person's status as the adopted verdict rested on it: a code, and part of the letter the receiver reads.</summary>
    public static async Task<string> StatusOf(this Db db, Referral referral)
    {
        var assessments = db.Set<Assessment>().Where(a => db.Set<Plenary>().Any(p => p.Id == referral.PlenaryId && p.AssessmentId == a.Id));
        return (await assessments.SingleAsync()).Weighed.Situation.Person.Status;
    }

    /// <summary>What became of these cases; codes and days stay with whoever holds them.</summary>
    public static async Task<IReadOnlyDictionary<CaseFileId, Standing>> Standings(this Db db, IEnumerable<Referral> referrals)
    {
        var files = referrals.Select(r => r.FileId).Distinct().ToList();
        var rows = await db.CaseFiles.Where(f => files.Contains(f.Id)).Select(f => new
        {
            f.Id, Executed = f.Referrals.Any(r => r.Sanction != null && r.Sanction.Execution != null), Decided = f.Referrals.Any(r => r.Sanction != null),
            Ended = f.Closure != null || f.Announcements.Any(a => a.State != AnnouncedState.Referred && a.State != AnnouncedState.Sanctioned)
        }).ToListAsync();
        return rows.ToDictionary(f => f.Id, f => Of(f.Executed, f.Decided, f.Ended));
    }

    /// <summary>What weighs most of what happened: an execution, a decree, an end without either.</summary>
    public static Standing Of(bool executed, bool decided, bool ended) => executed ? Standing.Executed : decided ? Standing.Decided : ended ? Standing.Ended : Standing.Open;

    public static string State(this Referral referral, Standing standing = Standing.Open) => referral switch
    {
        { Sanction.Execution: not null } => "executed",
        { Sanction: not null } => "decided",
        { ToKind: OfficeKind.Bkn } when standing is not Standing.Open => standing switch { Standing.Executed => "executed-by-ppk", Standing.Decided => "decided-by-ppk", _ => "ended" },
        { Conveyance: not null } => "conveyed",
        { Acknowledgement: not null } => "acknowledged",
        _ => "new"
    };

    public static string Tone(string state) => state switch { "new" => "tunggu", "executed" or "executed-by-ppk" => "baik", "ended" => "tutup", _ => "jalan" };
}
