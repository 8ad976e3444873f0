using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Letters;

/// <summary>How many letters and files come before anything is fetched, in parts that can each be fetched again.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep)]
internal sealed class IndexModel(Addressees addressees) : PageModel
{
    public Round Round { get; private set; } = null!;
    public RoundUnit? Unit { get; private set; }
    public IReadOnlyList<Part> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? unit, CancellationToken stop)
    {
        if (await addressees.Find(id, unit) is not { } found) return NotFound();
        (Round, Unit) = found;
        Parts = await addressees.Parts(Round, Unit, stop);
        return Page();
    }
}
