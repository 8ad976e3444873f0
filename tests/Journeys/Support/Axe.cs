using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Netra.Journeys.Support;

/// <summary>Axe-core on pages that run no script: a window of its own, with scripts on, gets the bytes of each page in turn. It stays at one document of the
/// product's and keeps axe; a new window, a new load and a new reading of axe for each page cost three times what the judging does. Axe is asked by hand,
/// because the package's own way opens a page more for every answer and tells all that passes.</summary>
internal sealed class Axe(IBrowser browser)
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private readonly ConcurrentDictionary<(int Width, int Height, bool Dark), ConcurrentBag<IPage>> idle = new();

    public async Task<IReadOnlyList<string>> Judge(IPage page, bool dark)
    {
        var size = page.ViewportSize!;
        var kept = idle.GetOrAdd((size.Width, size.Height, dark), _ => []);
        var copy = kept.TryTake(out var waiting) ? waiting : await Open(size.Width, size.Height, dark);
        var address = new Uri(page.Url);
        if (!copy.Url.StartsWith(address.GetLeftPart(UriPartial.Authority) + "/", StringComparison.Ordinal)) await Settle(copy, address);
        // The address too: what a page says of itself by it (aria-current, relative links) is read where it stands.
        await copy.EvaluateAsync("path => history.replaceState(null, '', path)", address.PathAndQuery);
        await copy.SetContentAsync(await page.ContentAsync(), new() { WaitUntil = WaitUntilState.Load });
        var found = await copy.EvaluateAsync<string[]>("""
            () => axe.run(document, { resultTypes: ['violations'] }).then(found =>
                found.violations.map(v => `${v.id} (${v.impact}): ${v.help}: ${v.nodes.map(n => n.html).join(' | ')}`))
            """);
        kept.Add(copy);
        return found;
    }

    private async Task<IPage> Open(int width, int height, bool dark) => await (await browser.NewContextAsync(new()
    {
        ViewportSize = new() { Width = width, Height = height },
        ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        // A colour half way through its transition, as when the sheet of styles comes after the page, is not the page's.
        ReducedMotion = ReducedMotion.Reduce
    })).NewPageAsync();

    // An empty page of the product's own origin, which every app of the run has anew.
    private static async Task Settle(IPage copy, Uri address)
    {
        var empty = address.GetLeftPart(UriPartial.Authority) + "/";
        Task Answer(IRoute route) => route.FulfillAsync(new() { Body = "<!doctype html><title>-</title>", ContentType = "text/html; charset=utf-8" });
        await copy.RouteAsync(empty, Answer);
        await copy.GotoAsync(empty, new() { WaitUntil = WaitUntilState.Load });
        await copy.UnrouteAsync(empty, Answer);
        await copy.EvaluateAsync(Script);
    }
}
