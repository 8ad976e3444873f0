using Netra.Journeys.Support;
using Netra.Tests.Prevention;

namespace Netra.Journeys;

/// <summary>A Korpri unit board with scripts off, as the agency's office keeps it: decree, members, inauguration.</summary>
public sealed class KorpriJourney(Chrome chrome)
{
    private readonly List<string> faults = [];

    [Fact]
    public async Task From_the_decree_to_the_inauguration()
    {
        var (app, signedIn) = await CircularStory.Named();
        await using var _ = app;
        foreach (var screen in new[] { Screen.Desktop, Screen.Phone })
        {
            await using var desk = await chrome.Open(app.Address, screen);
            foreach (System.Net.Cookie cookie in signedIn.Cookies) await desk.Page.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = app.Address }]);
            await desk.Visit("/meja/pegawai");
            await desk.Follow("Catat pengurus unit Korpri");
            await desk.Fill("Nama pengurus unit", $"Korpri {screen}");
            await desk.Press("Simpan");
            await desk.Follow($"Korpri {screen}");
            await desk.Follow("Catat atau koreksi surat keputusan");
            await desk.Press("Simpan");
            await Judge(desk, "sk-galat");
            await desk.Fill("Nomor surat keputusan", "800/125/KORPRI/2024");
            await desk.FillDate("Tanggal surat keputusan", new(2024, 9, 2));
            await desk.Fill("Penanda tangan", "Bupati");
            await desk.Press("Simpan");
            await desk.Follow("Lihat dan catat pengurus");
            await desk.Choose("Kedudukan", "Ketua");
            await desk.Fill("NIP, NI PPPK, atau nomor pegawai", "197505052000031003");
            await desk.Press("Tambahkan pengurus");
            await desk.Choose("Kedudukan", "Sekretaris");
            await desk.Fill("Nama pengurus", "Dra. Endang");
            await desk.Press("Tambahkan pengurus");
            await Judge(desk, "pengurus");
            await desk.Follow("Dra. Endang");
            await Judge(desk, "seorang");
            await desk.Follow($"Korpri {screen}");
            await desk.Follow("Catat atau koreksi pengukuhan");
            await Judge(desk, "pengukuhan");
            await desk.FillDate("Hari pengukuhan", new(2024, 9, 9));
            await desk.Fill("Tempat pengukuhan", "Pendopo");
            await desk.Fill("Dikukuhkan oleh", "Ketua Korpri Kabupaten");
            await desk.Press("Simpan");
            await Judge(desk, "pengurus-unit");
        }
        Assert.Empty(faults);
    }

    private async Task Judge(Window window, string name) => faults.AddRange(await window.Judge("korpri-" + name));
}
