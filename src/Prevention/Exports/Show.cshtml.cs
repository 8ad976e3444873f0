using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Compliance;

namespace Netra.Prevention.Exports;

/// <summary>The board as a file, every unit of the agency, some hundred in memory at a time. No case stands in it: a file goes on to others.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Browse)]
internal sealed class ShowModel(Contracts.ISession session, IRegister register, Board board, Texts texts, Clock clock) : PageModel
{
    private const int Some = 200;
    private static readonly string[] Columns = ["unit", "wilayah", "periode", "wajib", "sudah", "keadaan", "yang_belum", "sejak", "harus_bertindak", "diingatkan"];

    public async Task<IActionResult> OnGetAsync(Guid agency, string kind, CancellationToken stop)
    {
        if ((await register.Served(session, stop)).FirstOrDefault(a => a.Id.Value == agency) is not { } served) return NotFound();
        // The archive of a workbook writes its own directory without waiting.
        HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        Response.ContentType = kind == "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        Response.Headers.ContentDisposition = $"attachment; filename=kepatuhan.{kind}";
        await using IWrittenSheet sheet = kind == "csv" ? new CsvFile(Response.Body) : await Workbook.Begin(Response.Body, stop);
        await sheet.Row(Columns);
        foreach (var some in (await register.Units(new([served.Id], [], [], []), stop)).Chunk(Some))
            foreach (var row in await board.Rows(served.Id, some)) await sheet.Row(Cells(row));
        return new EmptyResult();
    }

    private object[] Cells(BoardRow row) =>
    [
        row.Name, row.Region.Value, row.Last?.Round.Name ?? "", row.Share?.Of ?? 0, row.Share?.Done ?? 0, texts[row.State(clock.Now).Key],
        string.Join("; ", row.Duties.Select(d => texts["prevention.duty." + d.Code, d.What, Say.Number(d.Count)])), Day(row.Since), row.Who is { } who ? texts[who] : "", Day(row.RemindedAt)
    ];

    private string Day(DateTime? at) => at is { } time ? Say.LocalDay(time, session.Office!.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
