using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Rulebook.Versions;

/// <summary>A version: what it changes and what open cases would be answered.</summary>
[Door(Doors.Desk), Needs(RulebookPermissions.Propose)]
internal sealed class ShowModel(Scrutinies scrutinies, Proposals proposals, IOfficers officers, ISession session, Texts texts) : PageModel
{
    public Scrutiny Read { get; private set; } = null!;
    public string Proposer { get; private set; } = "";
    public string Approver { get; private set; } = "";

    public bool Mine => Read.Version.By == proposals.Self && Read.Version.Approval is null;
    public bool MayApprove => Read.Version is { Approval: null } && Read.Version.By != proposals.Self && session.Officer!.Permissions.Contains(RulebookPermissions.Approve);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await scrutinies.Find(id) is not { } read) return NotFound();
        Read = read;
        (Proposer, Approver) = (await Name(read.Version.By), await Name(read.Version.Approval?.By));
        return Page();
    }

    private async Task<string> Name(OfficerId? officer) => officer is { } id ? (await officers.Find(id))?.Name ?? "" : texts["rulebook.installation"];
}
