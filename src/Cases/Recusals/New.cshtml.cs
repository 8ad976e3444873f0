using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Recusals;

[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket) : FormPage
{
    [BindProperty] public string Reasons { get; set; } = "";
    public CaseFile CaseFile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(Reasons.Trim().Length > 0, "Reasons", "cases.error.reasons");
        if (!ModelState.IsValid) return Again();

        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());
        docket.Add(new Recusal { FileId = CaseFile.Id, Officer = docket.Self, SealedReasons = seal.Seal(Reasons.Trim(), "recusal.reasons"), At = docket.Now });
        docket.Tell(new OfficerRecused(CaseFile.Id, CaseFile.Office, docket.Self), new Because(Basis.Recusal));
        return await docket.Save() ? Redirect("~/meja") : Refuse(new SomeoneWasFaster());
    }

    private async Task<bool> Load(Guid id) => (CaseFile = await docket.Find(id) ?? null!) is not null;
}
