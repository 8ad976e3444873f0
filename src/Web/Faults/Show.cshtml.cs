using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Kernel;

namespace Netra.Web.Faults;

/// <summary>What went wrong and what to do; never a stack trace.</summary>
[Door(Kernel.Doors.Public | Kernel.Doors.Desk), IgnoreAntiforgeryToken]
internal sealed class ShowModel : PageModel
{
    /// <summary>400, 403, 404, 413, 429 or 500; anything else reads as 500.</summary>
    public int Known { get; private set; }

    public void OnGet(int code) => Say(code);
    public void OnPost(int code) => Say(code);

    // A fault in reading the request says its own code, which the address of this page does not carry.
    private void Say(int code)
    {
        if (Response.StatusCode >= 400) code = Response.StatusCode;
        else Response.StatusCode = code is >= 400 and < 600 ? code : 404;
        Known = code is 400 or 403 or 404 or 413 or 429 ? code : 500;
    }
}
