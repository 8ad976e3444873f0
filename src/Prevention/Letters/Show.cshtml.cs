using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Letters;

/// <summary>A letter with a QR code for each who has not signed, unit by unit, as a ZIP that is written while it is sent: one PDF is in memory at a time.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep), StepUp]
internal sealed class ShowModel(Addressees addressees) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid? unit, CancellationToken stop)
    {
        if (await addressees.Find(id, unit) is not { } found) return NotFound();
        await addressees.HandOut(found.Round, found.Unit, "letters", stop);
        // The archive writes its own directory without waiting; a thread for a download is a small price for never holding it whole.
        HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        Response.ContentType = "application/zip";
        Response.Headers.ContentDisposition = "attachment; filename=surat-ikrar.zip";
        await using var zip = await ZipArchive.CreateAsync(Response.Body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        var (batch, part) = (new List<Addressee>(Letter.Most), 1);
        await foreach (var one in addressees.Of(found.Round, found.Unit, stop))
        {
            if (batch.Count > 0 && (batch.Count == Letter.Most || batch[0].UnitNr != one.UnitNr))
            {
                await Write(zip, found.Round, batch, part, stop);
                part = batch[0].UnitNr == one.UnitNr ? part + 1 : 1;
                batch.Clear();
            }
            batch.Add(one);
        }
        if (batch.Count > 0) await Write(zip, found.Round, batch, part, stop);
        return new EmptyResult();
    }

    private async Task Write(ZipArchive zip, Round round, List<Addressee> batch, int part, CancellationToken stop)
    {
        // The unit's number keeps apart what is called alike; a name may hold what no file name may.
        var name = string.Concat(batch[0].Unit.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-').Take(60)).Trim();
        var entry = zip.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"{batch[0].UnitNr:00000} {name} {part}.pdf"), CompressionLevel.NoCompression);
        await using var file = await entry.OpenAsync(stop);
        await file.WriteAsync(Letter.Sheets(round, batch, $"{Request.Scheme}://{Request.Host}"), stop);
    }
}
