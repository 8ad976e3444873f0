using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Intake.Reports;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Sodium;

namespace Netra.Intake.Mailbox;

/// <summary>A visit to a mailbox: opened with a receipt, carried by a random token in a cookie, ended by the reporter or by the hour.</summary>
internal sealed class Visit(Db db, ISeals seals, Clock clock)
{
    public const string Cookie = "netra-kotak";
    private const int Hours = 2;

    /// <summary>Opens the mailbox for this browser. Sessions take the machine's clock, cut to the hour: its rows must not tell the minute of a visit either.</summary>
    public async Task Begin(HttpContext context, Report report, KeyPair pair)
    {
        var token = Bytes.Random(32);
        var key = KeyOf(token);
        var real = clock.Real;
        var hour = new DateTime(real.Year, real.Month, real.Day, real.Hour, 0, 0, DateTimeKind.Utc);
        db.RemoveRange(await db.Set<OpenMailbox>().Where(m => m.Until < real).ToListAsync());
        db.Add(new OpenMailbox { TokenHash = HashOf(token), Report = report.Id, EncryptedKey = Aead.Encrypt(pair.PrivateKey, report.Id.Value.ToByteArray(), key), Until = hour.AddHours(Hours) });
        await db.SaveChangesAsync();
        context.Response.Cookies.Append(HostCookie.Named(context.Request, Cookie), WebEncoders.Base64UrlEncode(token), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", IsEssential = true
        });
        Bytes.Wipe(key);
    }

    /// <summary>The report whose mailbox is open in this browser, with its key; null where none is.</summary>
    public async Task<(Report Report, OpenSeal Seal)?> Now(HttpContext context)
    {
        if (await Row(context) is not { } row || row.Mailbox.Until < clock.Real) return null;
        var report = await db.Set<Report>().SingleAsync(r => r.Id == row.Mailbox.Report);
        var (key, secret) = (KeyOf(row.Token), Array.Empty<byte>());
        try
        {
            secret = Aead.Decrypt(row.Mailbox.EncryptedKey, report.Id.Value.ToByteArray(), key);
            return await seals.Open(report.Seal, report.PublicKey, secret) is { } seal ? (report, seal) : null;
        }
        finally
        {
            Bytes.Wipe(key);
            Bytes.Wipe(secret);
        }
    }

    public async Task End(HttpContext context)
    {
        if (await Row(context) is { } row)
        {
            db.Remove(row.Mailbox);
            await db.SaveChangesAsync();
        }
        context.Response.Cookies.Delete(HostCookie.Named(context.Request, Cookie), new CookieOptions { Path = "/", Secure = context.Request.IsHttps });
    }

    private async Task<(OpenMailbox Mailbox, byte[] Token)?> Row(HttpContext context)
    {
        // 32 bytes are 43 letters; anything else was not ours.
        if (context.Request.Cookies[HostCookie.Named(context.Request, Cookie)] is not { Length: 43 } cookie || !cookie.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return null;
        var token = WebEncoders.Base64UrlDecode(cookie);
        var hash = HashOf(token);
        return await db.Set<OpenMailbox>().SingleOrDefaultAsync(m => m.TokenHash == hash) is { } mailbox ? (mailbox, token) : null;
    }

    private static byte[] HashOf(byte[] token) => Hash.Keyed("netra/mailbox/token/1"u8, token);
    private static byte[] KeyOf(byte[] token) => Hash.Keyed("netra/mailbox/key/1"u8, token);
}
