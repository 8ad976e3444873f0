using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Cases;
using Netra.Cases.Assessments;
using Netra.Contracts;
using Netra.Intake.Reports;
using Netra.Kernel;
using Netra.Tests.Cases;
using Netra.Tests.Support;
using Officers = Netra.Tests.Access.Given;
using Reporters = Netra.Tests.Intake.Given;

namespace Netra.Tests.Security;

/// <summary>An officer who snoops, buries or works alone.</summary>
public sealed class InsiderTests
{
    private static Task<Report> Report(App app, string number) => app.With(s => s.GetRequiredService<Db>().Set<Report>().AsNoTracking().SingleAsync(r => r.Number == number));

    [Fact]
    public async Task Who_stepped_back_from_a_file_does_not_reach_its_report_by_another_way()
    {
        var (app, chair, _) = await Reporters.Kayong();
        await using var _ = app;
        var (_, number, _) = await Reporters.Sent(app);
        var (_, other, _) = await Reporters.Sent(app, "Cerita lain tentang orang yang sama, pada hari yang sama.");
        var report = await Report(app, number);
        var file = await app.With(s => s.GetRequiredService<Db>().CaseFiles.SingleAsync(f => f.Report == report.Id));
        using var desk = await Officers.SignedIn(app, chair);
        Assert.Equal(200, (await desk.Visit($"/meja/laporan/{report.Id.Value}")).Status);
        await (await desk.Visit($"/meja/berkas/{file.Id.Value}/mundur")).Fill("Alasan", "Satu keluarga").Press("Saya mundur");

        Assert.Equal(404, (await desk.Visit($"/meja/laporan/{report.Id.Value}")).Status);
        await desk.Visit($"/meja/laporan/{(await Report(app, other)).Id.Value}");
        Assert.Equal(200, desk.Status);
        Assert.DoesNotContain(number, desk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reporter_is_told_of_an_opening_from_whatever_page_the_second_officer_agreed()
    {
        var (app, chair, staff) = await Reporters.Kayong();
        await using var _ = app;
        var (reporter, number, code) = await Reporters.Sent(app, name: "Wulan Anggarkusuma");
        using var asking = await Officers.SignedIn(app, chair);
        await (await asking.Visit($"/meja/laporan/{(await Report(app, number)).Id.Value}")).Fill("Alasan membuka", "Memeriksa syarat formal pelapor.").Press("Minta buka segel");
        using var agreeing = await Officers.SignedIn(app, staff, "citra@contoh.example");
        await (await agreeing.Visit("/meja/kunci")).Press("Setujui permintaan");
        Assert.Single(await Officers.Journal<Unsealed>(app));
        await Reporters.Mailbox(app, number, code, reporter);
        Assert.Contains("Dua petugas Bawaslu Kabupaten Kayong Utara membuka identitas Anda", reporter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_desk_left_open_asks_for_no_identity()
    {
        var (app, chair, _) = await Reporters.Kayong();
        await using var _ = app;
        var (_, number, _) = await Reporters.Sent(app, name: "Wulan Anggarkusuma");
        var page = $"/meja/laporan/{(await Report(app, number)).Id.Value}";
        using var desk = await Officers.SignedIn(app, chair);
        await desk.Visit(page);
        desk.Fill("Alasan membuka", "Memeriksa syarat formal pelapor.");
        app.Time.Pass(TimeSpan.FromMinutes(11));
        await desk.Press("Minta buka segel");
        Assert.StartsWith("/masuk/ulang", desk.Path, StringComparison.Ordinal);
        Assert.Empty(await Officers.Journal<UnsealingAsked>(app));
        Assert.DoesNotContain((await desk.Visit(page)).Page.QuerySelectorAll("button"), b => b.TextContent.Contains("Minta buka segel", StringComparison.Ordinal));
        await (await desk.Follow("Buktikan faktor kedua")).Fill("Kode 6 angka", await Officers.Code(app, chair)).Press("Lanjut");
        Assert.Equal(page, desk.Path);
        Assert.Contains(desk.Page.QuerySelectorAll("button"), b => b.TextContent.Contains("Minta buka segel", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("99")]
    [InlineData("-1")]
    public async Task An_outcome_that_does_not_exist_is_not_proposed_and_the_file_stays_readable(string proposed)
    {
        await using var app = await App.Start();
        var office = await OutcomePagesTests.Office(app, OfficeKind.BawasluKabKota, "33.20", "33.20");
        var chair = await Officers.Officer(app, office);
        var file = $"/meja/berkas/{(await OutcomePagesTests.HeardFile(app, office)).Value}";
        using var desk = await Officers.SignedIn(app, chair);
        await desk.Visit(file + "/kajian");
        desk.Fill("Fakta dan keterangan", "Ajakan di apel.").Fill("Analisis", "Unsur terpenuhi.").Choose("Pelanggaran peraturan lain");
        desk.Page.QuerySelectorAll<IHtmlInputElement>("input[name='Input.Proposed']").Single(i => i.IsChecked).Value = proposed;
        await desk.Press("Simpan kajian");
        Assert.Equal(422, desk.Status);
        Assert.Empty(await app.With(s => s.GetRequiredService<Db>().Set<Assessment>().AsNoTracking().ToListAsync()));
        Assert.Equal(200, (await desk.Visit(file)).Status);
    }
}
