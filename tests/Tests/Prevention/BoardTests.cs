using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Reminders;
using Netra.Prevention.Units;
using Netra.Registry.Employments;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Prevention.RecordTests;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Prevention;

/// <summary>The compliance board, reminders, and the page of the coordinator who gets them.</summary>
public sealed class BoardTests
{
    private const string School = "SD Negeri 5", Email = "kepala@contoh.example";

    /// <summary>A round over units of which the school has a coordinator with an account.</summary>
    private static async Task<(App App, Browser Desk, Browser Head, string Unit)> Coordinated()
    {
        var (app, desk) = await Ready();
        await Import(app, Units());
        await Round(app, desk);
        var office = (await app.With(s => s.GetRequiredService<IOffices>().All())).Single();
        var head = await Officers.Officer(app, office, Email, "koordinator");
        var unit = $"/meja/pegawai/unit/{await Id(app, School)}";
        await (await desk.Visit(unit + "/pengelola")).Fill("NIP, NI PPPK", Number(200)).Fill("Dasar dan alasan", "Nota dinas.").Choose("Akun pengelola unit", $"Ratri Kusuma, {Email}").Press("Simpan");
        Assert.Equal((200, unit), (desk.Status, desk.Path));
        return (app, desk, await Officers.SignedIn(app, head, Email), unit);
    }

    [Fact]
    public async Task The_board_says_what_is_missing_since_when_and_who_acts_and_a_day_has_one_reminder()
    {
        var (app, desk, head, _) = await Coordinated();
        await using var __ = app;
        await (await desk.Visit("/meja/kepatuhan")).Follow("Dinas Pendidikan");
        Assert.Contains("6 orang belum berikrar: Ikrar Pilkada 2024. Sejak 21 Okt 2024. Sampai 4 Nov 2024. Pengelola unit", desk.Text, StringComparison.Ordinal);
        Assert.Contains("2 orang belum berikrar: Ikrar Pilkada 2024. Sejak 21 Okt 2024. Sampai 4 Nov 2024. PPK: tetapkan pengelola unit", desk.Text, StringComparison.Ordinal);
        await desk.Press("Ingatkan yang belum");
        Assert.Contains("1 pengingat dikirim", desk.Text, StringComparison.Ordinal);
        await desk.Press("Ingatkan yang belum");
        Assert.Contains("Tidak ada pengingat baru", desk.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Count<Reminder>(app));

        Assert.Equal(School, (await head.Visit("/meja/unit-saya")).Heading);
        Assert.Contains("Pengingat untuk SD Negeri 5", head.Text, StringComparison.Ordinal);
        await head.Press("Sudah dibaca");
        Assert.DoesNotContain("Pengingat untuk", head.Text, StringComparison.Ordinal);
        Assert.Single(await Officers.Journal<ReminderRead>(app));
        Assert.Equal(1, (await Officers.Journal<UnitsReminded>(app)).Single().As<UnitsReminded>().Count);
    }

    [Fact]
    public async Task Every_unit_is_reminded_however_many_stand_below_one()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await Import(app, Csv([.. Enumerable.Range(0, 501).Select(n => Line(Number(n), $"Pegawai {n}", unit: $"Dinas Kesehatan > Puskesmas {n:000}"))]));
        await Round(app, desk);
        await Officers.Officer(app, (await app.With(s => s.GetRequiredService<IOffices>().All())).Single(), Email, "koordinator");
        await (await desk.Visit($"/meja/pegawai/unit/{await Id(app, "Dinas Kesehatan")}/pengelola")).Fill("NIP, NI PPPK", Rini).Fill("Dasar dan alasan", "Nota dinas.").Choose("Akun pengelola unit", $"Ratri Kusuma, {Email}").Choose("bawahnya").Press("Simpan");
        Assert.Equal(200, desk.Status);
        await (await (await desk.Visit("/meja/kepatuhan")).Follow("Dinas Kesehatan")).Press("Ingatkan yang belum");
        Assert.Contains("501 pengingat dikirim", desk.Text, StringComparison.Ordinal);
        await desk.Press("Ingatkan yang belum");
        Assert.Contains("Tidak ada pengingat baru", desk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_sees_who_of_the_own_unit_has_not_signed_prints_their_letters_and_nothing_else_until_relieved()
    {
        var (app, desk, head, unit) = await Coordinated();
        await using var __ = app;
        var (own, other) = (await Id(app, School), await Id(app, "Dinas Kesehatan"));
        await (await head.Visit("/meja/unit-saya")).Follow("Lihat siapa");
        Assert.Contains("Pegawai 205", head.Text, StringComparison.Ordinal);
        Assert.Equal(6, await Count<View>(app));
        var page = head.Path;
        using var letters = await head.Http.GetAsync(new Uri(page + "/surat", UriKind.Relative));
        Assert.Equal("application/pdf", letters.Content.Headers.ContentType!.MediaType);
        Assert.Equal(6, (await Officers.Journal<InvitationsHandedOut>(app)).Single().As<InvitationsHandedOut>().Count);
        foreach (var path in new[] { page.Replace(own, other, StringComparison.Ordinal), page.Replace(own, other, StringComparison.Ordinal) + "/surat" }) Assert.Equal(404, (await head.Visit(path)).Status);
        foreach (var path in new[] { "/meja/kepatuhan", "/meja/ikrar", "/meja/pegawai", "/meja/penerusan" }) Assert.Equal(403, (await head.Visit(path)).Status);
        Assert.Equal(403, (await desk.Visit("/meja/unit-saya")).Status);

        await (await (await desk.Visit(unit)).Follow("Akhiri")).Fill("Dasar dan alasan", "Mutasi.").Press("Akhiri tugas");
        Assert.Equal(404, (await head.Visit(page)).Status);
        Assert.Contains("belum ditetapkan sebagai pengelola", (await head.Visit("/meja/unit-saya")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_leaves_as_CSV_and_XLSX_in_which_no_name_is_a_formula_and_another_agencys_is_not_there()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await Import(app, Csv(Line("199001012015011009", "Arif", Jombang)));
        await Round(app, desk, "=HYPERLINK(1)");
        await desk.Visit("/meja/kepatuhan");
        var csv = desk.Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Single(h => h.EndsWith("unduh.csv", StringComparison.Ordinal));
        var lines = await desk.Http.GetStringAsync(new Uri(csv, UriKind.Relative));
        Assert.Equal("\"Dinas Kesehatan\",\"33.20\",\"'=HYPERLINK(1)\",1,0,\"Belum lengkap\",\"1 orang belum berikrar: =HYPERLINK(1).\",\"2024-10-21\",\"PPK: tetapkan pengelola unit\",\"\"", lines.Split('\n').Single(l => l.Contains("Kesehatan", StringComparison.Ordinal)).TrimEnd());
        using var file = new MemoryStream(await desk.Http.GetByteArrayAsync(new Uri(csv.Replace(".csv", ".xlsx", StringComparison.Ordinal), UriKind.Relative)));
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        var sheet = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.InnerText;
        Assert.Contains("Dinas Kesehatan33.20=HYPERLINK(1)10Belum lengkap", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", workbook.WorkbookPart.WorksheetParts.Single().Worksheet!.InnerXml, StringComparison.Ordinal);
        var foreign = await app.With(s => s.GetRequiredService<Db>().Set<Netra.Registry.Agencies.AgencyRecord>().Where(a => a.Name == Jombang).Select(a => a.Id.Value).SingleAsync());
        foreach (var path in new[] { $"/meja/kepatuhan?instansi={foreign}", $"/meja/kepatuhan/{foreign}/unduh.csv" }) Assert.Equal(404, (await desk.Visit(path)).Status);
    }
}
