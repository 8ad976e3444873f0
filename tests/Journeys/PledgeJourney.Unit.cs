using Netra.Journeys.Support;
using Netra.Tests.Support;

namespace Netra.Journeys;

/// <summary>The ways of a unit that need no invitation, and what it may show afterwards.</summary>
public sealed partial class PledgeJourney
{
    private const string Second = "ppk2.kayongutara@pemda.example", ErrsNumber = "198803142013011004";
    private string unit = "";

    /// <summary>A device at an event: nobody is listed, and whoever signed leaves nothing on the screen.</summary>
    private async Task AtKiosk(App app, Window desk, string round)
    {
        await desk.Visit(round);
        await desk.Follow(School);
        unit = new Uri(desk.Page.Url).AbsolutePath;
        await desk.Follow("Buka kios");
        await Judge(desk, "kios-baru", Screen.Phone);
        await desk.Press("Buka kios");
        await Judge(desk, "kios-terbuka", Screen.Phone);
        var address = await Printed.Scanned("kios.png", await desk.Page.Locator("figure .pindai").ScreenshotAsync());
        await using var kiosk = await chrome.Open(app.Address);
        await kiosk.Visit(address);
        Assert.DoesNotContain(Errs, await kiosk.Page.ContentAsync(), StringComparison.Ordinal);
        // No way out of the one page but its other language.
        Assert.Equal("English", await kiosk.Page.Locator("a:not(.lompat)").InnerTextAsync());
        await Judge(kiosk, "kios", Screen.Desktop);
        await Enter(kiosk, Born.AddDays(1));
        await Judge(kiosk, "kios-keliru", Screen.Desktop);
        await Enter(kiosk, Born);
        await Judge(kiosk, "kios-naskah", Screen.Desktop);
        await kiosk.Press("Tanda tangani ikrar");
        await Judge(kiosk, "kios-belum-dibaca", Screen.Desktop);
        await kiosk.Choose("Saya sudah membaca");
        await kiosk.Press("Tanda tangani ikrar");
        Assert.Contains("Anda sudah berikrar", await kiosk.Text(), StringComparison.Ordinal);
        await Judge(kiosk, "kios-sudah", Screen.Desktop);
        await kiosk.Follow("Orang berikutnya");
        Assert.DoesNotContain(Errs, await kiosk.Page.ContentAsync(), StringComparison.Ordinal);

        await desk.Press("Tutup kios ini");
        await kiosk.Page.ReloadAsync();
        await Judge(kiosk, "kios-ditutup", Screen.Desktop);
    }

    private static async Task Enter(Window kiosk, DateOnly born)
    {
        await kiosk.Fill("NIP atau NI PPPK", ErrsNumber);
        await kiosk.FillDate("Tanggal lahir", born);
        await kiosk.Press("Lanjutkan");
    }

    /// <summary>One officer records the sheet, another, whom that one did not let in, alone makes it a pact.</summary>
    private async Task OnPaper(App app, Window desk)
    {
        await using var second = await chrome.Open(app.Address);
        await second.SignIn(app, Second);
        await second.Visit(unit);
        await second.Follow("Catat tanda tangan kertas");
        await second.Press("Catat dan minta diperiksa");
        await Judge(second, "kertas-galat", Screen.Desktop);
        await second.Choose(Driver);
        await second.Press("Catat dan minta diperiksa");
        Assert.Contains("Anda yang mencatat lembar ini", await second.Text(), StringComparison.Ordinal);
        await Judge(second, "kertas-dicatat", Screen.Desktop);
        await desk.Visit(new Uri(second.Page.Url).AbsolutePath);
        await Judge(desk, "kertas-periksa", Screen.Phone);
        await desk.Press("Benar, jadikan pakta");
        Assert.Contains("Tidak ada lembar yang menunggu", await desk.Text(), StringComparison.Ordinal);
        await Judge(desk, "kertas-selesai", Screen.Phone);
    }

    /// <summary>What the unit may hang up, and where its code leads a visitor.</summary>
    private async Task Certificate(Window desk, Window visitor)
    {
        await desk.Visit(unit);
        await desk.Await("Muat ulang", "4 dari 5");
        await desk.Follow("Sertifikat periode ikrar");
        await desk.Press("Terbitkan sertifikat hari ini");
        await Judge(desk, "sertifikat", Screen.Phone);
        var pdf = await desk.Download("Unduh sertifikat");
        var words = await Printed.Words(pdf);
        foreach (var said in new[] { School, Round, "4 dari 5" }) Assert.Contains(said, words, StringComparison.Ordinal);
        foreach (var name in new[] { "Veronika", Errs, Driver }) Assert.DoesNotContain(name, words, StringComparison.Ordinal);
        Assert.Equal(200, await visitor.Visit(await Printed.Scanned(pdf)));
        Assert.Contains("Sertifikat ini asli", await visitor.Text(), StringComparison.Ordinal);
        await Judge(visitor, "sertifikat-periksa", Screen.Desktop);
    }
}
