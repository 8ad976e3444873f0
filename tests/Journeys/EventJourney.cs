using Microsoft.Playwright;
using Netra.Access.Demo;
using Netra.Contracts;
using Netra.Journeys.Support;
using Netra.Registry;
using Netra.Tests.Support;

namespace Netra.Journeys;

/// <summary>An event with scripts off: the coordinator at a desk, an attendee on a phone with both quizzes, a representative who signs, a visitor. Every page met is judged on the way.</summary>
public sealed class EventJourney(Chrome chrome)
{
    private const string Coordinator = "ppk.kayongutara@pemda.example", Number = "198609262015051001";
    private readonly List<string> faults = [];

    [Fact]
    public async Task From_a_plan_to_the_certificate_that_a_visitor_verifies()
    {
        await using var app = await App.Start(await Offices.Database());
        await app.With(s => RegistryCommands.Import(s, "pegawai.csv", new MemoryStream("nip,nama,instansi,unit_kerja,jabatan,status\n198609262015051001,\"Petrus Lanang, S.Pd.\",Pemerintah Kabupaten Kayong Utara,Dinas Pendidikan,Guru,PNS\n"u8.ToArray()), new ImportWish()));
        await using var desk = await SignIn(app);
        var path = await Plan(desk);
        var invitation = await Declaration(app, desk, path);
        await desk.Visit(path);
        await desk.Press("Mulai kegiatan");
        await Judge(desk, "dilaksanakan");
        await desk.Visit(path + "/kode");
        await Judge(desk, "kode");
        var code = await desk.Page.Locator(".kode").InnerTextAsync();

        await using var phone = await chrome.Open(app.Address);
        await phone.Visit("/hadir/" + code);
        await Judge(phone, "hadir");
        await phone.Press("Catat kehadiran");
        await Judge(phone, "hadir-galat");
        await phone.FillDate("Tanggal lahir", new(1986, 9, 26));
        await phone.Fill("Empat angka terakhir", Number[^4..]);
        await phone.Press("Catat kehadiran");
        await Answer(phone, "Tidak boleh", "kuis-sebelum");
        await desk.Visit(path);
        await desk.Press("Akhiri kuis sebelum");
        await phone.Page.ReloadAsync();
        await Answer(phone, "Boleh, bersyarat", "kuis-sesudah");

        await using (var representative = await chrome.Open(app.Address, dark: true))
        {
            await representative.Visit(invitation);
            await representative.Fill("Nama", "Wakil rekaan");
            await representative.Fill("Jabatan", "Ketua");
            await representative.Choose("Saya berwenang");
            await Judge(representative, "deklarasi-tanda");
            await representative.Press("Tanda tangani deklarasi");
            await Judge(representative, "deklarasi-sudah");
        }

        await Close(desk, path);
        await phone.Page.ReloadAsync();
        await Judge(phone, "kehadiran");
        await using var visitor = await chrome.Open(app.Address);
        Assert.Equal(200, await visitor.Visit(path["/meja".Length..]));
        Assert.InRange(await visitor.Weight(), 1, 30 * 1024);
        Assert.Empty(visitor.Elsewhere);
        Assert.DoesNotContain("Petrus", await visitor.Text(), StringComparison.Ordinal);
        await Judge(visitor, "umum");
        Assert.Contains("Peserta menyimak paparan di aula", await visitor.Text(), StringComparison.Ordinal);
        Assert.Empty(faults);
    }

    private async Task<string> Plan(Window desk)
    {
        await desk.Visit("/meja/kegiatan");
        await Judge(desk, "daftar");
        await desk.Follow("Rencanakan kegiatan");
        await desk.Press("Simpan rencana");
        await Judge(desk, "baru-galat");
        await desk.Choose("Sosialisasi");
        await desk.Choose("Pemerintah Kabupaten Kayong Utara");
        foreach (var (label, text) in new[]
        {
            ("Judul", "Sosialisasi pengawasan partisipatif netralitas ASN"), ("Mulai pukul", "09.00"), ("Sampai pukul", "12.00"), ("Tempat", "Mahkota Hotel, Sukadana"), ("Lembaga atau unit lain", "Bawaslu Kabupaten Kayong Utara\nPolres Kayong Utara"),
            ("Susunan acara", "Pembukaan\nPaparan narasumber\nTanya jawab"), ("Narasumber", "Maria Lestiana, S.H.; Anggota; Bawaslu Kabupaten Kayong Utara"), ("Materi", "Bolehkah saya…?; buku aturan Netra; /bolehkah")
        }) await desk.Fill(label, text);
        await desk.Choose("Ikrar yang dibacakan bersama", "Ikrar Netralitas Pegawai Aparatur Sipil Negara (versi 1)");
        await desk.Press("Simpan rencana");
        await Judge(desk, "rencana");
        var path = new Uri(desk.Page.Url).AbsolutePath;
        await desk.Follow("Lihat soal kuis");
        await desk.Choose("memilih di TPS");
        await desk.Press("Tambahkan soal terpilih");
        await Judge(desk, "kuis");
        return path;
    }

    /// <returns>The address by which the first institution signs.</returns>
    private async Task<string> Declaration(App app, Window desk, string path)
    {
        await desk.Visit(path + "/deklarasi");
        await desk.Fill("Lembaga yang menandatangani", "Bawaslu Kabupaten Kayong Utara\nPolres Kayong Utara");
        await desk.Press("Simpan deklarasi");
        await Judge(desk, "deklarasi");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Cabut atau ganti surat" }).Last.ClickAsync();
        await Judge(desk, "deklarasi-surat");
        return await app.With(Netra.Tests.Prevention.Invitations.OfFirstDeclarer);
    }

    private async Task Answer(Window phone, string choice, string name)
    {
        await Judge(phone, name);
        await phone.Choose(choice);
        await phone.Press("Kirim jawaban");
        Assert.Contains("Jawaban Anda tersimpan", await phone.Text(), StringComparison.Ordinal);
    }

    private async Task Close(Window desk, string path)
    {
        await desk.Visit(path);
        await desk.Press("Akhiri kuis dan tampilkan");
        await desk.Press("Catat bahwa ikrar dibacakan");
        await desk.Visit(path + "/hadir");
        await desk.Fill("Salin dari kertas", "Agus Wibowo; Polres Kayong Utara");
        await desk.Press("Simpan daftar");
        await Judge(desk, "daftar-hadir");
        await desk.Visit(path + "/notulen");
        await desk.Fill("Isi notulen", "Sepakat mengingatkan pegawai pada setiap apel Senin.");
        await desk.Press("Simpan notulen");
        await Judge(desk, "notulen");
        await desk.Fill("Disahkan oleh", "Yohanes Prabowo, Pj. Sekretaris Daerah");
        await desk.Press("Sahkan notulen");
        await Photo(desk, path);
        await desk.Visit(path);
        await Judge(desk, "selesai");
    }

    private async Task Photo(Window desk, string path)
    {
        var picture = await desk.Page.ScreenshotAsync();
        await desk.Visit(path + "/foto");
        await desk.Press("Tambahkan foto");
        await Judge(desk, "foto-galat");
        await desk.Page.GetByLabel("Foto", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "foto.png", MimeType = "image/png", Buffer = picture });
        await desk.Fill("Keterangan foto", "Peserta menyimak paparan di aula");
        await desk.Press("Tambahkan foto");
        await desk.Press("Tampilkan untuk umum");
        await Judge(desk, "foto");
    }

    private async Task<Window> SignIn(App app)
    {
        var desk = await chrome.Open(app.Address, Screen.Desktop);
        await desk.Visit("/masuk");
        await desk.Fill("Surel dinas", Coordinator);
        await desk.Fill("Kata sandi", DemoSessions.Password);
        await desk.Press("Lanjut");
        await desk.Fill("Kode 6 angka", await Desk.Code(app, Coordinator));
        await desk.Press("Masuk");
        return desk;
    }

    private async Task Judge(Window window, string name) => faults.AddRange(await window.Judge("kegiatan-" + name, also: Screen.Narrow));
}
