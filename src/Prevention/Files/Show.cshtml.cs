using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Files;

/// <summary>The invitations of those who have not signed, as a file for mail-merge; streamed. Who holds it holds their links: the second factor is asked again.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep), StepUp]
internal sealed class ShowModel(Addressees addressees) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid? unit, CancellationToken stop)
    {
        if (await addressees.Find(id, unit) is not { } found) return NotFound();
        await addressees.HandOut(found.Round, found.Unit, Part.Whole, "file", stop);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=undangan.csv";
        await using var file = new StreamWriter(Response.Body, new UTF8Encoding(true));
        await file.WriteLineAsync("nama,nomor,jabatan,unit_kerja,instansi,alamat,enam_angka,sampai");
        var until = found.Round.LastDay;
        await foreach (var one in addressees.Of(found.Round, found.Unit, Part.Whole, stop))
            await file.WriteLineAsync(CsvLine.Of(one.Name, one.Number, one.Position, one.Unit, one.Agency, $"{Request.Site()}/ikrar/{one.Token}", one.Digits, until));
        return new EmptyResult();
    }
}

internal static class CsvLine
{
    /// <summary>Every cell in quotes. What a spreadsheet would run as a formula gets an apostrophe in front; a long number too, which it would round.</summary>
    public static string Of(params string[] cells) => string.Join(',', cells.Select(c => $"\"{Safe(c).Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static string Safe(string cell) =>
        cell.Length > 0 && (cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' || cell.Length > 5 && cell.All(char.IsAsciiDigit) || cell[0] == '0' && cell.All(char.IsAsciiDigit)) ? "'" + cell : cell;
}
