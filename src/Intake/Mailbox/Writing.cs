using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Intake.Reports;
using Netra.Kernel;

namespace Netra.Intake.Mailbox;

/// <summary>What a reporter does in the mailbox. Every time that is kept is the whole hour, with or without a name.</summary>
internal sealed class Writing(Db db, ICases cases, Clock clock)
{
    /// <summary>A letter to the office. Sent twice by the same form, it is one letter.</summary>
    /// <param name="once">The form's own id, made for the hour the form was shown in.</param>
    public async Task Write(Report report, OpenSeal seal, string text, Guid once)
    {
        if (await db.Set<Message>().AnyAsync(m => m.Id == once)) return;
        var hour = clock.Hour;
        db.Add(Message.FromReporter(report, text, seal, IsOfHour(once, hour) ? once : Clock.NewId(hour), hour));
        db.Record(new ReporterWrote(report.Id, report.HeldBy), Actor.Reporter, new Because("UU 1/2015 ps 134"), hour);
        try { await db.SaveChangesAsync(); }
        catch (DbUpdateException)
        {
            // The same form sent twice at once: the other one won, and its letter is this one.
            db.ChangeTracker.Clear();
            if (!await db.Set<Message>().AnyAsync(m => m.Id == once)) throw;
        }
    }

    /// <summary>Withdraws; twice is once. Where no case rests on the report its texts are shredded, else they stay sealed as evidence of the case.</summary>
    public async Task Withdraw(Report report)
    {
        if (await db.Set<Withdrawal>().AnyAsync(w => w.Report == report.Id)) return;
        var shred = !await cases.RestsOn(report.Id);
        db.Add(new Withdrawal { Report = report.Id, At = clock.Hour, Shredded = shred });
        if (shred)
        {
            report.Texts = SealedTexts.Shredded;
            report.Identity = null;
            foreach (var message in await db.Set<Message>().Where(m => m.Report == report.Id).ToListAsync()) message.Text = [];
        }
        db.Record(new ReportWithdrawn(report.Id, report.HeldBy), Actor.Reporter, new Because("UU 27/2022 ps 43"), clock.Hour);
        try { await db.SaveChangesAsync(); }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await db.Set<Withdrawal>().AnyAsync(w => w.Report == report.Id)) throw;
        }
    }

    // The browser sends the id back: only one that carries this hour or the last, and no minute, may become a row's.
    private static bool IsOfHour(Guid once, DateTime hour)
    {
        Span<byte> bytes = stackalloc byte[16];
        once.TryWriteBytes(bytes, bigEndian: true, out _);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(((long)bytes[0] << 40) | ((long)bytes[1] << 32) | ((long)bytes[2] << 24) | ((long)bytes[3] << 16) | ((long)bytes[4] << 8) | bytes[5]).UtcDateTime;
        return once.Version == 7 && (at == hour || at == hour.AddHours(-1));
    }
}
