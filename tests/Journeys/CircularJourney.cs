using Netra.Journeys.Support;
using Netra.Tests.Prevention;

namespace Netra.Journeys;

/// <summary>A head of region's circular with scripts off: published at the desk, answered on a phone by who coordinates the unit, read by anybody.</summary>
public sealed class CircularJourney(Chrome chrome)
{
    private readonly List<string> faults = [];

    [Fact]
    public async Task From_publication_to_siap_and_the_public_list()
    {
        var (app, signedIn) = await CircularStory.Named();
        await using var _ = app;
        await using var desk = await chrome.Open(app.Address, Screen.Desktop);
        foreach (System.Net.Cookie cookie in signedIn.Cookies) await desk.Page.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = app.Address }]);
        await CircularStory.Publish(signedIn, CircularStory.First, "Netralitas ASN dalam Pemilu 2024");
        await desk.Visit("/meja/edaran/baru");
        await Judge(desk, "terbitkan");
        await desk.Fill("Pemberi", CircularStory.Bupati);
        await desk.Fill("Nomor surat", CircularStory.Second);
        await desk.Fill("Tentang", "Netralitas pegawai non-ASN dan pegawai yang suami atau istrinya calon");
        await desk.Fill("Isi atau ringkasan", "Setiap pegawai menjaga netralitas sebelum, selama, dan sesudah masa kampanye.");
        await desk.Fill("Yang harus dilakukan unit", "Sampaikan isi surat ini dalam apel.\nPasang imbauan di papan pengumuman.");
        await desk.Press("Terbitkan");
        await CircularStory.Follow(app);
        await desk.Page.ReloadAsync();
        await Judge(desk, "meja");

        await using var phone = await chrome.Open(app.Address);
        await phone.Visit(await CircularStory.Address(app, "197505052000031003"));
        await Judge(phone, "siapa");
        await phone.FillDate("Tanggal lahir", new(1975, 5, 5));
        await phone.Fill("Empat angka terakhir", "1003");
        await phone.Press("Lanjutkan");
        await Judge(phone, "menunggu");
        await phone.Choose("Siap, isinya sudah saya sampaikan");
        await phone.Press("Simpan jawaban");
        Assert.Contains("tercatat siap", await phone.Text(), StringComparison.Ordinal);
        await Judge(phone, "siap");

        await desk.Follow("Surat berdampingan");
        await Judge(desk, "tabel");
        await phone.Visit("/edaran");
        await Judge(phone, "daftar");
        await phone.Follow("Netralitas ASN dalam Pemilu 2024");
        Assert.Contains("dari 3 unit siap", await phone.Text(), StringComparison.Ordinal);
        await Judge(phone, "edaran");
        Assert.True(await phone.Weight() < 30 * 1024, "heavier than 30 KB");

        // What goes on walls and into hands beside it.
        await (await signedIn.Visit("/meja/imbauan/baru")).Fill("Nama imbauan", "ASN netral, Pilkada bermartabat").Fill("Pesan", "Pegawai melayani semua.").Press("Buka imbauan ini");
        await desk.Visit(signedIn.Path);
        await Judge(desk, "imbauan");
        await desk.Follow("Lembar untuk dicetak");
        await Judge(desk, "lembar");
        await Outreach(desk, phone);
        Assert.Empty(faults);
    }

    /// <summary>A banner recorded in one village, corrected, and what everybody sees of it.</summary>
    private async Task Outreach(Window desk, Window phone)
    {
        await desk.Page.GoBackAsync();
        // Down to the first village.
        for (var level = 0; level < 2; level++) await desk.Page.Locator("main table a").First.ClickAsync();
        await desk.Press("Catat");
        await Judge(desk, "desa");
        await desk.Follow("Koreksi catatan");
        await desk.Press("Simpan koreksi");
        await Judge(desk, "koreksi-galat");
        await desk.Fill("Jumlah terpasang", "2");
        await desk.Fill("Alasan koreksi", "Salah hitung.");
        await desk.Press("Simpan koreksi");
        await Judge(desk, "desa-dikoreksi");
        await phone.Visit("/imbauan");
        await Judge(phone, "imbauan-umum");
        await phone.Follow("ASN netral, Pilkada bermartabat");
        await Judge(phone, "imbauan-cakupan");
        Assert.True(await phone.Weight() < 30 * 1024, "heavier than 30 KB");
        await phone.Page.Locator("main table a").First.ClickAsync();
        await Judge(phone, "imbauan-desa");
        await desk.Visit(new Uri(phone.Page.Url).PathAndQuery);
        await Judge(desk, "imbauan-desa");
    }

    private async Task Judge(Window window, string name) => faults.AddRange(await window.Judge("edaran-" + name));
}
