using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Netra.Journeys.Support;

/// <summary>A browser window with scripts off (on where a device's key is asked for) that notes what it loads and refuses to be led to another host.</summary>
public sealed class Window : IAsyncDisposable
{
    /// <summary>What a public page may weigh over the wire, all it loads included.</summary>
    private const int MostBytes = 30 * 1024;

    private readonly IBrowserContext context;
    private readonly bool dark;
    private readonly Axe axe;
    private readonly ConcurrentQueue<IRequest> requests = new();

    private Window(IBrowserContext context, IPage page, Axe axe, string address, bool dark) => (this.context, Page, this.axe, Address, this.dark) = (context, page, axe, address, dark);

    public IPage Page { get; }
    public string Address { get; }

    internal static async Task<Window> Open(IBrowser browser, Axe axe, string address, Screen screen, bool dark, bool device)
    {
        var context = await browser.NewContextAsync(new()
        {
            JavaScriptEnabled = device, BaseURL = address, Locale = "id-ID", TimezoneId = "Asia/Jakarta",
            ViewportSize = new() { Width = (int)screen, Height = screen == Screen.Desktop ? 900 : 800 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light
        });
        // Long: a busy machine is no fault, and only what never comes waits it out.
        context.SetDefaultTimeout(60_000);
        var window = new Window(context, await context.NewPageAsync(), axe, address, dark);
        window.Page.Request += (_, request) =>
        {
            // A page begins with the request for itself: what was noted before belongs to another.
            if (request.IsNavigationRequest && request.Frame == window.Page.MainFrame) window.requests.Clear();
            window.requests.Enqueue(request);
        };
        if (device) await HoldKeys(context, window.Page);
        return window;
    }

    // The browser's own device without fingers: it makes and keeps keys as a phone would, and finds its owner there each time (WebAuthn level 3, section 11).
    private static async Task HoldKeys(IBrowserContext context, IPage page)
    {
        var tools = await context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true }
        });
    }

    /// <summary>Goes to a path of the product.</summary>
    /// <returns>The HTTP status.</returns>
    public async Task<int> Visit(string path) => (await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load }))!.Status;

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

    /// <summary>Picks the first option with these words of the select with this label.</summary>
    public async Task Choose(string label, string option)
    {
        var select = Page.GetByLabel(label).First;
        await select.SelectOptionAsync((await select.Locator("option", new() { HasText = option }).First.GetAttributeAsync("value"))!);
    }

    /// <summary>Gives a file to the field with this label.</summary>
    public Task Attach(string label, string name, byte[] file) => Page.GetByLabel(label).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = file });

    public Task Press(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words }).First.ClickAsync();

    /// <summary>Presses the button or follows the link with these words, which gives a file.</summary>
    public async Task<byte[]> Download(string words, AriaRole role = AriaRole.Link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(role, new() { Name = words }).First.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>Loads the page again by its link until <paramref name="done"/> stands on it: work goes on behind it.</summary>
    public async Task Await(string reload, string done)
    {
        for (var turn = 0; !(await Text()).Contains(done, StringComparison.Ordinal); turn++)
        {
            Assert.True(turn < 300, $"'{done}' did not come: {await Text()}");
            await Task.Delay(50);
            if (await Page.GetByRole(AriaRole.Link, new() { Name = reload }).CountAsync() > 0) await Follow(reload);
            else await Page.ReloadAsync();
        }
    }

    /// <summary>Presses the button of a form a script posts, later than it was pressed, and waits for the next page, known by words this one does not have.</summary>
    public async Task Press(string words, string next)
    {
        Assert.DoesNotContain(next, await Text(), StringComparison.Ordinal);
        await Press(words);
        await Page.GetByText(next).First.WaitForAsync();
    }

    public Task Follow(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync();

    public Task<string> Heading() => Page.Locator("h1").First.InnerTextAsync();

    public Task<string> Text() => Page.Locator("body").InnerTextAsync();

    /// <summary>What this page loaded from anywhere but the product; must be empty.</summary>
    public IReadOnlyList<string> Elsewhere => [.. requests.Select(r => r.Url).Where(u => !u.StartsWith(Address, StringComparison.Ordinal) && !u.StartsWith("data:", StringComparison.Ordinal))];

    /// <summary>Bytes of the answers' bodies that this page came in, compressed as sent; what the window kept of an earlier page is not among them.</summary>
    public Task<int> Weight() => Page.EvaluateAsync<int>("""
        () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((bytes, entry) => bytes + (entry.transferSize > 0 ? entry.encodedBodySize : 0), 0)
        """);

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public Task<int> Overhang() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Asks axe about the page as it stands, so that what a form's answer shows is judged too, in the scheme of this window or the one named.</summary>
    /// <returns>One line for each violation.</returns>
    public async Task<IReadOnlyList<string>> Axe(string name, bool? inDark = null) =>
        [.. (await axe.Judge(Page, inDark ?? dark)).Select(v => $"{name} {(inDark ?? dark ? "dark" : "light")}: {v}")];

    /// <summary>Judges the page as it stands: its width, what it loads from elsewhere, axe; of one <paramref name="open"/> to anybody also its script and its weight.
    /// The picture is taken under the same name.</summary>
    /// <param name="also">A second width at which the page must fit.</param>
    /// <returns>One line for each fault.</returns>
    public async Task<IReadOnlyList<string>> Judge(string name, bool open = false, Screen? also = null)
    {
        List<string> faults = [];
        var (width, height) = (Page.ViewportSize!.Width, Page.ViewportSize.Height);
        foreach (var wide in also is { } other && (int)other != width ? new[] { (int)other, width } : [width])
        {
            if (Page.ViewportSize.Width != wide) await Page.SetViewportSizeAsync(wide, height);
            if (await Overhang() is > 0 and var over) faults.Add($"{name}: {over} px too wide at {wide} px");
        }
        if (open && await Page.Locator("script").CountAsync() > 0) faults.Add($"{name}: has a script");
        if (open && await Weight() is > MostBytes and var bytes) faults.Add($"{name}: {bytes} bytes over the wire");
        faults.AddRange(Elsewhere.Select(u => $"{name}: loads {u}"));
        faults.AddRange(await Axe(name));
        await Shoot(name);
        return faults;
    }

    /// <summary>With NETRA_SHOTS set keeps the whole page as artifacts/shots/NAME-WIDTH-light|dark.png.</summary>
    public Task Shoot(string name) => Shots.Take(Page, name);

    /// <summary>What does not close ends with the browser.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await context.CloseAsync().WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (TimeoutException) { }
    }
}
