using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Intake.Reports;
using Netra.Kernel;

namespace Netra.Tests.Intake;

public sealed class ReportingTests
{
    [Fact]
    public async Task A_citizen_of_Sukadana_reports_without_a_name_and_gets_a_receipt()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        var (browser, number, code) = await Given.Sent(app);
        Assert.Equal(200, browser.Status);
        Assert.StartsWith("61.11-24-", number, StringComparison.Ordinal);
        Assert.Matches("^([0-9A-Z]{4} ){4}[0-9A-Z]$", code);
        Assert.Contains("Bawaslu Kabupaten Kayong Utara", browser.Text, StringComparison.Ordinal);
        Assert.Contains("10.00 WIB", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("10.47", browser.Text, StringComparison.Ordinal);
        Assert.Empty(browser.Cookies);
        Assert.Equal("/lapor", browser.Path);
        var report = Assert.Single(await Reports(app));
        Assert.Equal(("61.11.01", "mobilise-staff", new DateOnly(2024, 10, 19), true), (report.Region.Value, report.Act, report.ActedOn!.Value, report.Anonymous));
        Assert.Equal(report.Id, Assert.Single(await Netra.Tests.Access.Given.Journal<ReportReceived>(app)).As<ReportReceived>().Report);
    }

    [Fact]
    public async Task The_same_form_sent_again_shows_the_same_receipt_and_doubles_nothing()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        using var browser = await Given.Checked(app);
        browser.Choose("Yang saya sampaikan");
        var form = Fields(browser.Page);
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await (await http.PostAsync("/lapor", new FormUrlEncodedContent(form))).Content.ReadAsStringAsync()));
        var code = form.Single(f => f.Key == "Answers.Code").Value;
        Assert.All(answers, a => Assert.Contains(code, a, StringComparison.Ordinal));
        Assert.Single(await Reports(app));
        Assert.Contains("kiriman ulang tidak membuatnya ganda", await (await http.PostAsync("/lapor", new FormUrlEncodedContent(form))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(await Netra.Tests.Access.Given.Journal<ReportReceived>(app));
    }

    [Fact]
    public async Task Everything_typed_is_kept_when_something_is_wrong_and_each_fault_is_said_twice()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        using var browser = app.Browse();
        await (await browser.Visit("/lapor")).Press("Lanjut");
        Assert.Equal(422, browser.Status);
        Assert.Equal(2, browser.Errors.Count);
        Assert.StartsWith("Galat: ", browser.Title, StringComparison.Ordinal);
        await browser.Choose("Foto bersama").Fill("Ceritakan kejadiannya", "\n" + Given.Story + "\n\nBaris lain.").Press("Lanjut");
        await browser.Fill("Jabatan", "camat <b>").Fill("Cari nama kecamatan", "Sukadana").FillDate("Kapan kejadiannya?", new(2024, 12, 12)).Fill("Siapa lagi", "Ibu Rina").Press("Lanjut");
        Assert.Equal(422, browser.Status);
        Assert.Contains("Isi nama, sebutan, atau jabatan orang yang dilaporkan.", browser.Errors);
        Assert.Contains("Pilih salah satu wilayah dari daftar.", browser.Errors);
        Assert.Contains("Tanggal kejadian tidak boleh sesudah hari ini, 21 Oktober 2024.", browser.Errors);
        Assert.Contains("Pilih kapan Anda mengetahui kejadian itu.", browser.Errors);
        Assert.Equal(browser.Errors.Order(), browser.Page.QuerySelectorAll("form .pesan").Select(e => e.TextContent.Trim()).Order());
        Assert.All(browser.Page.QuerySelectorAll(".galat a"), link => Assert.NotNull(browser.Page.QuerySelector(link.GetAttribute("href")!)));
        var typed = Fields(browser.Page);
        foreach (var (field, value) in new[] { ("Position", "camat <b>"), ("Words", "Sukadana"), ("ActedOn.Month", "12"), ("Witnesses", "Ibu Rina"), ("Kind", "foto"), ("Narrative", Given.Story + "\r\n\r\nBaris lain.") })
            Assert.Equal(value.ReplaceLineEndings(), typed.Single(f => f.Key == "Answers." + field).Value.ReplaceLineEndings());
    }

    [Fact]
    public async Task A_region_is_also_found_from_province_to_sub_district()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        using var browser = app.Browse();
        await (await browser.Visit("/lapor")).Choose("Lainnya").Fill("Ceritakan", Given.Story).Press("Lanjut");
        await browser.Fill("Siapa", "Camat").Choose("Kalimantan Barat").Press("Lanjut");
        Assert.Contains("Pilih kabupaten atau kota tempat kejadian.", browser.Errors);
        await browser.Choose("Kabupaten Kayong Utara").Press("Pilih wilayah ini");
        await browser.Choose("Kecamatan Sukadana").Choose("Hari itu juga").Press("Lanjut");
        Assert.Equal("Tanpa nama atau dengan nama?", browser.Heading);
        Assert.Contains(("Answers.Region", "61.11.01"), Fields(browser.Page).Select(f => (f.Key, f.Value)));
    }

    [Fact]
    public async Task A_name_typed_and_then_withdrawn_is_gone_from_the_form_and_never_kept()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        using var browser = await Given.Checked(app, name: "Wulan Anggarkusuma");
        Assert.Contains("Wulan Anggarkusuma", browser.Text, StringComparison.Ordinal);
        await browser.Press("Kembali");
        Assert.Equal("Tanpa nama atau dengan nama?", browser.Heading);
        Assert.Contains(Fields(browser.Page), f => f.Value == "Wulan Anggarkusuma");
        await browser.Choose("Tanpa nama").Press("Lanjut");
        Assert.DoesNotContain("Wulan", await browser.Last.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await browser.Choose("Yang saya sampaikan").Press("Kirim laporan");
        var report = Assert.Single(await Reports(app));
        Assert.Null(report.Identity);
        Assert.Null(report.IdentitySeal);
    }

    [Fact]
    public async Task Where_no_office_receives_nothing_is_kept_and_the_reporter_is_told()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        using var browser = app.Browse();
        await (await browser.Visit("/lapor")).Choose("Lainnya").Fill("Ceritakan", Given.Story).Press("Lanjut");
        await browser.Fill("Siapa", "Camat").Choose("Jawa Tengah").Press("Cari atau pilih wilayah");
        await browser.Choose("Kabupaten Jepara").Choose("Hari itu juga").Press("Lanjut");
        await browser.Choose("Tanpa nama").Press("Lanjut");
        await browser.Choose("Yang saya sampaikan").Press("Kirim laporan");
        Assert.Equal(422, browser.Status);
        Assert.Contains("Belum ada kantor pengawas", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Empty(await Reports(app));
    }

    [Fact]
    public async Task Each_kind_a_citizen_chooses_is_an_act_of_the_rulebook()
    {
        await using var app = await Support.App.Start();
        var acts = app.Web.Services.GetRequiredService<IRulebook>().Acts.Select(a => a.Code).Append("other").ToList();
        Assert.All(Kinds.All, k => Assert.Contains(k.Act, acts));
    }

    private static Task<List<Report>> Reports(Support.App app) => app.With(s => s.GetRequiredService<Db>().Set<Report>().AsNoTracking().ToListAsync());

    /// <summary>What pressing Kirim would post.</summary>
    internal static List<KeyValuePair<string, string>> Fields(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in page.QuerySelectorAll("main input, main textarea"))
            if (element is AngleSharp.Html.Dom.IHtmlInputElement { Name: { } name } input && (input.Type is not ("radio" or "checkbox") || input.IsChecked)) fields.Add(new(name, input.Value));
            else if (element is AngleSharp.Html.Dom.IHtmlTextAreaElement { Name: { } area } text) fields.Add(new(area, text.Value));
        fields.Add(new("Go", "send"));
        return fields;
    }
}
