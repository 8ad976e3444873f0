using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Netra.Journeys.Support;

/// <summary>Axe-core on a page that runs no script.</summary>
internal static class Axe
{
    public static async Task<IReadOnlyList<string>> Judge(IBrowser browser, IPage page)
    {
        var html = await page.ContentAsync();
        var dark = await page.EvaluateAsync<bool>("() => matchMedia('(prefers-color-scheme: dark)').matches");
        await using var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = page.ViewportSize!.Width, Height = page.ViewportSize.Height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light
        });
        var copy = await context.NewPageAsync();
        await copy.RouteAsync(page.Url, route => route.FulfillAsync(new() { Body = html, ContentType = "text/html; charset=utf-8" }));
        await copy.GotoAsync(page.Url, new() { WaitUntil = WaitUntilState.Load });
        var found = await copy.RunAxe();
        return [.. found.Violations.Select(v => $"{v.Id} ({v.Impact}): {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")];
    }
}
