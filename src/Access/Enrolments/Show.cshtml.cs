using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Kernel;

namespace Netra.Access.Enrolments;

/// <summary>The picture an authenticator app scans, served once.</summary>
[Door(Doors.Desk), Anonymous]
internal sealed class ShowModel(Enrolling enrolling) : PageModel
{
    public async Task<IActionResult> OnGet(string picture) =>
        await enrolling.TakePicture(Token.Read(picture)) is { } png ? File(png, "image/png") : NotFound();
}
