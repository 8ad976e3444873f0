using Netra.Cases.Clocks;
using Netra.Cases.Sanctions;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Referrals;

/// <summary>The clocks that run at the receiver's, where the rulebook has them.</summary>
internal static class ReferralClocks
{
    /// <param name="standing">What became of the case elsewhere: once it is decided nothing is left to verify or study.</param>
    public static Deadline? Running(this IClocks clocks, Referral referral, OfficeZone zone, Standing standing = Standing.Open) => referral switch
    {
        { ToKind: OfficeKind.Bkn } when standing is not Standing.Open || referral.Conveyance is not null => null,
        { ToKind: OfficeKind.Bkn, Acknowledgement: null } => Derive(clocks, "satgas-verifikasi", referral.At, zone),
        { ToKind: OfficeKind.Bkn, Acknowledgement: { } taken } => Derive(clocks, "satgas-kajian", taken.At, zone),
        // 05:00 UTC is noon to 14:00 in the three zones: the decree's own day everywhere.
        { Sanction: { Execution: null } sanction } when sanction.Kind != SanctionDecision.None =>
            Derive(clocks, "penyampaian-keputusan", sanction.DecreedOn.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc), zone),
        _ => null
    };

    /// <summary>Counts the running clock of a referral and leaves what is new of it: that it began, or that its due date moved. The caller saves.</summary>
    public static void Count(this Db db, IClocks clocks, Referral referral, OfficeZone zone, Standing standing, Recording on)
    {
        if (clocks.Running(referral, zone, standing) is not { } counted || ReferralClock.Next(referral, counted, on.At) is not { } next) return;
        db.Add(next);
        db.Record(new ClockMoved(referral.FileId, referral.To, counted.Code, next.WasDueAt is null ? "started" : Stops.Holiday, next.DueAt, next.WasDueAt), on.By, on.Because, on.At);
    }

    private static Deadline? Derive(IClocks clocks, string code, DateTime from, OfficeZone zone)
    {
        try { return clocks.Derive(code, from, zone); }
        // Before the joint task force (September 2024) there was no such clock.
        catch (UnknownValue) { return null; }
    }
}
