using Netra.Journeys.Support;
using Netra.Tests.Support;

namespace Netra.Journeys;

/// <summary>An officer adds a key of the device and comes back with it: the browser's own script, and a device that answers as a phone does. Employees sign with theirs in <see cref="PledgeJourney"/>.</summary>
public sealed class PasskeyJourney(Chrome chrome)
{
    private const string Chair = "ketua.jombang@bawaslu.example";
    private readonly List<string> faults = [];

    [Fact(Timeout = 240_000)]
    public async Task An_officer_comes_back_with_the_key_of_the_device()
    {
        await using var app = await App.Start(await Offices.Database());
        await using var phone = await chrome.OpenWithDevice(app.Address);
        await phone.SignIn(app, Chair);
        await phone.Visit("/meja/akun/kunci");
        await Judge(phone, "tambah");
        await phone.Fill("Nama perangkat", "Ponsel dinas");
        await phone.Press("Buat kunci di perangkat ini");
        await phone.Page.WaitForURLAsync("**/meja/akun");
        Assert.Contains("Ponsel dinas", await phone.Text(), StringComparison.Ordinal);
        await Judge(phone, "akun");

        await phone.Page.Context.ClearCookiesAsync();
        await phone.Visit("/masuk");
        await phone.Fill("Surel dinas", Chair);
        await phone.Fill("Kata sandi", Netra.Access.Demo.DemoSessions.Password);
        await phone.Press("Lanjut");
        await Judge(phone, "faktor");
        await phone.Press("Pakai kunci perangkat");
        await phone.Page.WaitForURLAsync("**/meja");
        Assert.Empty(faults);
    }

    private async Task Judge(Window window, string name) => faults.AddRange(await window.Judge("kunci-" + name));
}
