using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Invitations;
using Netra.Prevention.Sheets;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Letters;

/// <summary>A letter with a QR code, or a sheet to sign, for each who has not signed.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep), StepUp]
internal sealed class ShowModel(Db db, Addressees addressees) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string kind, long from, long to, Guid? unit, CancellationToken stop)
    {
        if (await addressees.Find(id, unit) is not { } found) return NotFound();
        var (round, part) = (found.Round, Part.Whole with { From = from, To = to });
        var site = Request.Site();
        var wordings = await db.Set<Wording>().AsNoTracking().Where(w => w.Id == round.Wording || w.Id == round.NonAsnWording).ToListAsync(stop);
        Func<IReadOnlyList<Addressee>, byte[]> paper = kind == "surat" ? people => Letter.Of(round, people, site) : people => SignSheet.Of(round, people, wordings, site);
        await addressees.HandOut(round, found.Unit, part, kind == "surat" ? "letters" : "sheets", stop);
        await Archive.Send(HttpContext, string.Create(CultureInfo.InvariantCulture, $"{kind}-ikrar-{from}-{to}.zip"), addressees.Of(round, found.Unit, part, stop), paper, stop);
        return new EmptyResult();
    }
}
