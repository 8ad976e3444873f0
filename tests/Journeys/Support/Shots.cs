using Microsoft.Playwright;

namespace Netra.Journeys.Support;

/// <summary>Pictures of whole pages for the eye, taken only when asked for: NETRA_SHOTS=1 for all, or a part of the names wanted.</summary>
internal static class Shots
{
    private static readonly string Wanted = Environment.GetEnvironmentVariable("NETRA_SHOTS") ?? "";

    public static async Task Take(IPage page, string name)
    {
        if (Wanted != "1" && (Wanted.Length == 0 || !name.Contains(Wanted, StringComparison.Ordinal))) return;
        var (width, height) = (page.ViewportSize!.Width, page.ViewportSize.Height);
        // A sticky side is drawn where the page is scrolled to.
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        foreach (var (other, tall) in new[] { (360, 800), (1440, 900) })
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.SetViewportSizeAsync(other, tall);
                // Colours change with a short transition, and the picture would show it half way.
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Root, "artifacts", "shots", $"{name}-{other}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png") });
            }
        await page.SetViewportSizeAsync(width, height);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Null, ReducedMotion = ReducedMotion.Null });
    }

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Netra.slnx"))) folder = folder.Parent;
            return folder.FullName;
        }
    }
}
