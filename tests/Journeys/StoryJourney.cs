using Netra.Access.Demo;
using Netra.Journeys.Support;
using Netra.Tests.Support;

namespace Netra.Journeys;

/// <summary>The main job in a real browser with scripts off: the citizen on a phone, officers at desks. Every page met is judged on the way.</summary>
public sealed class StoryJourney(Chrome chrome)
{
    private readonly Writing words = new();
    private readonly List<string> faults = [];
    private string number = "", code = "", file = "", meeting = "";

    [Fact]
    public async Task From_a_report_on_a_phone_to_the_announced_outcome()
    {
        await using var app = await App.Start(await Offices.Database(), now: App.Monday.AddHours(-70));
        await Others(app);
        app.Time.Now = App.Monday.AddMinutes(17);
        await using var phone = await chrome.Open(app.Address);
        await Report(phone);
        await Handle(app, phone);
        await Decide(app, phone);
        await Answer(app, phone);
        Assert.Empty(faults);
    }

    /// <summary>Other files of the same office, so that the desk is a desk: one left lying, one traced, one being heard.</summary>
    private static async Task Others(App app)
    {
        Story Of(string kind, string narrative, int day) => new(app, new Writing { Narrative = narrative }, new(2024, 10, day), kind: kind);
        using var lying = Of("Memakai fasilitas negara", "Lurah ikut konvoi kampanye dengan mobil dinas.", 14);
        using var traced = Of("Dukungan di media sosial", "Guru membagikan unggahan tim pemenangan setiap pagi.", 15);
        using var heard = Of("Mengajak atau menekan", "Kepala dinas meminta staf memilih satu pasangan.", 16);
        foreach (var story in new[] { lying, traced, heard }) await story.Report();
        using var desk = await Desk.SignIn(app, Story.Staff);
        var files = (await desk.Visit("/meja")).Page.QuerySelectorAll(".antrean a").Select(a => a.GetAttribute("href")!).ToList();
        (traced.File, heard.File) = (files[1], files[2]);
        await traced.Review(desk);
        foreach (var step in new[] { heard.Review, heard.Trace, heard.Find, heard.Register }) await step(desk);
    }

    private async Task Report(Window phone)
    {
        await phone.Visit("/");
        await Judge(phone, "beranda");
        await phone.Visit("/lapor");
        await phone.Press("Lanjut");
        await Judge(phone, "lapor-salah");
        await phone.Choose("Hadir di kampanye");
        await phone.Fill("Ceritakan kejadiannya", words.Narrative);
        await phone.Fill("Bukti apa", words.Evidence);
        await Judge(phone, "lapor");
        await phone.Press("Lanjut");
        foreach (var (label, text) in new[] { ("Siapa yang dilaporkan", words.Reported), ("Jabatan", words.Position), ("Instansi", words.Unit), ("Tempat kejadian", words.Place),
            ("Dari mana", words.HowKnown), ("Siapa lagi", words.Witnesses), ("Cari nama kecamatan", "Sukadana Kayong Utara") }) await phone.Fill(label, text);
        await phone.FillDate("Kapan kejadiannya", new(2024, 10, 18));
        await phone.Choose("Hari itu juga");
        await phone.Press("Cari atau pilih wilayah");
        await Judge(phone, "lapor-wilayah");
        await phone.Choose("Kecamatan Sukadana");
        await phone.Press("Pilih wilayah ini");
        await phone.Press("Lanjut");
        await phone.Choose("Tanpa nama");
        await Judge(phone, "lapor-cara");
        await phone.Press("Lanjut");
        await Judge(phone, "lapor-periksa");
        await phone.Choose("Yang saya sampaikan");
        await phone.Press("Kirim laporan");
        (number, code) = (await phone.Page.Locator("dl.ringkas b[translate=no]").InnerTextAsync(), await phone.Page.Locator(".kode").InnerTextAsync());
        await Judge(phone, "tanda-terima");
    }

    private async Task Handle(App app, Window phone)
    {
        await using (var desk = await SignIn(app, Story.Staff, judged: true))
        {
            await desk.Page.Locator(".antrean li", new() { HasText = number }).GetByRole(Microsoft.Playwright.AriaRole.Link).ClickAsync();
            file = new Uri(desk.Page.Url).AbsolutePath;
            await Judge(desk, "berkas-baru");
            await Step(desk, "Catat kajian awal", "kajian-awal");
            await desk.Choose("Informasi awal");
            await desk.Fill("Alasan", words.Reasons);
            await desk.Press("Simpan kajian awal");
            await Step(desk, "tanya pelapor", "percakapan");
            await desk.Fill("Pesan kepada pelapor", words.Question);
            await desk.Press("Kirim pesan");
            await Check(phone, "Penelusuran", "kotak-pertanyaan");
            await phone.Fill("Pesan Anda", words.Answer);
            await phone.Press("Kirim pesan");
            await Judge(phone, "kotak");
            await Step(desk, "Catat penelusuran", "penelusuran");
            await desk.Fill("Catatan", words.Tracing);
            await desk.Press("Simpan catatan");
            await Step(desk, "Tetapkan temuan", "temuan");
            await desk.FillDate("Tanggal perbuatan", new(2024, 10, 18));
            foreach (var (label, text) in new[] { ("Uraian kejadian", words.Finding), ("Nama", words.Name), ("Unit kerja", words.Unit), ("Jabatan", words.Position) }) await desk.Fill(label, text);
            await desk.Choose("Status kepegawaian", "PNS (pegawai negeri sipil)");
            await desk.Press("Tetapkan temuan");
            await Step(desk, "Registrasi perkara", "registrasi");
            await desk.Press("Registrasi");
            await Step(desk, "Undang klarifikasi", "undangan");
            await desk.Choose("Terlapor");
            await desk.Fill("Nama", words.Name);
            await desk.FillDate("Hari klarifikasi", new(2024, 10, 21));
            await desk.Fill("Pukul", "13.30");
            await desk.Page.GetByLabel("Tempat", new() { Exact = true }).FillAsync(words.Invited);
            await desk.Press("Catat undangan");
            await Check(phone, "Klarifikasi", "kotak-klarifikasi");
        }
        app.Time.Now = App.Monday.AddHours(5);
        await using var later = await SignIn(app, Story.Staff);
        await Judge(later, "meja-agenda");
        await Step(later, "Catat berita acara", "berita-acara");
        await later.Page.GetByLabel("Hadir", new() { Exact = true }).CheckAsync();
        await later.Page.Locator("textarea").FillAsync(words.Minutes);
        await later.Press("Simpan berita acara");
        await Step(later, "Susun kajian", "kajian");
        await later.Choose("Memberi dukungan secara aktif");
        await later.Press("Lihat penilaian");
        await later.Fill("Fakta dan keterangan", words.Facts);
        await later.Fill("Analisis", words.Analysis);
        await later.Choose("Pelanggaran peraturan lain");
        await Judge(later, "kajian-aturan");
        await later.Press("Simpan kajian");
    }

    private async Task Decide(App app, Window phone)
    {
        await using var chair = await SignIn(app, Story.Chair);
        await Step(chair, "Buka rapat pleno", "pleno-buka");
        await chair.Press("Buka rapat");
        meeting = new Uri(chair.Page.Url).AbsolutePath;
        await Judge(chair, "pleno");
        await Vote(chair);
        foreach (var email in new[] { Story.First, Story.Second })
        {
            await using var member = await SignIn(app, email);
            await member.Visit(meeting);
            await Vote(member);
        }
        await chair.Visit(meeting);
        await chair.Press("Tutup rapat pleno");
        await Step(chair, "Teruskan ke instansi", "penerusan-surat");
        await chair.Fill("Permintaan", words.Request);
        await chair.Press("Tanda tangani dan teruskan");
        await Judge(chair, "berkas");
        await Check(phone, "Diteruskan", "kotak-diteruskan");
    }

    private async Task Answer(App app, Window phone)
    {
        await using (var bkn = await SignIn(app, Story.Bkn)) await Acknowledge(bkn, "bkn");
        await using (var employer = await SignIn(app, Story.Employer))
        {
            await Acknowledge(employer, "ppk");
            await employer.Follow("Catat keputusan hukuman");
            await employer.Page.GetByLabel("berat").First.CheckAsync();
            await employer.Fill("Nomor surat keputusan", words.Decree);
            await employer.FillDate("Tanggal surat keputusan", new(2024, 10, 21));
            await Judge(employer, "keputusan");
            await employer.Press("Catat keputusan");
        }
        app.Time.Now = new(2024, 11, 6, 2, 40, 0, DateTimeKind.Utc);
        await using (var employer = await SignIn(app, Story.Employer))
        {
            await employer.Page.Locator("main a[href^='/meja/penerusan/']").First.ClickAsync();
            await employer.Follow("Catat pelaksanaan");
            await employer.FillDate("Keputusan diterima terlapor", new(2024, 10, 21));
            await employer.FillDate("Keputusan dijalankan pada", new(2024, 11, 5));
            await employer.Fill("Bukti pelaksanaan", words.Proof);
            await Judge(employer, "pelaksanaan");
            await employer.Press("Catat pelaksanaan");
            await Judge(employer, "penerusan-selesai");
        }
        await using var chair = await SignIn(app, Story.Chair);
        await Step(chair, "Umumkan hasil", "pengumuman");
        await chair.Fill("Pesan kepada pelapor", words.Outcome);
        await chair.Press("Umumkan");
        await Judge(chair, "berkas-selesai");
        await Check(phone, "Selesai, hasil diumumkan", "kotak-selesai");
        Assert.Contains(words.Outcome, await phone.Text(), StringComparison.Ordinal);
    }

    private async Task<Window> SignIn(App app, string email, bool judged = false)
    {
        var desk = await chrome.Open(app.Address, Screen.Desktop);
        await desk.SignIn(app, email, async () => { if (judged) await Judge(desk, "masuk-faktor"); });
        if (judged) await Judge(desk, "meja");
        return desk;
    }

    private async Task Step(Window desk, string link, string name)
    {
        await desk.Visit(file);
        await desk.Follow(link);
        await Judge(desk, name);
    }

    private async Task Vote(Window member)
    {
        await member.Page.GetByLabel("Setuju", new() { Exact = true }).CheckAsync();
        await member.Fill("Catatan", words.Vote);
        await member.Press("Berikan suara");
    }

    private async Task Acknowledge(Window receiver, string name)
    {
        await Judge(receiver, name + "-penerusan");
        await receiver.Page.Locator("main a[href^='/meja/penerusan/']").First.ClickAsync();
        await receiver.Fill("Jawaban kepada pengirim", words.Received);
        await Judge(receiver, name + "-surat");
        await receiver.Press("Nyatakan diterima");
    }

    private async Task Check(Window phone, string state, string name)
    {
        await phone.Visit("/cek");
        if (name == "kotak-pertanyaan") await Judge(phone, "cek");
        await phone.Fill("Nomor laporan", number);
        await phone.Fill("Kode rahasia", code);
        await phone.Press("Buka kotak surat");
        Assert.Contains(state, await phone.Page.Locator("main .kepala .status").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await Judge(phone, name);
    }

    private async Task Judge(Window window, string name) => faults.AddRange(await window.Judge(name, also: Screen.Narrow));
}
