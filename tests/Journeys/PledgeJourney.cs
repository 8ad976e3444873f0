using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Netra.Journeys.Support;
using Netra.Tests.Support;

namespace Netra.Journeys;

/// <summary>A school pledges, with scripts off: its people are imported, a round is opened and its letters printed; one signs on the phone and somebody verifies the
/// pact by its code; one signs with the key of her phone, which alone needs a script; one is not willing, one errs until the invitation is locked and signs at the kiosk,
/// one signs on paper. Every page met is judged.</summary>
public sealed partial class PledgeJourney(Chrome chrome)
{
    private const string Coordinator = "ppk.kayongutara@pemda.example", School = "SMP Negeri 2 Teluk Batang", Round = "Ikrar netralitas guru 2024";
    private const string Signs = "Veronika Nyai, S.Pd.", Refuses = "Hendrikus Asong", Errs = "Abang Muhidin", Driver = "Kosmas", WithKey = "Yosefina Rawing";
    private static readonly DateOnly Born = new(1988, 3, 14);
    private readonly List<string> faults = [];

    [Fact]
    public async Task From_the_import_to_the_verified_pact()
    {
        await using var app = await App.Start(await DemoHouse.Database());
        await using var desk = await chrome.Open(app.Address, Screen.Desktop, dark: true);
        await desk.SignIn(app, Coordinator);
        await Import(desk);
        await OpenRound(desk);
        var round = new Uri(desk.Page.Url).AbsolutePath;
        var list = Encoding.UTF8.GetString(await desk.Download("Daftar undangan"));
        await desk.Follow("Surat dan lembar tanda tangan");
        await Judge(desk, "surat");
        var letters = Only(await desk.Download("Surat dengan kode QR"));
        var scanned = new[] { await Printed.Scanned(letters), await Printed.Scanned(letters, 2), await Printed.Scanned(letters, 3), await Printed.Scanned(letters, 4), await Printed.Scanned(letters, 5) };
        var letter = scanned.Single(a => a.EndsWith(AddressOf(list, Signs), StringComparison.Ordinal));

        await using var phone = await chrome.Open(app.Address, Screen.Narrow);
        var number = await Sign(phone, letter);
        await using var visitor = await chrome.Open(app.Address, Screen.Narrow, dark: true);
        Assert.Contains("asli dan berlaku", await Verify(visitor, number, "berlaku"), StringComparison.Ordinal);
        await SignWithKey(app, AddressOf(list, WithKey));
        await Refuse(phone, AddressOf(list, Refuses));
        await Err(phone, AddressOf(list, Errs));
        await phone.Visit(AddressOf(list, Driver));
        await Judge(phone, "enam-angka");
        await AtKiosk(app, desk, round);
        await OnPaper(app, desk);
        await Certificate(desk, visitor);

        await Revoke(desk, round);
        Assert.Contains("Pakta ini dicabut", await Verify(visitor, number, "dicabut"), StringComparison.Ordinal);
        await Alter(app);
        Assert.Contains("tidak cocok dengan tanda tangannya", await Verify(visitor, number, "berubah"), StringComparison.Ordinal);
        app.Time.Pass(TimeSpan.FromDays(60));
        await phone.Visit(AddressOf(list, Refuses));
        await Judge(phone, "ditutup");
        Assert.Contains("berakhir hari Senin, 4 November 2024", await phone.Text(), StringComparison.Ordinal);
        Assert.Empty(faults);
    }

    private async Task Import(Window desk)
    {
        var lines = new[] { (Signs, "198803142011012007", "Guru", "PNS"), (Refuses, "198803142012011003", "Guru", "PNS"), (Errs, "198803142013011004", "Kepala Sekolah", "PNS"), (WithKey, "198803142014012005", "Guru", "PPPK"), (Driver, "PJG-7", "Penjaga sekolah", "NON_ASN") };
        await desk.Visit("/meja/pegawai/impor/baru");
        await desk.Choose("Instansi", "Pemerintah Kabupaten Kayong Utara");
        await desk.Attach("File daftar pegawai", "guru.csv", Encoding.UTF8.GetBytes("nip;nama;unit_kerja;jabatan;status\n" + string.Concat(lines.Select(l => $"{l.Item2};{l.Item1};{School};{l.Item3};{l.Item4}\n"))));
        await desk.Press("Kirim file");
        await desk.Press("Periksa file");
        await desk.Press("Jalankan impor");
        await desk.Await("Muat ulang", "Selesai");
        await Judge(desk, "impor");
    }

    private async Task OpenRound(Window desk)
    {
        await desk.Visit("/meja/ikrar/baru");
        await desk.Fill("Periode ikrar", Round);
        await desk.Choose("Naskah untuk pegawai non-ASN", "Ikrar Netralitas Pegawai Non-ASN");
        await desk.Choose("Pemerintah Kabupaten Kayong Utara");
        await desk.Page.Locator("summary", new() { HasText = "Hanya sebagian unit" }).ClickAsync();
        await desk.Choose(School);
        await Judge(desk, "periode-baru");
        await desk.Press("Buka periode");
        await desk.Await("Muat ulang", "5 masuk");
        await Judge(desk, "periode");
    }

    private async Task<string> Sign(Window phone, string letter)
    {
        await phone.Visit(letter);
        Assert.DoesNotContain(Signs, await phone.Page.ContentAsync(), StringComparison.Ordinal);
        await Judge(phone, "undangan");
        await Confirm(phone, "2008");
        await Judge(phone, "keliru");
        await Confirm(phone, "2007");
        await Judge(phone, "naskah");
        await phone.Press("Tanda tangani ikrar");
        await Judge(phone, "belum-dibaca");
        await phone.Choose("Saya sudah membaca");
        await phone.Press("Tanda tangani ikrar");
        await Judge(phone, "pakta");
        var pact = await phone.Download("Unduh pakta", AriaRole.Button);
        Assert.Contains(Signs, await Printed.Words(pact), StringComparison.Ordinal);
        return await Printed.Scanned(pact);
    }

    private async Task<string> Verify(Window visitor, string address, string name)
    {
        Assert.Equal(200, await visitor.Visit(address));
        await Judge(visitor, "periksa-" + name);
        return await visitor.Text();
    }

    private async Task SignWithKey(App app, string address)
    {
        await using var phone = await chrome.OpenWithDevice(app.Address);
        await phone.Visit(address);
        await Confirm(phone, "2005");
        await phone.Press("Pakai kunci perangkat");
        await Judge(phone, "kunci");
        await phone.Choose("Saya sudah membaca");
        await phone.Press("Buat kunci dan lanjutkan", next: "Kuncinya sudah dibuat");
        await Judge(phone, "kunci-ada");
        await phone.Press("Tanda tangani dengan kunci", next: "dapat diperiksa tanpa Netra");
        await Judge(phone, "kunci-pakta");
        await phone.Press("Buka dan unduh pakta");
        var proof = Path.GetTempFileName();
        await File.WriteAllBytesAsync(proof, await phone.Download("Unduh bukti", AriaRole.Button));
        var (code, told, wrong) = await CommandLine.Run(["pact", "verify", proof]);
        Assert.True(code == 0, told + wrong);
        await File.WriteAllTextAsync(proof, (await File.ReadAllTextAsync(proof)).Replace("Yosefina", "Yosefine", StringComparison.Ordinal));
        Assert.Equal(1, (await CommandLine.Run(["pact", "verify", proof])).Code);
        File.Delete(proof);
    }

    private async Task Refuse(Window phone, string address)
    {
        await phone.Visit(address);
        await Confirm(phone, "1003");
        await phone.Press("Saya tidak bersedia");
        await Judge(phone, "tidak-bersedia");
        await phone.Press("Kirim alasan");
        await Judge(phone, "tanpa-alasan");
        await phone.Fill("Alasan Anda", "Saya diminta kepala dinas mendukung salah satu calon.");
        await phone.Press("Kirim alasan");
        await Judge(phone, "alasan-tersimpan");
    }

    private async Task Err(Window phone, string address)
    {
        await phone.Visit(address);
        for (var i = 0; i < 5; i++) await Confirm(phone, "9999");
        Assert.Contains("terkunci", await phone.Text(), StringComparison.Ordinal);
        await Judge(phone, "terkunci");
    }

    private async Task Revoke(Window desk, string round)
    {
        await desk.Visit(round);
        await desk.Follow(School);
        await Judge(desk, "unit");
        await desk.Page.Locator("a[href*='sudah']").First.ClickAsync();
        await desk.Follow(Signs);
        await Judge(desk, "orang");
        await desk.Follow("Cabut pakta");
        await Judge(desk, "cabut");
        await desk.Press("Cabut pakta");
        await Judge(desk, "cabut-tanpa-sebab");
        await desk.Choose("Bukan orangnya");
        await desk.Press("Cabut pakta");
    }

    // What the installation's operator could do behind everybody's back.
    private static async Task Alter(App app)
    {
        await using var db = await app.Engine.Open();
        await using var command = db.CreateCommand();
        command.CommandText = "update prevention_pacts set content = replace(content, 'Veronika', 'Veronica') where content like '%Veronika Nyai%'";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static async Task Confirm(Window phone, string ending)
    {
        await phone.FillDate("Tanggal lahir", Born);
        await phone.Fill("Empat angka terakhir", ending);
        await phone.Press("Lanjutkan");
    }

    private static byte[] Only(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        using var sheet = Assert.Single(zip.Entries).Open();
        var bytes = new MemoryStream();
        sheet.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string AddressOf(string list, string name) =>
        Token().Match(list.Split('\n').Single(l => l.Contains(name, StringComparison.Ordinal))).Value;

    private async Task Judge(Window window, string name, Screen? also = null) => faults.AddRange(await window.Judge("ikrar-" + name, also: also,
        open: new Uri(window.Page.Url).AbsolutePath is var path && !path.StartsWith("/meja", StringComparison.Ordinal) && !path.EndsWith("/kunci", StringComparison.Ordinal)));

    [GeneratedRegex("/ikrar/[0-9A-Z-]+")]
    private static partial Regex Token();
}
