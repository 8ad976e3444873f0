using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Demo;
using Netra.Journeys.Support;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Journeys;

/// <summary>Every desk page that is asked for by its address alone, as the roles that may open it see it.</summary>
public sealed class DeskPages(Chrome chrome)
{
    private static readonly string[] Roles = ["ketua@bawaslu.example", "kustodian1@bawaslu.example", "petugas@bkn.example", "ppk.kayongutara@pemda.example"];

    [Fact]
    public async Task Desk_pages_are_clean()
    {
        await using var app = await App.Start(await Offices.Database());
        var faults = new List<string>();
        var opened = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (email, dark) in Roles.Select((r, i) => (r, i % 2 == 1)))
        {
            await using var window = await chrome.Open(app.Address, Screen.Phone, dark);
            await window.Visit("/masuk");
            await window.Fill("Surel dinas", email);
            await window.Fill("Kata sandi", DemoSessions.Password);
            await window.Press("Lanjut");
            faults.AddRange((await window.Axe()).Select(v => $"/masuk/faktor: {v}"));
            await window.Fill("Kode 6 angka", await Desk.Code(app, email));
            await window.Press("Masuk");
            foreach (var path in Paths(app))
            {
                if (await window.Visit(path) != 200 || !opened.Add(path)) continue;
                if (await window.Overhang() is > 0 and var over) faults.Add($"{path}: {over} px too wide");
                faults.AddRange(window.Elsewhere.Select(u => $"{path}: loads {u}"));
                faults.AddRange((await window.Axe()).Select(v => $"{path} {(dark ? "dark" : "light")}: {v}"));
                await window.Shoot("desk" + path.Replace('/', '-'));
            }
        }
        Assert.Empty(faults);
        Assert.Contains("/meja/anggota", opened);
        Assert.Contains("/meja/kustodian", opened);
        Assert.Contains("/meja/penerusan", opened);
    }

    private static List<string> Paths(App app) => [.. app.Web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.Metadata.GetMetadata<DoorAttribute>()?.Door == Doors.Desk && e.RoutePattern.Parameters.Count == 0)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
        // Signing out ends the window's session; the half signed in have their own page.
        .Where(p => p is not ("/keluar" or "/masuk" or "/masuk/faktor")).Distinct().Order(StringComparer.Ordinal)];
}
