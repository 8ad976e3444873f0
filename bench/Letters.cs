using System.Diagnostics;
using System.IO.Compression;

namespace Netra.Benches;

/// <summary>An archive of letters as it came over HTTP: how much it held, how long it took, and what the server's memory did meanwhile.</summary>
internal sealed record Letters(int Count, int Files, int MostInOne, long Bytes, double Seconds, long BytesBefore, long PeakBytes)
{
    /// <param name="parts">Parts the desk offers, as one archive; the last where there are fewer.</param>
    public static async Task<Letters> Fetch(Opened opened, int parts, string folder, CancellationToken stop)
    {
        var (from, to) = await opened.Parts(parts, stop);
        var path = Path.Combine(folder, "surat.zip");
        var before = opened.Site.Memory.Now;
        var peak = before;
        var begun = Stopwatch.GetTimestamp();
        await using (var watch = new Timer(_ => peak = Math.Max(peak, opened.Site.Memory.Now), null, 0, 50))
        await using (var file = File.Create(path))
        await using (var archive = await opened.Desk.Download($"{opened.Round}/surat/surat/{from}/{to}", stop))
            await archive.CopyToAsync(file, stop);
        var seconds = Math.Round(Stopwatch.GetElapsedTime(begun).TotalSeconds, 1);
        await using var zip = await ZipFile.OpenReadAsync(path, stop);
        var pages = zip.Entries.Select(Pages).ToList();
        return new(pages.Sum(), pages.Count, pages.Max(), new FileInfo(path).Length, seconds, before, peak);
    }

    // A letter is a page.
    private static int Pages(ZipArchiveEntry entry)
    {
        using var pdf = entry.Open();
        var bytes = new byte[entry.Length];
        pdf.ReadExactly(bytes);
        return bytes.AsSpan().Count("/Type/Page/"u8);
    }
}
