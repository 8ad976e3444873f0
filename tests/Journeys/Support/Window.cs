using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Netra.Journeys.Support;

/// <summary>A browser window with scripts off that notes what it loads and refuses to be led to another host.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly bool dark;
    private Support.Axe? judge;
    private readonly ConcurrentQueue<IRequest> requests = new();

    private Window(IBrowserContext context, IPage page, string address, bool dark) => (this.context, Page, Address, this.dark) = (context, page, address, dark);

    public IPage Page { get; }
    public string Address { get; }

    internal static async Task<Window> Open(IBrowser browser, string address, Screen screen, bool dark)
    {
        var context = await browser.NewContextAsync(new()
        {
            JavaScriptEnabled = false, BaseURL = address, Locale = "id-ID", TimezoneId = "Asia/Jakarta",
            ViewportSize = new() { Width = (int)screen, Height = screen == Screen.Desktop ? 900 : 800 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light
        });
        context.SetDefaultTimeout(15_000);
        var window = new Window(context, await context.NewPageAsync(), address, dark);
        window.Page.Request += (_, request) => window.requests.Enqueue(request);
        return window;
    }

    /// <summary>Goes to a path of the product.</summary>
    /// <returns>The HTTP status.</returns>
    public async Task<int> Visit(string path)
    {
        requests.Clear();
        return (await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load }))!.Status;
    }

    /// <summary>Types into the field with this label.</summary>
    public Task Fill(string label, string value) => Page.GetByLabel(label).And(Page.Locator("textarea, input:not([type=radio]):not([type=checkbox])")).First.FillAsync(value);

    /// <summary>Types a date into the three fields of the group.</summary>
    public async Task FillDate(string legend, DateOnly date)
    {
        var inputs = Page.Locator("fieldset", new() { HasText = legend }).Last.Locator(".tanggal input");
        foreach (var (i, part) in new[] { date.Day, date.Month, date.Year }.Index()) await inputs.Nth(i).FillAsync($"{part}");
    }

    /// <summary>Ticks the radio button or check box with these words.</summary>
    public Task Choose(string words) => Page.GetByLabel(words).And(Page.Locator("[type=radio], [type=checkbox]")).First.CheckAsync();

    /// <summary>Picks an option of the select with this label.</summary>
    public Task Choose(string label, string option) => Page.GetByLabel(label).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Gives a file to the field with this label.</summary>
    public Task Attach(string label, string name, byte[] file) => Page.GetByLabel(label).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = file });

    public Task Press(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words }).First.ClickAsync();

    public Task Follow(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync();

    public Task<string> Heading() => Page.Locator("h1").First.InnerTextAsync();

    public Task<string> Text() => Page.Locator("body").InnerTextAsync();

    /// <summary>What the page loaded from anywhere but the product; must be empty.</summary>
    public IReadOnlyList<string> Elsewhere => [.. requests.Select(r => r.Url).Where(u => !u.StartsWith(Address, StringComparison.Ordinal) && !u.StartsWith("data:", StringComparison.Ordinal))];

    /// <summary>Bytes of the answers' bodies as they came over the wire since the last visit, compressed as sent.</summary>
    public async Task<int> Weight()
    {
        var bytes = 0;
        foreach (var request in requests) bytes += (await request.SizesAsync()).ResponseBodySize;
        return bytes;
    }

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public Task<int> Overhang() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Asks axe about the page as it stands. Axe is a script, and scripts are off here: a second window with scripts on gets the same bytes
    /// at the same address, so that what a form's answer shows is judged too.</summary>
    /// <returns>One line for each violation.</returns>
    public async Task<IReadOnlyList<string>> Axe() =>
        await (judge ??= await Support.Axe.Open(context.Browser!, Page.ViewportSize!.Width, Page.ViewportSize.Height, dark)).Judge(Page);

    /// <summary>With NETRA_SHOTS set keeps the whole page as artifacts/shots/NAME-WIDTH-light|dark.png.</summary>
    public Task Shoot(string name) => Shots.Take(Page, name);

    public async ValueTask DisposeAsync()
    {
        if (judge is not null) await judge.DisposeAsync();
        await context.DisposeAsync();
    }
}
