using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Rulebook.Versions;

/// <summary>The second officer's approval. It changes the law of the whole installation: what is approved stands on the page, and the second factor is asked for again.</summary>
[Door(Doors.Desk), Needs(RulebookPermissions.Approve), StepUp]
internal sealed class ConfirmModel(Scrutinies scrutinies, Proposals proposals) : FormPage
{
    /// <summary>The digest of what the officer was shown.</summary>
    [BindProperty] public string Seen { get; set; } = "";
    public Scrutiny Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Seen = Read.Edition.Set.Sha256;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (await proposals.Approve(Read.Version, Seen) is not { } refused) return Redirect($"~/meja/aturan/{id}");
        // The refusal's page shows the files as they are now, and the button below them approves those.
        ModelState.Remove(nameof(Seen));
        Seen = Read.Edition.Set.Sha256;
        return Refuse(refused);
    }

    private async Task<bool> Load(Guid id)
    {
        if (await scrutinies.Find(id) is not { Base: not null } read) return false;
        Read = read;
        return true;
    }
}
