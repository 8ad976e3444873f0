using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Declarations;
using Netra.Registry.Imports;
using Netra.Registry.People;
using Netra.Tests.Support;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Registry;

/// <summary>The register and its imports at the desk of the agency's own office.</summary>
public sealed class DeskTests
{
    private static async Task<(App App, Browser Desk, OfficerId Officer)> Begin()
    {
        var app = await App.Start(serve: "desk");
        await Import(app, Csv(Line(Budi, "Budi Santosa", unit: "Dinas Pendidikan > SD Negeri 1"), Line(Tono, "Tono", position: "Kepala Dinas"), Line(Siti, "Siti", Jombang, "Dinas Kesehatan", status: "PPPK")));
        var officer = await Officers.Officer(app, await Officers.Office(app, OfficeKind.Bkpsdm, "BKPSDM-33.20"), role: "bkpsdm");
        return (app, await Officers.SignedIn(app, officer), officer);
    }

    private static Task<List<View>> Views(App app) => app.With(s => s.GetRequiredService<Db>().Set<View>().OrderBy(v => v.Id).ToListAsync());

    [Fact]
    public async Task A_person_is_found_through_the_tree_or_by_number_and_every_look_leaves_a_trail()
    {
        var (app, desk, officer) = await Begin();
        await using var _ = app;
        await desk.Visit("/meja/pegawai");
        Assert.Contains(Jepara, desk.Text);
        Assert.DoesNotContain(Jombang, desk.Text);
        Assert.Empty(await Views(app));
        await (await desk.Follow("Dinas Pendidikan")).Follow("SD Negeri 1");
        Assert.Contains("Budi Santosa", desk.Text);
        await desk.Follow("Budi Santosa");
        Assert.Contains("26 September 1986", desk.Text);
        Assert.Equal(["list", "list", "person"], (await Views(app)).Select(v => v.How).Order());
        await (await desk.Visit("/meja/pegawai")).Fill("NIP, NI PPPK", "19860926 201505 1 001").Press("Cari pegawai");
        Assert.Equal("Budi Santosa", desk.Heading);
        Assert.DoesNotContain(Budi, desk.Path, StringComparison.Ordinal);
        var (trail, budi) = (await Views(app), (await Register(app)).Single(r => r.Number == Budi).Person);
        Assert.All(trail, v => Assert.Equal(officer, v.Officer));
        Assert.Equal(["list", "number", "person", "person"], trail.Where(v => v.Person == budi).Select(v => v.How).Order());
        var facts = await Officers.Journal<PeopleSeen>(app);
        Assert.Equal(5, facts.Count);
        Assert.All(facts, f => Assert.DoesNotContain("Budi", f.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_that_is_not_there_is_kept_as_typed_with_a_sentence()
    {
        var (app, desk, _) = await Begin();
        await using var _ = app;
        await (await desk.Visit("/meja/pegawai")).Fill("NIP, NI PPPK", Siti).Press("Cari pegawai");
        Assert.Equal((422, "Tidak ada pegawai instansi ini dengan nomor itu. Periksa angkanya."), (desk.Status, Assert.Single(desk.Errors)));
        Assert.Contains(Siti, desk.Page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Empty(await Views(app));
    }

    [Fact]
    public async Task Another_agencys_people_units_and_imports_do_not_exist_for_this_office()
    {
        var (app, desk, _) = await Begin();
        await using var _ = app;
        var siti = (await Register(app)).Single(r => r.Number == Siti);
        var unit = await app.With(s => s.GetRequiredService<Db>().Set<Netra.Registry.Units.WorkUnit>().Where(u => u.Name == "Dinas Kesehatan").Select(u => u.Id).SingleAsync());
        var import = await app.With(s => s.GetRequiredService<Db>().Set<ImportRecord>().Select(i => i.Id).SingleAsync());
        foreach (var path in new[] { $"orang/{siti.Person.Value}", $"orang/{siti.Person.Value}/pasangan", $"unit/{unit.Value}", $"impor/{import.Value}", $"impor/{import.Value}/ditolak.csv" })
            Assert.Equal(404, (await desk.Visit("/meja/pegawai/" + path)).Status);
        Assert.Empty(await Views(app));
    }

    [Theory]
    [InlineData(OfficeKind.BawasluKabKota, "ketua")]
    [InlineData(OfficeKind.Bkn, "bkn")]
    public async Task Supervisors_do_not_browse_the_register(OfficeKind kind, string role)
    {
        await using var app = await App.Start(serve: "desk");
        var officer = await Officers.Officer(app, await Officers.Office(app, kind), role: role);
        using var desk = await Officers.SignedIn(app, officer);
        foreach (var path in new[] { "", "/impor", "/impor/baru" }) Assert.Equal(403, (await desk.Visit("/meja/pegawai" + path)).Status);
        Assert.DoesNotContain("Pegawai", (await desk.Visit("/meja/akun")).Page.QuerySelector("nav")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_sent_mapped_checked_started_and_carried_out_by_the_worker()
    {
        var (app, desk, _) = await Begin();
        await using var _ = app;
        var file = Encoding.UTF8.GetBytes($"NIP BARU;nama;unit_kerja;jabatan;status\n{Budi};H. Budi;Dinas Pendidikan > SD Negeri 1;Guru;PNS\n19860926201505100;Salah;Dinas;Guru;PNS\n198001012005031001;Baru;Dinas Kesehatan;Dokter;PNS\n{Siti};Siti;Dinas Kesehatan;Perawat;PPPK\n");
        await (await desk.Visit("/meja/pegawai/impor/baru")).Attach("File daftar pegawai", "pegawai.csv", file).Press("Kirim file");
        Assert.Equal("pegawai.csv", desk.Heading);
        var page = desk.Path;
        await desk.Press("Periksa file");
        Assert.Equal(422, desk.Status);
        Assert.Contains("nip", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await desk.Choose("Nomor pegawai", "NIP BARU").Press("Periksa file");
        Assert.Contains("H. Budi", desk.Text);
        Assert.Contains("18 angka", desk.Text);
        Assert.DoesNotContain(await Register(app), r => r.Name == "H. Budi");
        await desk.Press("Jalankan impor");
        Assert.Contains("Sedang berjalan", desk.Text);
        Assert.True(await Work(app));
        Assert.False(await Work(app));
        await desk.Follow("Muat ulang");
        Assert.Contains("Selesai, ada baris ditolak", desk.Text);
        // The people of another agency stay where they are.
        Assert.Contains("tercatat di instansi lain", desk.Text);
        Assert.Equal(Jombang, (await Register(app)).Single(r => r.Number == Siti).Agency);
        Assert.Contains(await Register(app), r => r is { Name: "H. Budi", Until: null, Serial: 2 });
        var csv = await desk.Http.GetStringAsync(new Uri(page + "/ditolak.csv", UriKind.Relative));
        Assert.Contains("3,nip,number-length,", csv, StringComparison.Ordinal);
        Assert.Contains("5,nip,elsewhere,", csv, StringComparison.Ordinal);
        Assert.Equal(0, await app.With(s => s.GetRequiredService<Db>().Set<ImportFile>().CountAsync()));
        Assert.Contains("4 baris, 2 ditolak", (await desk.Visit("/meja/pegawai/impor")).Text);
        // The next file of this agency is read by the headers of the last.
        await (await desk.Visit("/meja/pegawai/impor/baru")).Attach("File daftar pegawai", "lagi.csv", file).Press("Kirim file");
        Assert.Equal(200, (await desk.Press("Periksa file")).Status);
    }

    [Fact]
    public async Task Leavers_of_a_complete_file_are_closed_by_a_press()
    {
        var (app, desk, _) = await Begin();
        await using var _ = app;
        await (await desk.Visit("/meja/pegawai/impor/baru")).Choose("memuat semua pegawai").Attach("File daftar pegawai", "semua.csv", Csv(Line(Budi, "Budi Santosa"))).Press("Kirim file");
        await (await desk.Press("Periksa file")).Press("Jalankan impor");
        Assert.True(await Work(app));
        await desk.Follow("Muat ulang");
        Assert.Contains("1 pegawai instansi ini tidak ada dalam file", desk.Text);
        await desk.Press("Akhiri kepegawaian mereka");
        Assert.Equal([Budi, Siti], (await Register(app)).Where(r => r.Until is null).Select(r => r.Number));
    }

    [Fact]
    public async Task Leavers_of_an_older_file_are_not_closed_once_a_later_one_of_the_agency_was_imported()
    {
        var (app, desk, _) = await Begin();
        await using var _ = app;
        await (await desk.Visit("/meja/pegawai/impor/baru")).Choose("memuat semua pegawai").Attach("File daftar pegawai", "semua.csv", Csv(Line(Budi, "Budi Santosa"))).Press("Kirim file");
        await (await desk.Press("Periksa file")).Press("Jalankan impor");
        Assert.True(await Work(app));
        await Import(app, Csv(Line(Tono, "Tono Hartono", unit: "Dinas Sosial")), new(Jepara));
        await desk.Follow("Muat ulang");
        await desk.Press("Akhiri kepegawaian mereka");
        Assert.Contains("sudah ada impor lain untuk instansi yang sama", Assert.Single(desk.Errors), StringComparison.Ordinal);
        Assert.Contains(Tono, (await Register(app)).Where(r => r.Until is null).Select(r => r.Number));
        Assert.Empty(await Access.Given.Journal<LeaversClosed>(app));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_or_is_missing_is_said_beside_the_field()
    {
        var (app, desk, _) = await Begin();
        await using var _ = app;
        await (await desk.Visit("/meja/pegawai/impor/baru")).Press("Kirim file");
        Assert.Equal((422, "Pilih file yang akan diimpor."), (desk.Status, Assert.Single(desk.Errors)));
        await desk.Attach("File daftar pegawai", "x.csv", [0xFF, 0xFE, 1, 0]).Press("Kirim file");
        Assert.Contains("bukan UTF-8", Assert.Single(desk.Errors), StringComparison.Ordinal);
        Assert.Equal(1, await app.With(s => s.GetRequiredService<Db>().Set<ImportRecord>().CountAsync()));
    }

    [Fact]
    public async Task A_spouses_declaration_is_recorded()
    {
        var (app, desk, _) = await Begin();
        await using var _ = app;
        var tono = $"/meja/pegawai/orang/{(await Register(app)).Single(r => r.Number == Tono).Person.Value}";
        await (await (await desk.Visit(tono)).Follow("Catat pernyataan")).Choose("Pemilihan", "2024").FillDate("Tanggal pernyataan", new(2024, 10, 1)).Press("Simpan");
        Assert.Equal(tono, desk.Path);
        Assert.Null((await app.With(s => s.GetRequiredService<Db>().Set<Declaration>().SingleAsync())).LeaveFrom);
    }

    [Fact]
    public async Task A_unit_moves_within_its_tree_and_never_under_itself()
    {
        var (app, desk, _) = await Begin();
        await using var _ = app;
        await (await desk.Visit("/meja/pegawai")).Follow("Dinas Pendidikan");
        await desk.Choose("Berada di bawah", "SD Negeri 1").Press("Pindahkan unit");
        Assert.Equal("Sebuah unit tidak dapat berada di bawah dirinya sendiri.", Assert.Single(desk.Errors));
        await desk.Follow("SD Negeri 1");
        await desk.Choose("Berada di bawah", "Langsung di bawah").Press("Pindahkan unit");
        Assert.Contains("SD Negeri 1", (await desk.Visit("/meja/pegawai")).Text);
        // Files still call it by its old place.
        Assert.Equal(1, (await Import(app, Csv(Line(Budi, "Budi Santosa", unit: "Dinas Pendidikan > SD Negeri 1")))).Unchanged);
    }

    [Fact]
    public async Task A_long_unit_is_paged_and_nobody_is_shown_twice_or_left_out()
    {
        var (app, desk, _) = await Begin();
        await using var _ = app;
        await Import(app, Csv([.. Enumerable.Range(0, 120).Select(n => Nth(n).Replace($"Pegawai {n}", $"Pegawai {n % 7}", StringComparison.Ordinal).Replace("Dinas Pendidikan", "Dinas Panjang", StringComparison.Ordinal))]));
        await (await desk.Visit("/meja/pegawai")).Follow("Dinas Panjang");
        var numbers = new List<string>();
        for (var pages = 0; pages < 3; pages++)
        {
            numbers.AddRange(desk.Page.QuerySelectorAll("tbody .nomor").Select(n => n.TextContent));
            if (pages < 2) await desk.Follow("Berikutnya");
        }
        Assert.Equal((120, 120), (numbers.Count, numbers.Distinct().Count()));
    }

    private static async Task Upload(Browser desk)
    {
        await (await desk.Visit("/meja/pegawai/impor/baru")).Attach("File daftar pegawai", "pegawai.csv", Csv([.. Enumerable.Range(0, 95).Select(n => Nth(n))])).Press("Kirim file");
        await desk.Press("Periksa file");
    }

    private static async Task Halt(Browser desk, string page)
    {
        await (await (await desk.Visit(page)).Follow("Hentikan impor")).Press("Hentikan");
        Assert.Equal((422, "Tulis alasannya, paling panjang 500 huruf."), (desk.Status, Assert.Single(desk.Errors)));
        await desk.Fill("Alasan", "File keliru.").Press("Hentikan");
        Assert.Contains("Impor ini dihentikan petugas.", desk.Text);
    }

    [Fact]
    public async Task An_import_that_is_stopped_before_it_begins_waits_until_somebody_lets_it_go_on()
    {
        var (app, desk, officer) = await Begin();
        await using var _ = app;
        await Upload(desk);
        var page = desk.Path;
        await Halt(desk, page);
        Assert.DoesNotContain("Jalankan impor", desk.Text, StringComparison.Ordinal);
        Assert.Contains("Dihentikan", (await desk.Visit("/meja/pegawai/impor")).Text);
        Assert.False(await Work(app));
        await (await desk.Visit(page)).Follow("Lanjutkan atau batalkan");
        Assert.Contains("File keliru.", desk.Text);
        await desk.Press("Lanjutkan impor");
        await desk.Press("Jalankan impor");
        Assert.True(await Work(app));
        Assert.Equal(95 + 3, (await Register(app)).Count);
        var halted = Assert.Single(await Officers.Journal<ImportHalted>(app));
        Assert.DoesNotContain("keliru", halted.Body, StringComparison.Ordinal);
        Assert.Single(await Officers.Journal<ImportResumed>(app));
        Assert.Equal($"officer:{officer.Value:N}", halted.By.Replace("-", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_import_that_is_stopped_while_it_runs_keeps_whole_chunks_and_goes_on_behind_them_or_is_given_up()
    {
        var (app, desk, _) = await Begin();
        await using var _ = app;
        await Upload(desk);
        var page = desk.Path;
        await desk.Press("Jalankan impor");
        var scopes = app.Web.Services.GetRequiredService<IServiceScopeFactory>();
        Assert.True(await ImportLoop.Step(scopes, TestContext.Current.CancellationToken, 10, tally => { if (tally.Rows == 30) Task.Run(() => Halt(desk, page)).GetAwaiter().GetResult(); }));
        Assert.Equal(30 + 3, (await Register(app)).Count);
        Assert.False(await Work(app));
        await desk.Visit(page);
        Assert.Contains("30 baris sudah diproses dan hasilnya tetap tersimpan", desk.Text);
        Assert.Single(await Officers.Journal<ImportFinished>(app));
        await (await desk.Follow("Lanjutkan atau batalkan")).Press("Lanjutkan impor");
        Assert.Contains("Sedang berjalan", desk.Text);
        Assert.True(await ImportLoop.Step(scopes, TestContext.Current.CancellationToken, 10, tally => { if (tally.Rows == 60) Task.Run(() => Halt(desk, page)).GetAwaiter().GetResult(); }));
        await (await (await desk.Visit(page)).Follow("Lanjutkan atau batalkan")).Press("Batalkan sisanya");
        Assert.Contains("Sisanya dibatalkan petugas", desk.Text);
        Assert.Equal(60 + 3, (await Register(app)).Count);
        Assert.Equal(0, await app.With(s => s.GetRequiredService<Db>().Set<ImportFile>().CountAsync()));
        Assert.False(await Work(app));
    }

    [Fact]
    public async Task An_import_that_fails_keeps_nobody_elses_waiting_says_why_and_is_tried_again()
    {
        var (app, desk, officer) = await Begin();
        await using var _ = app;
        async Task<string> Given(string name, int from)
        {
            await (await desk.Visit("/meja/pegawai/impor/baru")).Attach("File daftar pegawai", name, Csv([.. Enumerable.Range(from, 5).Select(n => Nth(n))])).Press("Kirim file");
            await desk.Press("Periksa file");
            Assert.Contains("Bila tidak dijalankan sampai Senin, 28 Oktober 2024", desk.Text, StringComparison.Ordinal);
            return desk.Path;
        }
        var failing = await Given("hilang.csv", 0);
        await desk.Press("Jalankan impor");
        var good = await Given("baik.csv", 5);
        await desk.Press("Jalankan impor");
        var forgotten = await Given("lupa.csv", 10);
        Task<byte[]> Lose() => app.With(async s =>
        {
            var db = s.GetRequiredService<Db>();
            var file = await db.Set<ImportFile>().OrderBy(f => f.Import).FirstAsync();
            db.Remove(file);
            await db.SaveChangesAsync();
            return file.Bytes;
        });
        var bytes = await Lose();
        Assert.True(await Work(app));
        Assert.True(await Work(app));
        Assert.False(await Work(app));
        Assert.Contains("Selesai", (await desk.Visit(good)).Text, StringComparison.Ordinal);
        Assert.Contains("Gagal, akan dicoba lagi", (await desk.Visit("/meja/pegawai/impor")).Text, StringComparison.Ordinal);
        Assert.Contains("Percobaan ke-1 menjalankan impor ini gagal", (await desk.Visit(failing)).Text, StringComparison.Ordinal);
        Assert.Contains("Filenya tidak dapat dibaca dari penyimpanan", desk.Text, StringComparison.Ordinal);
        // The officer does not wait; the second pause is longer than the first.
        await desk.Press("Coba lagi sekarang");
        Assert.Contains("Sedang berjalan", desk.Text, StringComparison.Ordinal);
        Assert.True(await Work(app));
        app.Time.Pass(TimeSpan.FromMinutes(4));
        Assert.False(await Work(app));
        await app.With(async s =>
        {
            var db = s.GetRequiredService<Db>();
            db.Add(new ImportFile { Import = await db.Set<ImportRecord>().Where(i => i.FileName == "hilang.csv").Select(i => i.Nr).SingleAsync(), Bytes = bytes });
            await db.SaveChangesAsync();
        });
        app.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.True(await Work(app));
        Assert.Contains("Selesai", (await desk.Visit(failing)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Percobaan", desk.Text, StringComparison.Ordinal);
        Assert.Equal([("file", 1), ("file", 2)], (await Officers.Journal<ImportFaulted>(app)).Select(f => f.As<ImportFaulted>()).Select(f => (f.Kind, f.Try)));

        // What nobody started within a week is not kept.
        var scopes = app.Web.Services.GetRequiredService<IServiceScopeFactory>();
        Task<int> Files() => app.With(s => s.GetRequiredService<Db>().Set<ImportFile>().CountAsync());
        app.Time.Pass(TimeSpan.FromDays(6));
        await ImportLoop.Lapse(scopes, TestContext.Current.CancellationToken);
        Assert.Equal(1, await Files());
        app.Time.Pass(TimeSpan.FromDays(1));
        await ImportLoop.Lapse(scopes, TestContext.Current.CancellationToken);
        Assert.Equal(0, await Files());
        using var later = await Officers.SignedIn(app, officer);
        Assert.Contains("tidak dijalankan dalam 7 hari dan sudah dihapus", (await later.Visit(forgotten)).Text, StringComparison.Ordinal);
        Assert.Single(await Officers.Journal<ImportLapsed>(app));
        Assert.False(await Work(app));
    }

    [Fact]
    public async Task A_position_is_corrected_for_the_agency_with_a_reason_and_no_import_undoes_it()
    {
        var (app, desk, _) = await Begin();
        await using var _ = app;
        await Import(app, Csv(Line("198801012010011001", "Wati", Jombang, "Dinas Sosial", "Kepala Dinas")));
        Task<Dictionary<string, bool>> Offices() => app.With(async s =>
        {
            var offices = new Dictionary<string, bool>();
            await foreach (var one in s.GetRequiredService<IRegister>().Current()) offices[one.Name] = one.OfficeHolder;
            return offices;
        });
        await (await (await desk.Visit("/meja/pegawai")).Follow("Jabatan")).Follow("Kepala Dinas");
        await desk.Press("Simpan");
        Assert.Equal("Tulis alasannya, paling panjang 500 huruf.", Assert.Single(desk.Errors));
        await desk.Fill("Alasan koreksi", "Tetap.").Press("Simpan");
        Assert.Equal("Itu sudah yang berlaku sekarang; tidak ada yang dikoreksi.", Assert.Single(desk.Errors));
        await desk.Choose("Bukan pejabat").Fill("Alasan koreksi", "Dinas ini dibubarkan.").Press("Simpan");
        Assert.Contains("Koreksi instansi berbeda dari nama jabatannya", desk.Text);
        await Import(app, Csv(Line(Tono, "Tono", position: "Kepala Dinas", unit: "Dinas Pariwisata")));
        var offices = await Offices();
        Assert.Equal((false, true), (offices["Tono"], offices["Wati"]));
        await (await (await desk.Visit("/meja/pegawai")).Follow("Jabatan")).Follow("Kepala Dinas");
        Assert.Contains("Dinas ini dibubarkan.", desk.Text);
        await desk.Choose("Pejabat").Fill("Alasan koreksi", "Dibentuk lagi.").Press("Simpan");
        Assert.Contains("Dinas ini dibubarkan.", desk.Text);
        Assert.True((await Offices())["Tono"]);
        Assert.Equal(2, (await Officers.Journal<PositionCorrected>(app)).Count);
    }

    internal static Task<bool> Work(App app) => ImportLoop.Step(app.Web.Services.GetRequiredService<IServiceScopeFactory>(), TestContext.Current.CancellationToken);
}
