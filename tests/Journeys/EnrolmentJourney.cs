using Netra.Access.Demo;
using Netra.Journeys.Support;
using Netra.Tests.Support;

namespace Netra.Journeys;

/// <summary>A newcomer from the invitation to the first look at the desk, on the phone, with scripts off. Every page met is judged on the way.</summary>
public sealed class EnrolmentJourney(Chrome chrome)
{
    private const string Chair = "ketua.jombang@bawaslu.example", Newcomer = "budi.santoso@bawaslu.example";
    private readonly List<string> faults = [];

    [Fact]
    public async Task An_invited_officer_enrols_and_signs_in()
    {
        await using var app = await App.Start(await Offices.Database());
        var link = await Invite(app);
        await using var phone = await chrome.Open(app.Address, dark: true);
        await phone.Visit(link);
        await Judge(phone, "undangan");
        await phone.Press("Mulai");
        var secret = await phone.Page.Locator("form code").InnerTextAsync();
        await Judge(phone, "pendaftaran");
        await Fill(phone, CodeApp.Code(secret, app.Time.Now), "lain sekali");
        await Judge(phone, "pendaftaran-salah");
        await Fill(phone, CodeApp.Code(secret, app.Time.Now), DemoSessions.Password);
        await Judge(phone, "pendaftaran-selesai");
        await phone.Visit(link);
        await Judge(phone, "undangan-terpakai");

        await phone.SignIn(app, Newcomer);
        await Judge(phone, "pendatang");
        Assert.EndsWith("/meja", phone.Page.Url, StringComparison.Ordinal);
        Assert.Empty(faults);
    }

    private async Task<string> Invite(App app)
    {
        await using var desk = await chrome.Open(app.Address, Screen.Desktop);
        await desk.SignIn(app, Chair);
        await desk.Visit("/meja/anggota/undang");
        await desk.Fill("Nama", "Budi Santoso");
        await desk.Fill("Surel dinas", Newcomer);
        await desk.Choose("Anggota");
        await desk.Press("Buat undangan");
        await Judge(desk, "undangan-dibuat");
        return new Uri(await desk.Page.Locator("p.tiket code").InnerTextAsync()).AbsolutePath;
    }

    private static async Task Fill(Window phone, string code, string repeated)
    {
        await phone.Fill("Kode 6 angka", code);
        await phone.Fill("Kata sandi baru", DemoSessions.Password);
        await phone.Fill("Ulangi kata sandi baru", repeated);
        await phone.Press("Selesaikan pendaftaran");
    }

    private async Task Judge(Window window, string name) => faults.AddRange(await window.Judge("daftar-" + name));
}
