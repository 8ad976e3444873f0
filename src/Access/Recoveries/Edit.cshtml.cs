using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.Recoveries;

/// <summary>The top office names the three custodians, any two of whom can give an office its key back.</summary>
[Door(Doors.Desk), Needs(AccessPermissions.ManageMembers), StepUp]
internal sealed class EditModel(Db db, Naming naming, Custodians custodians, ISession session, Clock clock) : FormPage
{
    [BindProperty] public List<string> Chosen { get; set; } = [];

    public IReadOnlyList<Option> Candidates { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        Chosen = [.. (await custodians.Now()).Select(c => c.Id.Value.ToString("N"))];
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        // Only whom the list offers: a custodian holds shares and nothing else, so no other role may be slipped in.
        var three = Chosen.Where(c => Candidates.Any(o => o.Value == c)).Select(c => new OfficerId(Guid.Parse(c))).ToList();
        var outcome = await naming.Name(three, session.Actor, clock.Now);
        return outcome.Refused is { } refused ? Refuse(refused, nameof(Chosen)) : LocalRedirect(Request.PathBase + "/meja/kunci");
    }

    private async Task<bool> Load()
    {
        if (session.Office is not { Kind: OfficeKind.BawasluRi, Superior: null } office) return false;
        Candidates = [.. await db.Set<OfficerRecord>().Where(o => o.Office == office.Id && o.Role == "kustodian" && o.Enrolment != null && o.Departure == null)
            .OrderBy(o => o.Name).Select(o => new Option(o.Id.Value.ToString("N"), o.Name, o.Email)).ToListAsync()];
        return true;
    }
}
