using System.Text;
using Netra.Journeys.Support;
using Netra.Tests.Support;

namespace Netra.Journeys;

/// <summary>A coordinator on a phone, with scripts off: reads the reminder, sees who has not signed, prints their letters; the office that reminded looks at its board.</summary>
public sealed class CoordinatorJourney(Chrome chrome)
{
    [Fact]
    public async Task From_the_reminder_to_the_letters()
    {
        await using var app = await App.Start(await DemoHouse.Database());
        await using var phone = await chrome.Open(app.Address, Screen.Phone);
        var faults = new List<string>();
        await phone.SignIn(app, "koordinator.kayongutara@pemda.example");
        Assert.InRange(await phone.Page.EvaluateAsync<int>("() => document.querySelector('body > header').offsetHeight"), 40, 72);
        await phone.Follow("Menu");
        Assert.Equal(0, await phone.Overhang());
        await phone.Shoot("menu");
        await phone.Follow("Unit saya");
        Assert.Contains("Pengingat untuk Dinas Pendidikan", await phone.Text(), StringComparison.Ordinal);
        faults.AddRange(await phone.Judge("unit-saya"));
        // One about the pledge, one about a circular.
        foreach (var _ in new[] { 1, 2 }) await phone.Press("Sudah dibaca");
        Assert.DoesNotContain("Pengingat untuk", await phone.Text(), StringComparison.Ordinal);
        await phone.Page.GetByText("Lihat siapa").ClickAsync();
        faults.AddRange(await phone.Judge("unit-saya-siapa"));
        Assert.Equal("%PDF", Encoding.ASCII.GetString((await phone.Download("Cetak surat"))[..4]));

        await using var desk = await chrome.Open(app.Address, Screen.Desktop, dark: true);
        await desk.SignIn(app, "ppk.kayongutara@pemda.example");
        await desk.Visit("/meja/kepatuhan");
        Assert.Contains("Diingatkan 16 Okt 2024", await desk.Text(), StringComparison.Ordinal);
        faults.AddRange(await desk.Judge("kepatuhan"));
        Assert.Empty(faults);
    }
}
