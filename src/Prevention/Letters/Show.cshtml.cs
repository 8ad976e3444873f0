using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Letters;

/// <summary>A letter with a QR code for each who has not signed.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep), StepUp]
internal sealed class ShowModel(Addressees addressees) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid? unit, CancellationToken stop)
    {
        if (await addressees.Find(id, unit) is not { } found) return NotFound();
        await addressees.HandOut(found.Round, found.Unit, "letters", stop);
        await LetterArchive.Send(HttpContext, found.Round, addressees.Of(found.Round, found.Unit, stop), stop);
        return new EmptyResult();
    }
}
