using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access;
using Netra.Contracts;
using Netra.Intake.Reports;
using Netra.Kernel;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Intake;

public sealed class DeskTests
{
    [Fact]
    public async Task An_identity_opens_to_two_officers_with_a_reason_and_the_reporter_is_told()
    {
        var (app, chair, staff) = await Given.Kayong();
        await using var _ = app;
        var (reporter, number, code) = await Given.Sent(app, name: "Wulan Anggarkusuma");
        var page = $"/meja/laporan/{(await Report(app)).Id.Value}";
        using var asking = await Officers.SignedIn(app, chair);
        await asking.Visit(page);
        Assert.Contains("Disegel", asking.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wulan", asking.Text, StringComparison.Ordinal);
        await asking.Press("Minta buka segel");
        Assert.Equal(422, asking.Status);
        await asking.Fill("Alasan membuka", "Memeriksa syarat formal pelapor.").Press("Minta buka segel");
        Assert.Contains("Menunggu persetujuan rekan Anda.", asking.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(asking.Page.QuerySelectorAll("button"), b => b.TextContent.Contains("Setujui", StringComparison.Ordinal));

        using var agreeing = await Officers.SignedIn(app, staff, "citra@contoh.example");
        await agreeing.Visit(page);
        Assert.Contains("Memeriksa syarat formal pelapor.", agreeing.Text, StringComparison.Ordinal);
        await agreeing.Press("Setujui buka segel");
        Assert.DoesNotContain("Wulan", agreeing.Text, StringComparison.Ordinal);
        Assert.Contains("Wulan Anggarkusuma", (await asking.Visit(page)).Text, StringComparison.Ordinal);

        await Given.Mailbox(app, number, code, reporter);
        Assert.Contains("Bawaslu Kabupaten Kayong Utara meminta membuka identitas Anda", reporter.Text, StringComparison.Ordinal);
        Assert.Contains("Dua petugas Bawaslu Kabupaten Kayong Utara membuka identitas Anda", reporter.Text, StringComparison.Ordinal);
        Assert.Single(await Officers.Journal<Unsealed>(app));
    }

    [Fact]
    public async Task A_request_is_agreed_to_or_declined_with_its_own_reason_before_the_eyes_and_ends_after_a_week()
    {
        var (app, chair, staff) = await Given.Kayong();
        await using var _ = app;
        await Given.Sent(app, name: "Wulan Anggarkusuma");
        var page = $"/meja/laporan/{(await Report(app)).Id.Value}";
        using var asking = await Officers.SignedIn(app, chair);
        await (await asking.Visit(page)).Fill("Alasan membuka", "Alasan yang pertama.").Press("Minta buka segel");
        using var answering = await Officers.SignedIn(app, staff, "citra@contoh.example");
        Assert.Contains("Alasan yang pertama.", (await answering.Visit("/meja/kunci")).Text, StringComparison.Ordinal);
        await (await answering.Follow("Buka laporannya")).Press("Tolak permintaan ini");
        Assert.Equal(422, answering.Status);
        await answering.Fill("Alasan menolak", "Syarat formal tidak memerlukannya.").Press("Tolak permintaan ini");
        Assert.Single(await Officers.Journal<UnsealingDeclined>(app));
        Assert.DoesNotContain("Alasan yang pertama.", (await answering.Visit("/meja/kunci")).Text, StringComparison.Ordinal);

        await (await asking.Visit(page)).Fill("Alasan membuka", "Alasan yang kedua.").Press("Minta buka segel");
        Assert.Contains("Alasan yang kedua.", (await answering.Visit("/meja/kunci")).Text, StringComparison.Ordinal);
        app.Time.Pass(TimeSpan.FromDays(7));
        using var late = await Officers.SignedIn(app, staff, "citra@contoh.example");
        await late.Visit("/meja/kunci");
        Assert.DoesNotContain(late.Page.QuerySelectorAll("button"), b => b.TextContent.Contains("Setujui", StringComparison.Ordinal));
        Assert.Empty(await Officers.Journal<Unsealed>(app));
    }

    [Fact]
    public async Task A_report_of_another_office_is_not_there()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        await Given.Sent(app);
        var jepara = await Officers.Office(app);
        var stranger = await Officers.Officer(app, jepara, "tono@contoh.example");
        using var desk = await Officers.SignedIn(app, stranger, "tono@contoh.example");
        await desk.Visit($"/meja/laporan/{(await Report(app)).Id.Value}");
        Assert.Equal(404, desk.Status);
        Assert.Empty(await Officers.Journal<ReportOpened>(app));
    }

    [Fact]
    public async Task Reports_of_one_name_in_one_regency_are_proposed_to_each_other_and_not_merged()
    {
        var (app, chair, _) = await Given.Kayong();
        await using var _ = app;
        var (_, first, _) = await Given.Sent(app);
        var (_, second, _) = await Given.Sent(app, "Cerita lain tentang orang yang sama, pada hari yang sama.");
        using var desk = await Officers.SignedIn(app, chair);
        var report = await app.With(s => s.GetRequiredService<Db>().Set<Report>().AsNoTracking().SingleAsync(r => r.Number == first));
        await desk.Visit($"/meja/laporan/{report.Id.Value}");
        Assert.Contains(second, desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cerita lain", desk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_not_taken_where_no_two_officers_could_open_it_together()
    {
        await using var app = await Support.App.Start();
        var office = await app.With(s => AccessCommands.AddOffice(s, new(OfficeKind.BawasluKabKota, "Bawaslu Kabupaten Kayong Utara", "61.11", new("61.11"), OfficeZone.Wib,
            null, new(2024, 1, 1), null, [new("61.11")], true)));
        await Officers.Officer(app, office);
        using var browser = await Given.Checked(app, name: "Wulan Anggarkusuma");
        await browser.Choose("Yang saya sampaikan").Press("Kirim laporan");
        Assert.Equal(422, browser.Status);
        Assert.Contains("dua petugas", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Contains("Wulan Anggarkusuma", browser.Text, StringComparison.Ordinal);
        Assert.Empty(await app.With(s => s.GetRequiredService<Db>().Set<Report>().AsNoTracking().ToListAsync()));
    }

    private static Task<Report> Report(Support.App app) => app.With(s => s.GetRequiredService<Db>().Set<Report>().AsNoTracking().SingleAsync());
}
