using System.Diagnostics;
using System.Text;

namespace Netra.Tests.Support;

/// <summary>A PDF as a reader finds it on paper: its words, and where the code printed on it leads.</summary>
public static class Printed
{
    /// <summary>The words of all pages, one blank between two.</summary>
    public static Task<string> Words(byte[] pdf) => Read("pdftotext", "poppler-utils", pdf, "{0}", "-");

    /// <summary>What the file says of itself: its title, whether it is tagged for readers of screens.</summary>
    public static Task<string> About(byte[] pdf) => Read("pdfinfo", "poppler-utils", pdf, "{0}");

    /// <summary>What the code on a page says, read from its picture.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="page">Counted from 1.</param>
    public static async Task<string> Scanned(byte[] pdf, int page = 1)
    {
        var picture = Databases.Temp("sheet");
        await Read("pdftoppm", "poppler-utils", pdf, "-r", "150", "-png", "-singlefile", "-f", $"{page}", "{0}", picture);
        return await Seen(picture + ".png");
    }

    /// <summary>What the code in a picture says.</summary>
    public static async Task<string> Scanned(string name, byte[] picture)
    {
        var path = Databases.Temp(name);
        await File.WriteAllBytesAsync(path, picture);
        return await Seen(path);
    }

    private static Task<string> Seen(string picture) => Read("zbarimg", "zbar-tools", [], "-q", "--raw", picture);

    private static async Task<string> Read(string tool, string package, byte[] pdf, params string[] arguments)
    {
        var path = Databases.Temp("sheet.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments.Select(a => a.Replace("{0}", path, StringComparison.Ordinal))) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{package} is not installed.");
            throw;
        }
    }
}
