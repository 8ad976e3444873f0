using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Invitations;
using Netra.Prevention.Letters;
using Netra.Prevention.OwnUnits;

namespace Netra.Prevention.OwnLetters;

/// <summary>The letters of a coordinator's unit: one PDF a phone can send to a printer; for many, an archive of several. Who holds them holds invitations: the second
/// factor is asked again.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Coordinate), StepUp]
internal sealed class ShowModel(Coordinated coordinated, Addressees addressees, Clock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid unit, CancellationToken stop)
    {
        if (await coordinated.Find(id, unit) is not { } own || own.Round.State(clock.Now) == "closed") return NotFound();
        var site = Request.Site();
        var some = await addressees.Of(own.Round, own.Unit, Part.Whole, stop, own.WithBelow).Take(Letter.Most + 1).ToListAsync(stop);
        if (some.Count == 0) return Redirect($"~/meja/unit-saya/{id}/{unit}");
        await addressees.HandOut(own.Round, own.Unit, Part.Whole, "letters", stop, own.WithBelow);
        if (some.Count <= Letter.Most) return File(Letter.Of(own.Round, some, site), "application/pdf", "surat-ikrar.pdf");
        await Archive.Send(HttpContext, "surat-ikrar.zip", addressees.Of(own.Round, own.Unit, Part.Whole, stop, own.WithBelow), people => Letter.Of(own.Round, people, site), stop);
        return new EmptyResult();
    }
}
