using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Netra.Journeys.Support;

/// <summary>Axe-core on pages that run no script. One second window, with scripts on, gets the bytes of each page in turn: a new one for each would cost
/// more than the judging. It is asked by hand, because the package's own way opens a page more for every answer and tells all that passes.</summary>
internal sealed class Axe(IBrowserContext context, IPage copy)
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

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
        await copy.EvaluateAsync(Script);
        return await copy.EvaluateAsync<string[]>("""
            () => axe.run(document, { resultTypes: ['violations'] }).then(found =>
                found.violations.map(v => `${v.id} (${v.impact}): ${v.help}: ${v.nodes.map(n => n.html).join(' | ')}`))
            """);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
