using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Imports;

namespace Netra.Registry.Rejects;

/// <summary>The lines that were not taken, as a file; streamed, for there may be as many as the file had.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class ShowModel(Db db, ISession session, Texts texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var sought = new ImportId(id);
        if (await db.ImportsOf(session).AsNoTracking().FirstOrDefaultAsync(i => i.Id == sought, stop) is not { } import) return NotFound();
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=ditolak.csv";
        await using var file = new StreamWriter(Response.Body, new UTF8Encoding(true));
        await file.WriteLineAsync(RejectTable.Header);
        await foreach (var r in db.Set<RejectRecord>().AsNoTracking().Where(r => r.Import == import.Nr).OrderBy(r => r.Line).AsAsyncEnumerable().WithCancellation(stop))
            await file.WriteLineAsync(RejectTable.Row(new(r.Line, r.Field, r.Reason, r.Value), texts));
        return new EmptyResult();
    }
}
