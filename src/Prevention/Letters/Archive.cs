using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Letters;

/// <summary>Papers of many people as one ZIP, in files of one unit and at most some hundred people each.</summary>
internal static class Archive
{
    /// <summary>As the answer to a request.</summary>
    public static async Task Send(HttpContext http, string name, IAsyncEnumerable<Addressee> people, Func<IReadOnlyList<Addressee>, byte[]> paper, CancellationToken stop)
    {
        // The archive writes its own directory without waiting; a thread for a download is a small price for never holding it whole.
        http.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        http.Response.ContentType = "application/zip";
        http.Response.Headers.ContentDisposition = "attachment; filename=" + name;
        await Write(http.Response.Body, people, paper, stop);
    }

    /// <param name="to">Written to as it goes; nothing is sought or read back.</param>
    /// <param name="people">Unit by unit.</param>
    /// <param name="paper">The PDF of some people of one unit.</param>
    public static async Task Write(Stream to, IAsyncEnumerable<Addressee> people, Func<IReadOnlyList<Addressee>, byte[]> paper, CancellationToken stop)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        var (batch, number) = (new List<Addressee>(Letter.Most), 1);
        await foreach (var one in people)
        {
            if (batch.Count > 0 && (batch.Count == Letter.Most || batch[0].UnitNr != one.UnitNr))
            {
                await Add(zip, batch, number, paper, stop);
                number = batch[0].UnitNr == one.UnitNr ? number + 1 : 1;
                batch.Clear();
            }
            batch.Add(one);
        }
        if (batch.Count > 0) await Add(zip, batch, number, paper, stop);
    }

    private static async Task Add(ZipArchive zip, List<Addressee> batch, int number, Func<IReadOnlyList<Addressee>, byte[]> paper, CancellationToken stop)
    {
        // The unit's number keeps apart what is called alike; a name may hold what no file name may.
        var name = string.Concat(batch[0].Unit.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-').Take(60)).Trim();
        var entry = zip.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"{batch[0].UnitNr:00000} {name} {number}.pdf"), CompressionLevel.NoCompression);
        await using var file = await entry.OpenAsync(stop);
        await file.WriteAsync(paper(batch), stop);
    }
}
