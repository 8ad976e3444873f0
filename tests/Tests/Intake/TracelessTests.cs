using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Intake.Mailbox;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests.Intake;

/// <summary>Promises 1 and 2: what a reporter brings to the door is in nothing that is kept.</summary>
public sealed class TracelessTests
{
    private const string Narrative = "Penanda-cerita-zx81", Name = "Penanda-nama-zx82", Letter = "Penanda-surat-zx83", Address = "203.0.113.77", Agent = "PenandaPeramban/9.1", Referrer = "penanda-asal.example";
    private static readonly string[] Planted = [Narrative, Name, Letter, "Pak Harsoyo", "Jalan Tanah Merah", "0812-0000-1111", Address, Agent, Referrer];

    [Fact]
    public async Task Nothing_planted_at_the_reporters_door_is_in_database_log_or_temporary_folder()
    {
        using var kept = new Kept();
        var (app, _, _) = await Given.Kayong(kept.Listen);
        await using var _ = app;
        using var browser = app.Browse();
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", Address);
        browser.Http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("PenandaPeramban", "9.1"));
        browser.Http.DefaultRequestHeaders.Referrer = new Uri($"https://{Referrer}/");
        var (_, _, code) = await Given.Sent(app, $"{Given.Story} {Narrative}", Name, browser);
        await browser.Press("Buka kotak surat");
        await browser.Fill("Pesan Anda", Letter).Press("Kirim pesan");
        Assert.Contains(Letter, browser.Text, StringComparison.Ordinal);

        var secret = code.Replace(" ", "", StringComparison.Ordinal);
        string[] forbidden = [.. Planted, code, secret, secret[..16], browser.Cookies[Visit.Cookie]!.Value];
        var all = await kept.Of(app);
        // The dump is a real one: what stands in clear is found in it.
        Assert.Contains("mobilise-staff", all, StringComparison.Ordinal);
        Assert.All(forbidden.SelectMany(Kept.Shapes), shape => Assert.False(all.Contains(shape, StringComparison.OrdinalIgnoreCase), $"'{shape}' is kept."));
    }

    [Fact]
    public async Task Every_time_kept_of_an_unnamed_report_and_of_a_mailbox_is_a_whole_hour_ids_included()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        var before = (await Journal(app)).Count;
        var (browser, _, _) = await Given.Sent(app);
        await browser.Press("Buka kotak surat");
        await browser.Fill("Pesan Anda", "Ada tambahan.").Press("Kirim pesan");
        await (await browser.Follow("Cabut laporan")).Choose("Ya, saya mencabut").Press("Cabut laporan");

        var times = new List<DateTime>();
        foreach (var entry in (await Journal(app)).Skip(before)) times.AddRange([entry.At, TimeOf(entry.Id)]);
        await app.With(async s =>
        {
            var db = s.GetRequiredService<Db>();
            foreach (var report in await db.Set<Netra.Intake.Reports.Report>().AsNoTracking().ToListAsync()) times.AddRange([report.ReceivedAt, TimeOf(report.Id.Value), TimeOf(report.Seal.Value)]);
            foreach (var message in await db.Set<Message>().AsNoTracking().ToListAsync()) times.AddRange([message.At, TimeOf(message.Id)]);
            times.AddRange((await db.Set<Withdrawal>().AsNoTracking().ToListAsync()).Select(w => w.At));
            times.AddRange((await db.Set<OpenMailbox>().AsNoTracking().ToListAsync()).Select(m => m.Until));
            foreach (var seal in await db.Set<Netra.Access.Seals.SealRecord>().AsNoTracking().ToListAsync()) times.AddRange([seal.MadeAt, TimeOf(seal.Id.Value)]);
        });
        Assert.True(times.Count >= 15, $"Only {times.Count} times were found.");
        Assert.All(times, t => Assert.Equal(0, t.Ticks % TimeSpan.TicksPerHour));
    }

    [Fact]
    public async Task Public_pages_set_no_cookie_and_stay_small()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        foreach (var path in new[] { "/lapor", "/cek", "/privasi", "/en/lapor", "/en/cek", "/en/privasi" })
        {
            using var answer = await http.GetAsync(path);
            Assert.True(answer.IsSuccessStatusCode, path);
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
            Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length <= 30 * 1024, path);
        }
        using var browser = await Given.Checked(app);
        Assert.True((await browser.Last.Content.ReadAsByteArrayAsync()).Length <= 30 * 1024);
        Assert.Empty(browser.Cookies);
    }

    private static Task<List<JournalEntry>> Journal(App app) => app.With(s => s.GetRequiredService<Db>().Journal.AsNoTracking().OrderBy(e => e.Seq).ToListAsync());

    private static DateTime TimeOf(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16)).UtcDateTime;
}
