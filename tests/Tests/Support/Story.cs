using AngleSharp.Dom;

namespace Netra.Tests.Support;

/// <summary>What people write in the story; each text is theirs alone and must be found in no store.</summary>
public sealed record Writing
{
    public string Narrative { get; init; } = "Camat naik ke panggung kampanye dan mengangkat tangan bersama pasangan rekaan.";
    public string Evidence { get; init; } = "Dua foto dari barisan depan.";
    public string Reported { get; init; } = "Pak Harsoyo";
    public string Position { get; init; } = "Camat";
    public string Unit { get; init; } = "Kantor Kecamatan Sukadana";
    public string Place { get; init; } = "Lapangan dekat pasar";
    public string HowKnown { get; init; } = "Melihat sendiri.";
    public string Witnesses { get; init; } = "Pedagang di tepi lapangan.";
    public string Reasons { get; init; } = "Tanpa nama, uraian cukup untuk ditelusuri.";
    public string Question { get; init; } = "Pukul berapa camat naik ke panggung?";
    public string Answer { get; init; } = "Sekitar pukul empat sore.";
    public string Tracing { get; init; } = "Tiga pedagang membenarkan; dua foto cocok.";
    public string Finding { get; init; } = "Camat berdiri di panggung kampanye dan menyatakan dukungan.";
    public string Name { get; init; } = "Harsoyo Wibisana";
    public string Invited { get; init; } = "Ruang klarifikasi lantai dua";
    public string Minutes { get; init; } = "Terlapor membenarkan hadir dan naik ke panggung.";
    public string Facts { get; init; } = "Hadir, naik ke panggung, mengangkat tangan.";
    public string Analysis { get; init; } = "Unsur hadir dengan dukungan aktif terpenuhi.";
    public string Vote { get; init; } = "Setuju, buktinya saling menguatkan.";
    public string Request { get; init; } = "Mohon diperiksa dan diputuskan.";
    public string Received { get; init; } = "Agenda masuk, tim pemeriksa dibentuk.";
    public string Decree { get; init; } = "800.1.6.2/17/BKPSDM/2024";
    public string Proof { get; init; } = "Berita acara penyerahan.";
    public string Outcome { get; init; } = "Keputusan sudah dijalankan. Terima kasih.";
}

/// <summary>The product's main job as people press it, one verb a step: a citizen in Kecamatan Sukadana, the office of Kayong Utara, BKN and the PPK.</summary>
public sealed class Story(App app, Writing writing, DateOnly actedOn, Func<App, Browser>? open = null, string kind = "Hadir di kampanye") : IDisposable
{
    public const string Chair = "ketua.kayongutara@bawaslu.example", First = "anggota1.kayongutara@bawaslu.example", Second = "anggota2.kayongutara@bawaslu.example",
        Staff = "staf.kayongutara@bawaslu.example", Employer = "ppk.kayongutara@pemda.example", Bkn = "petugas@bkn.example";
    private readonly Browser citizen = (open ?? (a => a.Browse()))(app);

    public string Number { get; private set; } = "";
    public string Code { get; private set; } = "";
    /// <summary>Path of the case file, known once an officer opened it.</summary>
    public string File { get; set; } = "";
    /// <summary>Path of the plenary.</summary>
    public string Meeting { get; private set; } = "";
    public Browser Citizen => citizen;

    /// <summary>Reports without a name, without script; the receipt's number and code are kept.</summary>
    public async Task Report()
    {
        await citizen.Visit("/lapor");
        await citizen.Choose(kind).Fill("Ceritakan kejadiannya", writing.Narrative).Fill("Bukti apa", writing.Evidence).Press("Lanjut");
        await citizen.Fill("Siapa yang dilaporkan", writing.Reported).Fill("Jabatan", writing.Position).Fill("Instansi", writing.Unit).Fill("Tempat kejadian", writing.Place)
            .FillDate("Kapan kejadiannya", actedOn).Choose("Hari itu juga").Fill("Dari mana", writing.HowKnown).Fill("Siapa lagi", writing.Witnesses)
            .Fill("Cari nama kecamatan", "Sukadana Kayong Utara").Press("Cari atau pilih wilayah");
        await citizen.Choose("Kecamatan Sukadana").Press("Pilih wilayah ini");
        await citizen.Press("Lanjut");
        await citizen.Choose("Tanpa nama").Press("Lanjut");
        await citizen.Choose("Yang saya sampaikan").Press("Kirim laporan");
        (Number, Code) = (citizen.Page.QuerySelector("dl.ringkas b[translate=no]")!.TextContent, citizen.Page.QuerySelector(".kode")!.TextContent);
    }

    /// <summary>Opens the mailbox with number and code, as on any day from any device.</summary>
    public async Task<Browser> Check()
    {
        await (await citizen.Visit("/cek")).Fill("Nomor laporan", Number).Fill("Kode rahasia", Code).Press("Buka kotak surat");
        Assert.Equal("/kotak", citizen.Path);
        return citizen;
    }

    public async Task<Browser> Answer() => await (await Check()).Fill("Pesan Anda", writing.Answer).Press("Kirim pesan");

    /// <summary>Finds the file on the desk by the report's number and opens it.</summary>
    public async Task Open(Browser desk)
    {
        await (await desk.Visit("/meja")).Follow("Menghadiri deklarasi");
        File = desk.Path;
    }

    public async Task Review(Browser desk)
    {
        await (await desk.Visit(File)).Follow("Catat kajian awal");
        await desk.Choose("Informasi awal").Fill("Alasan", writing.Reasons).Press("Simpan kajian awal");
        Assert.Equal(File, desk.Path);
    }

    public async Task Ask(Browser desk)
    {
        await (await desk.Visit(File)).Follow("tanya pelapor");
        await desk.Fill("Pesan kepada pelapor", writing.Question).Press("Kirim pesan");
    }

    public async Task Trace(Browser desk)
    {
        await (await desk.Visit(File)).Follow("Catat penelusuran");
        await desk.Fill("Catatan", writing.Tracing).Press("Simpan catatan");
        Assert.Equal(File, desk.Path);
    }

    public async Task Find(Browser desk)
    {
        await (await desk.Visit(File)).Follow("Tetapkan temuan");
        await desk.FillDate("Tanggal perbuatan", actedOn).Fill("Uraian kejadian", writing.Finding).Fill("Nama", writing.Name).Choose("Status kepegawaian", "PNS (pegawai")
            .Fill("Unit kerja", writing.Unit).Fill("Jabatan", writing.Position).Choose("Pejabat").Press("Tetapkan temuan");
        Assert.Equal(File, desk.Path);
    }

    public async Task Register(Browser desk)
    {
        await (await (await desk.Visit(File)).Follow("Registrasi perkara")).Press("Registrasi");
        Assert.Equal(File, desk.Path);
    }

    /// <param name="hour">Of the same day, as in <c>13.30</c>.</param>
    public async Task Invite(Browser desk, string hour)
    {
        await (await desk.Visit(File)).Follow("Undang klarifikasi");
        await desk.Choose("Terlapor").Fill("Nama", writing.Name).FillDate("Hari klarifikasi", DateOnly.FromDateTime(app.Time.Now.AddHours(7))).Fill("Pukul", hour)
            .Fill("Tempat", writing.Invited).Press("Catat undangan");
        Assert.Equal(File, desk.Path);
    }

    public async Task Hear(Browser desk)
    {
        await (await desk.Visit(File)).Follow("Catat berita acara");
        await desk.Choose("Hadir").Fill("Berita acara", writing.Minutes).Press("Simpan berita acara");
        Assert.Equal(File, desk.Path);
    }

    /// <summary>Asks the rulebook, then writes the assessment for a violation of other law.</summary>
    /// <returns>What the rulebook's answer showed.</returns>
    public async Task<string> Assess(Browser desk)
    {
        await (await desk.Visit(File)).Follow("Susun kajian");
        await desk.Choose("Memberi dukungan secara aktif").Press("Lihat penilaian");
        var answer = desk.Page.QuerySelector("section[aria-labelledby=mesin]")!.Text();
        await desk.Fill("Fakta dan keterangan", writing.Facts).Fill("Analisis", writing.Analysis).Choose("Pelanggaran peraturan lain").Press("Simpan kajian");
        Assert.Equal(File, desk.Path);
        return answer;
    }

    public async Task Convene(Browser chair)
    {
        await (await (await chair.Visit(File)).Follow("Buka rapat pleno")).Press("Buka rapat");
        Meeting = chair.Path;
    }

    public async Task Vote(Browser member)
    {
        await member.Visit(Meeting);
        await member.Choose("Setuju").Fill("Catatan", writing.Vote).Press("Berikan suara");
        Assert.Equal(200, member.Status);
    }

    public async Task Decide(Browser chair)
    {
        await (await chair.Visit(Meeting)).Press("Tutup rapat pleno");
        Assert.Equal(File, chair.Path);
    }

    public async Task Refer(Browser chair)
    {
        await (await (await chair.Visit(File)).Follow("Teruskan ke instansi")).Fill("Permintaan", writing.Request).Press("Tanda tangani dan teruskan");
        Assert.Equal(File, chair.Path);
    }

    /// <summary>Opens the newest referral of the officer's office and takes it in.</summary>
    public async Task Acknowledge(Browser receiver)
    {
        await receiver.Visit("/meja/penerusan");
        await receiver.Visit(receiver.Page.QuerySelectorAll("main a[href^='/meja/penerusan/']").First().GetAttribute("href")!);
        await receiver.Fill("Jawaban kepada pengirim", writing.Received).Press("Nyatakan diterima");
        Assert.Equal(200, receiver.Status);
    }

    public async Task Sanction(Browser employer, string kind)
    {
        await employer.Follow("Catat keputusan hukuman");
        await employer.Choose(kind).Fill("Nomor surat keputusan", writing.Decree).FillDate("Tanggal surat keputusan", DateOnly.FromDateTime(app.Time.Now.AddHours(7))).Press("Catat keputusan");
        Assert.Equal(200, employer.Status);
    }

    /// <returns>What was said against it, if anything was.</returns>
    public async Task<IReadOnlyList<string>> Execute(Browser employer, DateOnly received, DateOnly executed)
    {
        await employer.Visit("/meja/penerusan");
        await employer.Visit(employer.Page.QuerySelectorAll("main a[href^='/meja/penerusan/']").First().GetAttribute("href")!);
        await employer.Follow("Catat pelaksanaan");
        await employer.FillDate("Keputusan diterima terlapor", received).FillDate("Keputusan dijalankan pada", executed).Fill("Bukti pelaksanaan", writing.Proof).Press("Catat pelaksanaan");
        return employer.Errors;
    }

    public async Task Announce(Browser chair)
    {
        await (await (await chair.Visit(File)).Follow("Umumkan hasil")).Fill("Pesan kepada pelapor", writing.Outcome).Press("Umumkan");
        Assert.Equal(File, chair.Path);
    }

    public void Dispose() => citizen.Dispose();
}
