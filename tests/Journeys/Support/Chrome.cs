using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Netra.Journeys.Support.Chrome))]

namespace Netra.Journeys.Support;

/// <summary>One Chromium for the run, the distribution's own: nothing is downloaded. Each test opens a window of its own, with scripts off.</summary>
public sealed class Chrome : IAsyncLifetime
{
    // --no-sandbox: in a container the run is root's. The rest keeps the browser from talking to anyone but the product.
    private static readonly string[] Flags = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private Axe axe = null!;

    public async ValueTask InitializeAsync()
    {
        var place = Places.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException($"Chromium is missing (looked for {string.Join(", ", Places)}). On Debian: apt-get install chromium");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = place, Args = Flags });
        axe = new(browser);
    }

    /// <summary>A window without script on the product at <paramref name="address"/>.</summary>
    public Task<Window> Open(string address, Screen screen = Screen.Phone, bool dark = false) => Window.Open(browser, axe, address, screen, dark, false);

    /// <summary>A phone with a device that keeps keys, scripts on: for the pages that ask for one. Keys belong to a host's name, never to a number.</summary>
    public Task<Window> OpenWithDevice(string address) => Window.Open(browser, axe, address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), Screen.Phone, false, true);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await browser.CloseAsync().WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (TimeoutException) { }
        // Ends the process that holds the browser, closed or not.
        playwright.Dispose();
    }
}

/// <summary>The phone most reporters hold, an officer's desk, and the narrowest screen that must not scroll sideways (WCAG 2.2, 1.4.10).</summary>
public enum Screen { Phone = 360, Desktop = 1440, Narrow = 320 }
