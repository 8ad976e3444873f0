using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Kernel;

namespace Netra.Access.Sessions;

/// <summary>Signing out. Only a post does it: a link or a picture on another page must not end an officer's work.</summary>
[Door(Doors.Desk), Anonymous(SignedIn = true)]
internal sealed class ConfirmModel(Db db, DeskSession session) : PageModel
{
    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        db.Remove(session.Record!);
        await db.SaveChangesAsync();
        Cookies.Take(HttpContext, Cookies.Session);
        return LocalRedirect(Request.PathBase + "/masuk");
    }
}
