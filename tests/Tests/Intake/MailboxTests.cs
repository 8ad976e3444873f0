using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Intake.Mailbox;
using Netra.Intake.Reports;
using Netra.Kernel;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Intake;

public sealed class MailboxTests
{
    [Fact]
    public async Task The_receipt_opens_the_mailbox_with_the_only_cookie_and_closing_ends_it()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        var (browser, number, _) = await Given.Sent(app);
        await browser.Press("Buka kotak surat");
        Assert.Equal(("/kotak", "Kotak surat Anda"), (browser.Path, browser.Heading));
        Assert.Contains(number, browser.Text, StringComparison.Ordinal);
        var cookie = browser.Cookies[Visit.Cookie]!;
        Assert.True(cookie.HttpOnly);
        Assert.Equal(DateTime.MinValue, cookie.Expires);
        await browser.Press("Tutup kotak surat");
        Assert.Equal("/cek", browser.Path);
        Assert.Equal("/cek", (await browser.Visit("/kotak")).Path);
        Assert.Empty(await Rows<OpenMailbox>(app));
    }

    [Fact]
    public async Task A_mailbox_left_open_ends_by_itself_after_two_hours()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        var (browser, _, _) = await Given.Sent(app);
        await browser.Press("Buka kotak surat");
        Assert.Equal("/kotak", (await browser.Visit("/kotak")).Path);
        app.Time.Pass(TimeSpan.FromHours(2));
        Assert.Equal("/cek", (await browser.Visit("/kotak")).Path);
    }

    [Fact]
    public async Task Reporter_and_officer_write_to_each_other_and_a_letter_sent_twice_is_one()
    {
        var (app, chair, _) = await Given.Kayong();
        await using var _ = app;
        var (browser, number, code) = await Given.Sent(app);
        var report = Assert.Single(await Rows<Report>(app));
        using var desk = await Officers.SignedIn(app, chair);
        await desk.Visit($"/meja/laporan/{report.Id.Value}");
        Assert.Contains(Given.Story, desk.Text, StringComparison.Ordinal);
        Assert.Contains("Pak Harsoyo, camat", desk.Text, StringComparison.Ordinal);
        await desk.Press("Kirim pesan");
        Assert.Equal("Tulis pesan sebelum mengirim.", Assert.Single(desk.Errors));
        await desk.Fill("Pesan kepada pelapor", "Apakah ajakan itu juga tertulis?").Press("Kirim pesan");

        await Given.Mailbox(app, number, code, browser);
        Assert.Contains("Apakah ajakan itu juga tertulis?", browser.Text, StringComparison.Ordinal);
        await browser.Press("Kirim pesan");
        Assert.Equal(422, browser.Status);
        var once = browser.Page.QuerySelector("input[name=Once]")!.GetAttribute("value")!;
        await browser.Fill("Pesan Anda", "Ya, di grup WhatsApp.").Press("Kirim pesan");
        browser.Page.QuerySelector("input[name=Once]")!.SetAttribute("value", once);
        await browser.Fill("Pesan Anda", "Ya, di grup WhatsApp.").Press("Kirim pesan");
        Assert.Single(await Rows<Message>(app), m => m.Sender == Sender.Reporter);
        Assert.Contains("Ya, di grup WhatsApp.", (await desk.Visit($"/meja/laporan/{report.Id.Value}")).Text, StringComparison.Ordinal);
        Assert.Single(await Officers.Journal<ReporterWrote>(app));
        Assert.Single(await Officers.Journal<OfficerWrote>(app));
        Assert.Single(await Officers.Journal<ReportOpened>(app));
    }

    [Fact]
    public async Task Unknown_number_and_wrong_code_get_one_answer_and_ten_of_them_slow_that_number_alone()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        var (browser, number, code) = await Given.Sent(app);
        var (_, otherNumber, otherCode) = await Given.Sent(app);
        var answers = new HashSet<string>();
        foreach (var wrong in new[] { number, "61.11-24-00000" })
            for (var n = 0; n < 10; n++)
            {
                await Given.Mailbox(app, wrong, otherCode, browser);
                answers.Add($"{browser.Status} {string.Join('|', browser.Errors)}");
            }
        Assert.Equal("422 Nomor dan kode ini tidak cocok. Periksa keduanya pada tanda terima.", Assert.Single(answers));
        foreach (var slowed in new[] { number, "61.11-24-00000" })
        {
            await Given.Mailbox(app, slowed, otherCode, browser);
            Assert.Equal(429, browser.Status);
            Assert.Contains("Tunggu satu menit", Assert.Single(browser.Errors), StringComparison.Ordinal);
        }
        Assert.Equal("/kotak", (await Given.Mailbox(app, otherNumber, otherCode)).Path);
        // Who keeps guessing does not keep the reporter out.
        Assert.Equal("/kotak", (await Given.Mailbox(app, number.ToLowerInvariant(), code.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), browser)).Path);
    }

    [Fact]
    public async Task A_slip_of_the_pen_costs_no_try()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        var (browser, number, code) = await Given.Sent(app);
        var slipped = (code[0] == '0' ? '1' : '0') + code[1..];
        for (var n = 0; n < 12; n++) await Given.Mailbox(app, number, slipped, browser);
        Assert.Contains("Kode ini belum benar", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal("/kotak", (await Given.Mailbox(app, number, code, browser)).Path);
    }

    [Fact]
    public async Task Withdrawing_needs_a_yes_and_shreds_what_no_case_rests_on()
    {
        var (app, chair, _) = await Given.Kayong();
        await using var _ = app;
        var (browser, _, _) = await Given.Sent(app);
        await browser.Press("Buka kotak surat");
        await browser.Fill("Pesan Anda", "Ada tambahan.").Press("Kirim pesan");
        await (await browser.Follow("Cabut laporan")).Press("Cabut laporan");
        Assert.Equal(422, browser.Status);
        await browser.Choose("Ya, saya mencabut").Press("Cabut laporan");
        Assert.Contains("Isi dan pesannya sudah dihapus", browser.Text, StringComparison.Ordinal);
        var report = Assert.Single(await Rows<Report>(app));
        Assert.True(report.Texts.IsShredded);
        Assert.All(await Rows<Message>(app), m => Assert.Empty(m.Text));
        Assert.Single(await Officers.Journal<ReportWithdrawn>(app));
        using var desk = await Officers.SignedIn(app, chair);
        Assert.Contains("Isinya sudah dihapus", (await desk.Visit($"/meja/laporan/{report.Id.Value}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mailbox_asks_after_one_three_and_six_months_whether_the_reporter_is_pressed()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        var (browser, number, code) = await Given.Sent(app);
        await Given.Mailbox(app, number, code, browser);
        Assert.DoesNotContain("mengalami tekanan, mutasi", browser.Text, StringComparison.Ordinal);
        app.Time.Pass(TimeSpan.FromDays(95));
        await Given.Mailbox(app, number, code, browser);
        Assert.Contains("Sudah 1 bulan", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Sudah 3 bulan", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sudah 6 bulan", browser.Text, StringComparison.Ordinal);
    }

    private static Task<List<T>> Rows<T>(Support.App app) where T : class => app.With(s => s.GetRequiredService<Db>().Set<T>().AsNoTracking().ToListAsync());
}
