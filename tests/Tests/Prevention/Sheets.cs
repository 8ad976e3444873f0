using System.Diagnostics;
using System.Text;
using Netra.Tests.Support;

namespace Netra.Tests.Prevention;

/// <summary>Sheets of paper as others read them: the text by poppler, the code by zbar.</summary>
internal static class Sheets
{
    public static bool Tool(string name, string argument)
    {
        try
        {
            using var tool = Process.Start(new ProcessStartInfo(name, argument) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            tool.WaitForExit();
            return true;
        }
        catch (System.ComponentModel.Win32Exception) { return false; }
    }

    public static async Task<string> Read(byte[] pdf, string tool, params string[] arguments)
    {
        var path = Databases.Temp("sheet.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        using var process = Process.Start(new ProcessStartInfo(tool, arguments.Select(a => a.Replace("{0}", path, StringComparison.Ordinal))) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public static async Task<string> Scanned(byte[] pdf)
    {
        var picture = Databases.Temp("sheet");
        await Read(pdf, "pdftoppm", "-r", "150", "-png", "-singlefile", "{0}", picture);
        return await Read([], "zbarimg", "-q", "--raw", picture + ".png");
    }
}
