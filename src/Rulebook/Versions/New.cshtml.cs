using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Rulebook.Versions;

[Door(Doors.Desk), Needs(RulebookPermissions.Propose)]
internal sealed class NewModel(Proposals proposals, Editions editions) : FormPage
{
    [BindProperty] public DateInput From { get; set; } = new();
    [BindProperty] public string Why { get; set; } = "";
    public Edition Base => editions.Newest;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        Check(From.Value is not null, nameof(From), "rulebook.error.from");
        Check(Why.Trim().Length > 0, nameof(Why), "rulebook.error.why");
        if (!ModelState.IsValid) return Again();
        return Redirect($"~/meja/aturan/{(await proposals.Begin(From.Value!.Value, Why.Trim())).Value}");
    }
}
