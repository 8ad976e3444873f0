using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Netra.Prevention.Invitations;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Letters;

/// <summary>Letters unit by unit as a ZIP that is written while it is sent: one PDF is in memory at a time.</summary>
internal static class LetterArchive
{
    public static async Task Send(HttpContext http, Round round, IAsyncEnumerable<Addressee> people, CancellationToken stop)
    {
        // The archive writes its own directory without waiting; a thread for a download is a small price for never holding it whole.
        http.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        http.Response.ContentType = "application/zip";
        http.Response.Headers.ContentDisposition = "attachment; filename=surat-ikrar.zip";
        var site = $"{http.Request.Scheme}://{http.Request.Host}";
        await using var zip = await ZipArchive.CreateAsync(http.Response.Body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        var (batch, part) = (new List<Addressee>(Letter.Most), 1);
        await foreach (var one in people)
        {
            if (batch.Count > 0 && (batch.Count == Letter.Most || batch[0].UnitNr != one.UnitNr))
            {
                await Write(zip, round, batch, part, site, stop);
                part = batch[0].UnitNr == one.UnitNr ? part + 1 : 1;
                batch.Clear();
            }
            batch.Add(one);
        }
        if (batch.Count > 0) await Write(zip, round, batch, part, site, stop);
    }

    private static async Task Write(ZipArchive zip, Round round, List<Addressee> batch, int part, string site, CancellationToken stop)
    {
        // The unit's number keeps apart what is called alike; a name may hold what no file name may.
        var name = string.Concat(batch[0].Unit.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-').Take(60)).Trim();
        var entry = zip.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"{batch[0].UnitNr:00000} {name} {part}.pdf"), CompressionLevel.NoCompression);
        await using var file = await entry.OpenAsync(stop);
        await file.WriteAsync(Letter.Sheets(round, batch, site), stop);
    }
}
