using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Tracings;

[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket) : FormPage
{
    [BindProperty] public string Note { get; set; } = "";
    public CaseFile CaseFile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(Note.Trim().Length > 0, "Note", "cases.error.note");
        if (!ModelState.IsValid) return Again();

        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());
        var outcome = TracingNote.On(CaseFile, Note.Trim(), seal, docket.Self, docket.Now);
        if (outcome.Refused is { } why) return Refuse(why);
        docket.Add(outcome.Value!);
        docket.Tell(new TracingNoted(CaseFile.Id, CaseFile.Office), new Because(Basis.Finding(CaseFile), outcome.Value!.Id));
        return await docket.Save() ? Redirect($"~/meja/berkas/{id}") : Refuse(new SomeoneWasFaster());
    }

    private async Task<bool> Load(Guid id) => (CaseFile = await docket.Find(id) ?? null!) is not null;
}
