using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Referrals;

internal static class Inbox
{
    /// <summary>The one scope of referrals from the receiver's side: those addressed to the officer's own office, and no others.</summary>
    public static IQueryable<Referral> ReferralsTo(this Db db, ISession session)
    {
        var office = session.Officer is { } officer && officer.Permissions.Contains(CasesPermissions.Answer) ? officer.Office : default;
        return db.Set<Referral>().Where(r => r.To == office);
    }

    public static Task<Referral?> ReferralTo(this Db db, ISession session, Guid id) => db.ReferralsTo(session).FirstOrDefaultAsync(r => r.Id == id);

    public static string State(this Referral referral) => referral switch
    {
        { Sanction.Execution: not null } => "executed",
        { Sanction: not null } => "decided",
        { Acknowledgement: not null } => "acknowledged",
        _ => "new"
    };

    public static string Tone(this Referral referral) => referral.State() switch { "new" => "tunggu", "executed" => "baik", _ => "jalan" };
}

/// <summary>The clocks that run at the receiver's, where the rulebook has them.</summary>
internal static class ReferralClocks
{
    public static Deadline? Running(this IClocks clocks, Referral referral, OfficeZone zone) => referral switch
    {
        { ToKind: OfficeKind.Bkn, Acknowledgement: null } => Derive(clocks, "satgas-verifikasi", referral.At, zone),
        { ToKind: OfficeKind.Bkn, Acknowledgement: { } taken } => Derive(clocks, "satgas-kajian", taken.At, zone),
        // 05:00 UTC is noon to 14:00 in the three zones: the decree's own day everywhere.
        { Sanction: { Execution: null } sanction } when sanction.Kind != Sanctions.SanctionDecision.None =>
            Derive(clocks, "penyampaian-keputusan", sanction.DecreedOn.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc), zone),
        _ => null
    };

    private static Deadline? Derive(IClocks clocks, string code, DateTime from, OfficeZone zone)
    {
        try { return clocks.Derive(code, from, zone); }
        // Before the joint task force (September 2024) there was no such clock.
        catch (UnknownValue) { return null; }
    }
}
