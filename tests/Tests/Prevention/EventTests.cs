using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Kernel;
using Netra.Prevention.Events.Attendances;
using Netra.Prevention.Events.Quizzes;
using Netra.Prevention.Pacts;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Prevention;

/// <summary>Events as a coordinator, those in the hall, and everybody else meet them.</summary>
public sealed class EventTests
{
    private const string Title = "Sosialisasi netralitas bagi guru";

    [Fact]
    public async Task An_event_goes_from_its_plan_to_minutes_certificates_and_a_public_page()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var path = await Planned(desk, d => d.Choose("Ikrar yang dibacakan bersama", "Ikrar Netralitas Pegawai Aparatur"));
        Assert.Contains("pegawai diundang4", desk.Text, StringComparison.Ordinal);
        await (await desk.Follow("Ubah rencana")).Fill("Tempat", "Gedung Shima").Press("Simpan rencana");
        await (await desk.Follow("Buka deklarasi")).Fill("Lembaga yang menandatangani", "Bawaslu Kabupaten Jepara\nPolres Jepara").Press("Simpan deklarasi");
        using var letters = await desk.Http.GetAsync(new Uri(path + "/deklarasi/surat", UriKind.Relative));
        var invitation = new Uri(await Printed.Scanned(await letters.Content.ReadAsByteArrayAsync())).AbsolutePath;
        await Held(desk, path);

        using var police = app.Browse();
        await (await police.Visit(invitation)).Fill("Nama", "Kompol Wahyu Perdana").Fill("Jabatan", "Wakapolres").Press("Tanda tangani deklarasi");
        Assert.Equal("Centang bahwa Anda berwenang menandatangani untuk lembaga ini.", Assert.Single(police.Errors));
        await police.Choose("Saya berwenang").Press("Tanda tangani deklarasi");
        Assert.Contains("Ditandatangani Senin, 21 Oktober 2024", police.Text, StringComparison.Ordinal);

        using var budi = await Attends(app, desk, path, Budi);
        Assert.Contains("Budi Santosa, S.Pd.", budi.Text, StringComparison.Ordinal);
        await desk.Visit(path + "/hadir");
        await desk.Fill("Salin dari kertas", "budi santosa; SD Negeri 1\nRini Astuti, A.Md.; Dinas Kesehatan\nAgus Wibowo; Polres Jepara").Press("Simpan daftar");
        Assert.Contains("2 orang ditambahkan", desk.Text, StringComparison.Ordinal);
        Assert.Equal(3, await Count<Attendance>(app));
        await (await desk.Visit(path)).Press("Catat bahwa ikrar dibacakan");
        Assert.Contains("Tingkat keyakinan: dibacakan", desk.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Count<Pact>(app));

        await (await desk.Follow("Tulis dan sahkan notulen")).Fill("Isi notulen", "Tanya jawab tentang unggahan.\nSepakat mengingatkan tiap apel.").Press("Simpan notulen");
        await desk.Fill("Disahkan oleh", "Edy Sujatmiko, Sekretaris Daerah").Press("Sahkan notulen");
        Assert.Contains("Selesai, notulen disahkan", desk.Text, StringComparison.Ordinal);

        using var visitor = app.Browse();
        await visitor.Visit(path.Replace("/meja", "", StringComparison.Ordinal));
        Assert.Equal(Title, visitor.Heading);
        foreach (var said in new[] { "Gedung Shima", "Sekretaris Daerah", "Sujiantoko", "SKB 22 September 2022", "<5", "1 dari 2 lembaga sudah menandatangani", "Wakapolres", "Menolak politik uang", "dibacakan" }) Assert.Contains(said, visitor.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Budi", "Rini", "Wahyu", "Arif", "unggahan" }) Assert.DoesNotContain(hidden, visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Cookies);

        await budi.Visit(budi.Path);
        var pdf = await Downloaded(budi, "Unduh sertifikat");
        var text = await Printed.Words(pdf);
        foreach (var said in new[] { "Budi Santosa, S.Pd.", "SD Negeri 1, " + Jepara, Title, "Senin, 21 Oktober 2024" }) Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Budi, text, StringComparison.Ordinal);
        Assert.Contains("yes", (await Printed.About(pdf)).Split("Tagged:")[1][..5], StringComparison.Ordinal);
        var certificate = new Uri(await Printed.Scanned(pdf)).AbsolutePath;
        Assert.StartsWith("/sertifikat/", certificate, StringComparison.Ordinal);
        await visitor.Visit(certificate);
        Assert.Contains("asli", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("B. S.", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Budi", visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await app.With(s => s.GetRequiredService<Db>().Set<Attendance>().Where(a => a.Name.StartsWith("Budi")).ExecuteUpdateAsync(a => a.SetProperty(x => x.Name, "Badi")));
        Assert.Contains("tidak cocok dengan nomornya", (await visitor.Visit(certificate)).Text, StringComparison.Ordinal);

        var kinds = await app.With(s => s.GetRequiredService<Db>().Journal.Where(e => e.Kind.StartsWith("Event") || e.Kind == "Attended").OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync());
        Assert.Equal(["EventPlanned", "EventChanged", "EventHeld", "Attended", "Attended", "Attended", "EventClosed"], kinds);
    }

    [Fact]
    public async Task One_form_writes_down_two_guests_of_one_phone_each_with_a_page_of_their_own()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var path = await Planned(desk);
        await Held(desk, path);
        using var phone = app.Browse();
        await phone.Visit(await Code(desk, path));
        phone.Fill("Nama", "Herlina").Fill("Lembaga", "KPU Jepara");
        Assert.Equal([302], await phone.PressAtOnce("Catat kehadiran sebagai tamu", 1));
        phone.Fill("Nama", "Maria");
        Assert.Equal([302], await phone.PressAtOnce("Catat kehadiran sebagai tamu", 1));
        Assert.Equal([422], await phone.PressAtOnce("Catat kehadiran sebagai tamu", 1));
        await phone.Fill("Nama", "Herlina").Press("Catat kehadiran sebagai tamu");
        Assert.StartsWith("/kehadiran/", phone.Path, StringComparison.Ordinal);
        Assert.Contains("Herlina", phone.Text, StringComparison.Ordinal);
        Assert.Equal(2, await Count<Attendance>(app));
    }

    [Fact]
    public async Task The_code_is_good_for_its_minute_and_the_next_and_nobody_attends_twice()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var path = await Planned(desk);
        await desk.Visit(path + "/kode");
        Assert.Contains("hanya menyala selama", desk.Text, StringComparison.Ordinal);
        await Held(desk, path);
        var code = await Code(desk, path);
        using var guest = app.Browse();
        await guest.Visit(code);
        app.Time.Pass(TimeSpan.FromSeconds(60));
        Assert.NotEqual(code, await Code(desk, path));
        Assert.Equal(200, (await app.Browse().Visit(code)).Status);
        app.Time.Pass(TimeSpan.FromSeconds(60));
        Assert.Equal(410, (await app.Browse().Visit(code)).Status);

        // Opened in time: writing takes as long as it takes, but not for ever.
        guest.Fill("Nama", "Herlina").Fill("Lembaga", "KPU Jepara");
        await guest.PressAtOnce("Catat kehadiran sebagai tamu", 6);
        await guest.Press("Catat kehadiran sebagai tamu");
        var ticket = guest.Path;
        Assert.StartsWith("/kehadiran/", ticket, StringComparison.Ordinal);
        using var again = app.Browse();
        await (await again.Visit(await Code(desk, path))).Fill("Nama", "HERLINA").Fill("Lembaga", "kpu jepara").Press("Catat kehadiran sebagai tamu");
        // A name is no secret: the page of who bears it opens to the form that wrote him down alone.
        Assert.Equal((422, 1), (again.Status, await Count<Attendance>(app)));
        Assert.Contains("sudah tercatat hadir", Assert.Single(again.Errors), StringComparison.Ordinal);
        await again.Fill("Lembaga", "KPU Jepara, sekretariat").Press("Catat kehadiran sebagai tamu");
        Assert.NotEqual(ticket, again.Path);
        using var budi = await Attends(app, desk, path, Budi);
        using var more = await Attends(app, desk, path, Budi);
        Assert.Equal(budi.Path, more.Path);
        Assert.Equal(3, await Count<Attendance>(app));
        Assert.Equal(3, await app.With(s => s.GetRequiredService<Db>().Journal.CountAsync(e => e.Kind == "Attended")));
        using var slow = app.Browse();
        await slow.Visit(await Code(desk, path));
        app.Time.Pass(TimeSpan.FromMinutes(20));
        await slow.Fill("Nama", "Terlambat").Fill("Lembaga", "KPU Jepara").Press("Catat kehadiran sebagai tamu");
        Assert.Equal(410, slow.Status);

        // Ten wrong endings for one birth date: the right one does not open any more either, and nobody else is kept out.
        using var guesser = app.Browse();
        await guesser.Visit(await Code(desk, path));
        for (var ending = 0; ending < 10; ending++) await Confirm(guesser, Rini, $"{ending:0000}");
        Assert.Contains("Tidak ada satu orang pun", Assert.Single(guesser.Errors), StringComparison.Ordinal);
        await Confirm(guesser, Rini, Rini[^4..]);
        Assert.Contains("terlalu sering keliru", Assert.Single(guesser.Errors), StringComparison.Ordinal);
        using var tono = await Attends(app, desk, path, Tono);
        Assert.StartsWith("/kehadiran/", tono.Path, StringComparison.Ordinal);

        static Task<Browser> Confirm(Browser browser, string number, string ending) =>
            browser.FillDate("Tanggal lahir", DateOnly.ParseExact(number[..8], "yyyyMMdd")).Fill("Empat angka terakhir", ending).Press("Catat kehadiran");
    }

    [Fact]
    public async Task A_quiz_tells_what_was_learnt_by_all_and_never_by_one()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var path = await Planned(desk);
        await (await desk.Follow("Lihat soal kuis")).Choose("memilih di TPS").Press("Tambahkan soal terpilih");
        await desk.Fill("Pertanyaan", "Kapan aturan netralitas berlaku?").Fill("Pilihan jawaban", "Pada masa kampanye\nSebelum, selama, dan sesudah").Choose("Jawaban yang benar", "Baris ke-2").Fill("Dasar hukumnya", "SKB 22 September 2022").Press("Tambahkan soal ini");
        await Held(desk, path);
        var code = await Code(desk, path);
        var people = new List<Browser>();
        for (var n = 0; n < 6; n++)
        {
            var guest = app.Browse();
            await (await guest.Visit(code)).Fill("Nama", $"Tamu {(char)('A' + n)}").Fill("Lembaga", "KPU Jepara").Press("Catat kehadiran sebagai tamu");
            await guest.Press("Kirim jawaban");
            Assert.Equal("Jawab semua pertanyaan.", Assert.Single(guest.Errors));
            await Answer(guest, right: false);
            people.Add(guest);
        }
        await (await desk.Visit(path)).Press("Akhiri kuis sebelum");
        foreach (var guest in people.Take(4)) await Answer(await guest.Visit(guest.Path), right: true);
        await (await desk.Visit(path)).Press("Akhiri kuis dan tampilkan");
        Assert.Contains("Kurang dari 5 orang", desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("poin persen", desk.Text, StringComparison.Ordinal);

        // What is over takes no answers; the fifth is put back into the turn as the database would have it.
        using var late = await people[4].Visit(people[4].Path);
        Assert.DoesNotContain("Kirim jawaban", late.Text, StringComparison.Ordinal);
        Assert.Contains("Sebelum, selama, dan sesudah", late.Text, StringComparison.Ordinal);
        await app.With(s => s.GetRequiredService<Db>().Set<QuizTurn>().Where(t => t.Turn == "over").ExecuteDeleteAsync());
        await Answer(await people[4].Visit(people[4].Path), right: true);
        Assert.DoesNotContain("poin persen", (await desk.Visit(path)).Text, StringComparison.Ordinal);
        await desk.Press("Akhiri kuis dan tampilkan");
        Assert.Contains("Jawaban benar bertambah 50 poin persen", desk.Text, StringComparison.Ordinal);
        Assert.Contains("5 orang yang menjawab keduanya (sebelum 6, sesudah 5 orang)", desk.Text, StringComparison.Ordinal);
        foreach (var guest in people) guest.Dispose();

        // Afterwards one of the two questions is answered rightly: to vote is allowed, not on conditions.
        static Task<Browser> Answer(Browser guest, bool right) =>
            guest.Choose(right ? "Boleh, bersyarat" : "Tidak boleh").Choose(right ? "Sebelum, selama" : "Pada masa kampanye").Press("Kirim jawaban");
    }

    /// <summary>A running event with a quiz and a declaration.</summary>
    /// <returns>The door's address, an institution's invitation, and the public page.</returns>
    internal static async Task<(string Code, string Invitation, string Path)> Running(App app, Browser desk)
    {
        var path = await Planned(desk);
        await (await desk.Follow("Lihat soal kuis")).Choose("memilih di TPS").Press("Tambahkan soal terpilih");
        await (await desk.Visit(path + "/deklarasi")).Fill("Lembaga yang menandatangani", "Polres Jepara\nKPU Jepara").Press("Simpan deklarasi");
        await Held(desk, path);
        return (await Code(desk, path), await app.With(Invitations.OfFirstDeclarer), path["/meja".Length..]);
    }

    internal static async Task<string> Planned(Browser desk, Action<Browser>? more = null)
    {
        await (await desk.Visit("/meja/kegiatan")).Follow("Rencanakan kegiatan");
        desk.Choose("Sosialisasi").Fill("Judul", Title).FillDate("Hari kegiatan", new(2024, 10, 21)).Fill("Mulai pukul", "09.00").Fill("Sampai pukul", "11.30").Fill("Tempat", "Aula Dinas Pendidikan")
            .Choose(Jepara).Fill("Lembaga atau unit lain", "KPU Jepara\nPolres Jepara").Fill("Susunan acara", "Pembukaan\nMateri\nTanya jawab").Fill("Moderator", "Arif Darmawan; Kepala Diskominfo; Pemkab Jepara")
            .Fill("Narasumber", "Sujiantoko; Ketua").Fill("Materi", "Larangan bagi ASN; SKB 22 September 2022; /aturan");
        more?.Invoke(desk);
        await desk.Press("Simpan rencana");
        Assert.StartsWith("“Sujiantoko; Ketua” belum lengkap", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await desk.Fill("Narasumber", "Sujiantoko, S.H.; Ketua; Bawaslu Kabupaten Jepara\nEdy Sujatmiko; Sekretaris Daerah; Pemkab Jepara").Press("Simpan rencana");
        Assert.Equal((200, Title), (desk.Status, desk.Heading));
        return desk.Path;
    }

    internal static async Task Held(Browser desk, string path)
    {
        await (await desk.Visit(path)).Press("Mulai kegiatan");
        Assert.Contains("Dilaksanakan", desk.Text, StringComparison.Ordinal);
    }

    /// <summary>The address that the wall shows now.</summary>
    private static async Task<string> Code(Browser desk, string path)
    {
        await desk.Visit(path + "/kode");
        Assert.InRange(int.Parse(desk.Last.Headers.GetValues("Refresh").Single(), null), 1, 61);
        return "/hadir/" + desk.Page.QuerySelector(".kode")!.TextContent;
    }

    private static async Task<Browser> Attends(App app, Browser desk, string path, string number)
    {
        var browser = app.Browse();
        await browser.Visit(await Code(desk, path));
        return await browser.FillDate("Tanggal lahir", DateOnly.ParseExact(number[..8], "yyyyMMdd")).Fill("Empat angka terakhir", number[^4..]).Press("Catat kehadiran");
    }

    private static async Task<byte[]> Downloaded(Browser browser, string button)
    {
        var pressed = browser.Page.QuerySelectorAll("button").First(b => b.TextContent.Contains(button, StringComparison.Ordinal));
        using var answer = await browser.Http.PostAsync(new Uri(browser.Path, UriKind.Relative), new FormUrlEncodedContent([new(pressed.GetAttribute("name")!, pressed.GetAttribute("value")!)]));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
