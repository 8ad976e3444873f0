using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Acknowledgements;
using Netra.Prevention.Circulars;
using Netra.Prevention.Files;
using Netra.Prevention.Views;

namespace Netra.Prevention.Carriers;

/// <summary>Whom to send a circular to: those who answer for units that have not, with their personal addresses, as a file for mail-merge. A unit for which nobody
/// answers stands there too, so that somebody is named. Who holds it holds their links: the second factor is asked again.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep), StepUp]
internal sealed class ShowModel(Db db, Contracts.ISession session, CarrierSecrets secrets, Clock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<Circular>().AsNoTracking().For(session).SingleOrDefaultAsync(c => c.Id == new CircularId(id), stop) is not { } circular) return NotFound();
        var rows = from u in db.Set<CircularUnit>().AsNoTracking()
                   where u.Circular == circular.Nr && !db.Set<Acknowledgement>().Any(a => a.Unit == u.Nr)
                   join c in db.CarriersAt(clock.Now) on u.Unit equals c.Unit into found
                   from c in found.DefaultIfEmpty()
                   orderby u.Name, u.Nr
                   select new { u.Name, u.AgencyName, u.DueOn, Carrier = c, Serial = c == null ? 0 : db.Set<CarrierDoor>().Where(d => d.Person == c.Person).Max(d => (int?)d.Serial) ?? 0 };
        db.Record(new CarrierAddressesHandedOut(circular.Id, await rows.CountAsync(r => r.Serial > 0, stop)), session.Actor, new Because(Basis.Circular), clock.Now);
        await db.SaveChangesAsync(stop);
        await db.Saw(session, "addresses", await rows.Where(r => r.Serial > 0).Select(r => r.Carrier.Person).ToListAsync(stop), clock.Now);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=alamat.csv";
        await using var file = new StreamWriter(Response.Body, new UTF8Encoding(true));
        await file.WriteLineAsync("unit_kerja,instansi,nama,nomor,peran,alamat,enam_angka,sampai");
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
            await file.WriteLineAsync(row.Carrier is { } carrier && row.Serial > 0
                ? CsvLine.Of(row.Name, row.AgencyName, carrier.Name, carrier.Number, carrier.Role, $"{Request.Site()}/siap/{secrets.Token(carrier.Person, row.Serial)}", carrier.Numbered ? "" : secrets.Digits(carrier.Person, row.Serial), Say.Day(row.DueOn))
                : CsvLine.Of(row.Name, row.AgencyName, "", "", "", "", "", Say.Day(row.DueOn)));
        return new EmptyResult();
    }
}
