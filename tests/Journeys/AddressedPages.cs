using Netra.Journeys.Support;
using Netra.Tests.Support;

namespace Netra.Journeys;

/// <summary>The pages outside the desk whose address holds something: an answer, a card, a mailbox, a fault.</summary>
public sealed class AddressedPages(Chrome chrome)
{
    private readonly List<string> faults = [];

    [Fact]
    public async Task Pages_with_something_in_their_address_are_clean()
    {
        await using var app = await App.Start(await Offices.Database());
        await using var window = await chrome.Open(app.Address, dark: true);
        foreach (var (list, below) in new[] { ("/", "/bolehkah/"), ("/bolehkah/kartu", "/bolehkah/kartu/") })
        {
            await window.Visit(list);
            var links = await window.Page.Locator($"a[href^='{below}']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
            links = [.. links.Except(["/bolehkah/kartu"])];
            Assert.NotEmpty(links);
            foreach (var link in links.Take(2)) await Judge(window, link);
        }
        await Judge(window, "/tidak-ada", 404);

        using var story = new Story(app, new Writing(), new(2024, 10, 18));
        await story.Report();
        await window.Visit("/cek");
        await window.Fill("Nomor laporan", story.Number);
        await window.Fill("Kode rahasia", story.Code);
        await window.Press("Buka kotak surat");
        await Judge(window, "/kotak/cabut");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Records_of_regions_agencies_and_units_are_clean()
    {
        await using var app = await App.Start(await DemoHouse.Database());
        foreach (var (screen, dark) in new[] { (Screen.Narrow, false), (Screen.Desktop, true) })
        {
            await using var window = await chrome.Open(app.Address, screen, dark);
            await Judge(window, "/wilayah/61");
            await Judge(window, "/wilayah/61.11");
            foreach (var below in new[] { "/instansi/", "/unit/" })
                await Judge(window, await window.Page.Locator($"main table tr:has(meter) a[href^='{below}']").First.GetAttributeAsync("href") ?? "");
            Assert.True(await window.Page.Locator("main img[src$='/badge.svg']").EvaluateAsync<bool>("badge => badge.complete && badge.naturalWidth > 0"), "The badge is no picture.");
            await OpenData(window);
        }
        Assert.Empty(faults);
    }

    /// <summary>The files say of the unit what its page says.</summary>
    private static async Task OpenData(Window window)
    {
        var unit = window.Page.Url.Split('/')[^1];
        var counts = (await window.Page.Locator(".tenggat small").First.TextContentAsync())!.Split(' ').Where(w => w.All(char.IsDigit)).ToList();
        Assert.Equal(2, counts.Count);
        await window.Page.Locator("main details summary").Last.ClickAsync();
        var csv = System.Text.Encoding.UTF8.GetString(await window.Download("CSV"));
        Assert.Contains(csv.Split('\n'), l => l.Contains(unit, StringComparison.Ordinal) && l.TrimEnd().EndsWith($",{counts[1]},{counts[0]}", StringComparison.Ordinal));
        await window.Follow("JSON");
        Assert.Contains(System.Text.Json.JsonDocument.Parse(await window.Text()).RootElement.GetProperty("ikrar").EnumerateArray(),
            l => l.GetProperty("unit_id").GetString() == unit && l.GetProperty("sudah").ToString() == counts[0] && l.GetProperty("wajib").ToString() == counts[1]);
    }

    private async Task Judge(Window window, string path, int status = 200)
    {
        Assert.Equal(status, await window.Visit(path));
        faults.AddRange(await window.Judge("alamat" + path.Split('?')[0].Replace('/', '-')[..Math.Min(30, path.Split('?')[0].Length)], open: status == 200));
    }
}
