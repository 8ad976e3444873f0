using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Netra.Journeys.Support;

/// <summary>Axe-core on pages that run no script. One second window, with scripts on, gets the bytes of each page in turn: a new one for each would cost
/// more than the judging.</summary>
internal sealed class Axe(IBrowserContext context, IPage copy)
{
    public static async Task<Axe> Open(IBrowser browser, int width, int height, bool dark)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light
        });
        return new(context, await context.NewPageAsync());
    }

    public async Task<IReadOnlyList<string>> Judge(IPage page)
    {
        var (html, address) = (await page.ContentAsync(), page.Url.Split('#')[0]);
        Task Answer(IRoute route) => route.FulfillAsync(new() { Body = html, ContentType = "text/html; charset=utf-8" });
        await copy.RouteAsync(address, Answer);
        await copy.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        await copy.UnrouteAsync(address, Answer);
        var found = await copy.RunAxe();
        return [.. found.Violations.Select(v => $"{v.Id} ({v.Impact}): {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")];
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
