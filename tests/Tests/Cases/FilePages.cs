using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Cases;
using Netra.Cases.Clocks;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Cases;

public sealed class FilePages
{
    private static async Task<(App App, Post Post, Office Office, Browser Desk)> Begin()
    {
        var (app, post) = await Post.Open();
        var office = await Officers.Office(app);
        var officer = await Officers.Officer(app, office);
        return (app, post, office, await Officers.SignedIn(app, officer));
    }

    private static Task<CaseFile> Load(App app, CaseFileId id) => app.With(s => s.GetRequiredService<Db>().CaseFiles.Whole().SingleAsync(f => f.Id == id));

    private static async Task Review(Browser desk, string file, string conclusion, bool met = false)
    {
        await desk.Visit(file + "/kajian-awal");
        if (met)
            foreach (var condition in new[] { "Nama dan alamat", "Pihak terlapor", "Disampaikan dalam", "Tanda tangan", "Waktu dan tempat", "Uraian kejadian", "Bukti" }) desk.Choose(condition);
        await desk.Choose(conclusion).Fill("Alasan", "Alasan rekaan").Press("Simpan kajian awal");
    }

    [Fact]
    public async Task Anonymous_information_goes_from_the_desk_to_a_heard_case()
    {
        var (app, post, office, desk) = await Begin();
        await using var _ = app;
        var opened = await post.Receive(app, office);
        Assert.Equal(0, opened.OpenedAt.Minute);
        var file = $"/meja/berkas/{opened.Id.Value}";

        await desk.Visit("/meja");
        Assert.Contains("1 berkas", desk.Text);
        await desk.Follow("kegiatan yang berpihak");
        Assert.StartsWith(file, desk.Path);
        Assert.Contains(Post.Narrative, desk.Text);
        Assert.Single(await Officers.Journal<FileRead>(app));

        await Review(desk, file, "Informasi awal");
        Assert.StartsWith(file, desk.Path);
        await (await desk.Visit(file + "/penelusuran")).Fill("Catatan", "Tiga saksi ditemui").Press("Simpan catatan");
        Assert.Contains("Tiga saksi ditemui", desk.Text);
        await desk.Follow("Tetapkan temuan");
        await desk.FillDate("Tanggal perbuatan", new(2024, 10, 12)).Fill("Uraian kejadian", "Ajakan di apel").Fill("Nama", "Rekaan Satu")
            .Choose("Status kepegawaian", "PNS (pegawai").Fill("Unit kerja", "Kecamatan Rekaan").Fill("Jabatan", "Camat").Choose("Pejabat").Press("Tetapkan temuan");
        Assert.Contains("Rekaan Satu", desk.Text);
        Assert.NotEmpty(desk.Page.QuerySelectorAll(".uji li"));

        await (await desk.Follow("Registrasi perkara")).Press("Registrasi");
        Assert.Contains("001/TM/PB/Kab/33.20/X/2024", desk.Text);
        await desk.Follow("Undang klarifikasi");
        await desk.Choose("Saksi").Fill("Nama", "Saksi Dua").FillDate("Hari klarifikasi", new(2024, 10, 21)).Fill("Pukul", "10.30").Fill("Tempat", "Ruang kecil").Press("Catat undangan");
        Assert.Contains("Saksi Dua", desk.Text);
        await desk.Visit("/meja");
        Assert.Contains("001/TM/PB/Kab/33.20/X/2024", desk.Page.QuerySelector(".tugas")!.TextContent);

        Assert.Single((await desk.Visit("/meja?tahap=clarification")).Page.QuerySelectorAll(".antrean li"));
        Assert.Empty((await desk.Visit("/meja?tahap=referred")).Page.QuerySelectorAll(".antrean li"));
        Assert.Single((await desk.Visit("/meja?nomor=001%2Ftm")).Page.QuerySelectorAll(".antrean li"));
        Assert.Empty((await desk.Visit("/meja?nomor=002")).Page.QuerySelectorAll(".antrean li"));

        // Past the hour of the hearing, and past the hour a session may idle.
        app.Time.Pass(TimeSpan.FromHours(2));
        using var later = await Officers.SignedIn(app, (await app.With(s => s.GetRequiredService<IOfficers>().MembersOf(office.Id)))[0].Id);
        desk = later;
        await (await (await desk.Visit(file)).Follow("Catat berita acara")).Choose("Tidak hadir").Fill("Berita acara", "Dinas luar").Press("Simpan berita acara");
        Assert.Contains("Undang kedua kalinya", desk.Text);
        await (await desk.Visit(file + "/perpanjangan")).Fill("Alasan", "Satu saksi lagi").Press("Perpanjang");

        var done = await Load(app, opened.Id);
        Assert.Equal(new[] { ClockCodes.PreliminaryReview, ClockCodes.Finding, ClockCodes.Handling, ClockCodes.Extended }.Order(), done.Clocks.Select(c => c.Code).Order());
        Assert.Equal(ClockCodes.Extended, Assert.Single(done.Clocks, c => c.Running).Code);
        Assert.Equal(done.Registration!.At, done.NextClock!.StartedAt);
        Assert.DoesNotContain("Rekaan Satu", string.Concat((await app.With(s => s.GetRequiredService<Db>().Journal.ToListAsync())).Select(j => j.Body + j.Because)));
    }

    [Fact]
    public async Task A_named_report_is_completed_registered_and_closed()
    {
        var (app, post, office, desk) = await Begin();
        await using var _ = app;
        var opened = await post.Receive(app, office, anonymous: false);
        var file = $"/meja/berkas/{opened.Id.Value}";

        await Review(desk, file, "Memenuhi syarat");
        Assert.Equal(422, desk.Status);
        Assert.Contains("7 syarat", Assert.Single(desk.Errors));
        Assert.Equal("Alasan rekaan", desk.Page.QuerySelector("#Input-Reasons")!.TextContent.Trim());

        await desk.Choose("Minta perbaikan").Fill("Pesan kepada pelapor", "Lengkapi tempat kejadian").Press("Simpan kajian awal");
        Assert.Contains(post.Written, w => w.Message == "Lengkapi tempat kejadian" && w.Report == opened.Report);
        await desk.Visit("/meja");
        Assert.Contains("Menunggu pihak lain", desk.Text);

        await Review(desk, file, "Memenuhi syarat", met: true);
        await (await desk.Follow("Tetapkan terlapor")).Fill("Nama", "Rekaan Tiga").Choose("Status kepegawaian", "PPPK").Fill("Unit kerja", "SDN Rekaan").Fill("Jabatan", "Guru").Press("Simpan terlapor");
        await (await desk.Follow("Registrasi perkara")).Press("Registrasi");
        Assert.Contains("001/LP/PB/Kab/33.20/X/2024", desk.Text);

        await (await desk.Visit(file + "/tutup")).Press("Usulkan penutupan");
        Assert.Equal(2, desk.Errors.Count);
        await desk.Choose("Di luar wewenang").Fill("Alasan", "Perkara kantor lain").Press("Usulkan penutupan");
        Assert.Contains("Ditutup", desk.Text);
        Assert.DoesNotContain((await Load(app, opened.Id)).Clocks, c => c.Running);
        await Review(desk, file, "Bukan urusan");
        Assert.Contains("sudah ditutup", Assert.Single(desk.Errors));
    }

    [Fact]
    public async Task Numbers_of_a_year_follow_one_another_without_gaps()
    {
        var (app, post, office, desk) = await Begin();
        await using var _ = app;
        var files = new List<CaseFileId>();
        for (var i = 0; i < 3; i++)
        {
            var file = await post.Receive(app, office, anonymous: false);
            await Review(desk, $"/meja/berkas/{file.Id.Value}", "Memenuhi syarat", met: true);
            await (await desk.Follow("Tetapkan terlapor")).Fill("Nama", "Rekaan").Choose("Status kepegawaian", "PNS (pegawai").Fill("Unit kerja", "Dinas").Fill("Jabatan", "Staf").Press("Simpan terlapor");
            files.Add(file.Id);
        }
        foreach (var file in files) await (await desk.Visit($"/meja/berkas/{file.Value}/registrasi")).Press("Registrasi");
        var serials = new List<int>();
        foreach (var file in files) serials.Add((await Load(app, file)).Registration!.Serial);
        Assert.Equal([1, 2, 3], serials);
        await desk.Visit($"/meja/berkas/{files[0].Value}");
        Assert.Contains("002/LP", desk.Page.QuerySelector("dl.ringkas")!.TextContent);
    }

    [Fact]
    public async Task Two_cases_registered_at_once_take_two_numbers()
    {
        var (app, post, office, desk) = await Begin();
        await using var _ = app;
        app.Time.Pass(TimeSpan.FromSeconds(30));
        using var second = await Officers.SignedIn(app, (await app.With(s => s.GetRequiredService<IOfficers>().MembersOf(office.Id)))[0].Id);
        var files = new List<CaseFileId>();
        foreach (var browser in new[] { desk, second })
        {
            var file = (await post.Receive(app, office, anonymous: false)).Id;
            await Review(browser, $"/meja/berkas/{file.Value}", "Memenuhi syarat", met: true);
            await (await browser.Follow("Tetapkan terlapor")).Fill("Nama", "Rekaan").Choose("Status kepegawaian", "PNS (pegawai").Fill("Unit kerja", "Dinas").Fill("Jabatan", "Staf").Press("Simpan terlapor");
            await browser.Follow("Registrasi perkara");
            files.Add(file);
        }
        await Task.WhenAll(desk.Press("Registrasi"), second.Press("Registrasi"));
        Assert.Equal([1, 2], new[] { (await Load(app, files[0])).Registration!.Serial, (await Load(app, files[1])).Registration!.Serial }.Order());
        Assert.Equal(2, (await Officers.Journal<CaseRegistered>(app)).Count);
    }

    [Fact]
    public async Task Another_offices_file_does_not_exist_nor_count()
    {
        var (app, post, office, desk) = await Begin();
        await using var _ = app;
        var mine = await post.Receive(app, office);
        var other = await Officers.Office(app, code: "33.21");
        await Officers.Officer(app, other, "ganjar@contoh.example");
        var foreign = await post.Receive(app, other);

        await desk.Visit("/meja");
        Assert.Contains("1 berkas", desk.Text);
        Assert.Single(desk.Page.QuerySelectorAll(".antrean li"));
        Assert.Null(desk.Page.QuerySelector("nav.jalur"));
        foreach (var path in new[] { "", "/kajian-awal", "/penelusuran", "/temuan", "/terlapor", "/registrasi", "/klarifikasi", "/perpanjangan", "/tutup", "/mundur" })
            Assert.Equal(404, (await desk.Visit($"/meja/berkas/{foreign.Id.Value}{path}")).Status);
        Assert.Equal(200, (await desk.Visit($"/meja/berkas/{mine.Id.Value}")).Status);
    }

    [Fact]
    public async Task Who_may_only_see_takes_no_step_and_who_may_not_see_has_no_desk()
    {
        var (app, post, office, _) = await Begin();
        await using var closing = app;
        var file = await post.Receive(app, office);
        using var reader = await Officers.SignedIn(app, await Officers.Officer(app, office, "wening@contoh.example", "auditor"), "wening@contoh.example");
        await reader.Visit($"/meja/berkas/{file.Id.Value}");
        Assert.Equal(200, reader.Status);
        Assert.DoesNotContain("Catat kajian awal", reader.Text);
        foreach (var path in new[] { "kajian-awal", "penelusuran", "temuan", "terlapor", "registrasi", "klarifikasi", "perpanjangan", "tutup", "mundur" })
            Assert.Equal(403, (await reader.Visit($"/meja/berkas/{file.Id.Value}/{path}")).Status);
        using var nobody = app.Browse();
        Assert.Equal("/masuk", (await nobody.Visit("/meja")).Path);
    }

    [Fact]
    public async Task A_file_one_steps_back_from_is_out_of_sight()
    {
        var (app, post, office, desk) = await Begin();
        await using var _ = app;
        var file = await post.Receive(app, office);
        await (await desk.Visit($"/meja/berkas/{file.Id.Value}/mundur")).Fill("Alasan", "Satu keluarga").Press("Saya mundur");
        Assert.Equal("/meja", desk.Path);
        Assert.Empty(desk.Page.QuerySelectorAll(".antrean li"));
        Assert.Equal(404, (await desk.Visit($"/meja/berkas/{file.Id.Value}")).Status);
        Assert.Equal("Satu keluarga".Length, Assert.Single((await Load(app, file.Id)).Recusals).SealedReasons.Length - 40);
    }

    [Fact]
    public async Task A_report_passed_on_is_opened_by_the_other_office_with_its_own_clock()
    {
        var (app, post, office, desk) = await Begin();
        await using var _ = app;
        var other = await Officers.Office(app, code: "33.21");
        await Officers.Officer(app, other, "ganjar@contoh.example");
        var file = await post.Receive(app, office);
        await desk.Visit($"/meja/berkas/{file.Id.Value}/kajian-awal");
        await desk.Choose("Di luar wewenang").Fill("Kode kantor tujuan", "99.99").Fill("Alasan", "Kecamatan tetangga").Press("Simpan kajian awal");
        Assert.Equal(422, desk.Status);
        await desk.Fill("Kode kantor tujuan", "33.21").Press("Simpan kajian awal");
        Assert.Contains("Ditutup", desk.Text);
        var passed = await app.With(s => s.GetRequiredService<Db>().CaseFiles.Whole().SingleAsync(f => f.Office == other.Id));
        Assert.Equal(file.Report, passed.Report);
        Assert.Equal(ClockCodes.PreliminaryReview, Assert.Single(passed.Clocks, c => c.Running).Code);
    }
}
