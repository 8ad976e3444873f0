using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Clocks;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Extensions;

[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket, Deadlines deadlines) : FormPage
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
        var outcome = Extension.Of(CaseFile, Reasons.Trim(), seal, docket.Self, docket.Now);
        if (outcome.Refused is { } why) return Refuse(why);
        docket.Add(outcome.Value!);
        var on = docket.On(new Because(outcome.Value!.Basis));
        docket.Tell(new HandlingExtended(CaseFile.Id, CaseFile.Office), on.Because);
        // The longer clock counts from the registration, not from today: an extension gives days, it does not restart.
        var stood = CaseFile.Clocks.Find(c => c.Running && c.Code == ClockCodes.Handling)!.StoodStill;
        deadlines.Stop(CaseFile, "extended", on, ClockCodes.Handling);
        await deadlines.Start(CaseFile, ClockCodes.Extended, CaseFile.Registration!.At, on, stood);
        return await docket.Save() ? Redirect($"~/meja/berkas/{id}") : Refuse(new SomeoneWasFaster());
    }

    private async Task<bool> Load(Guid id) => (CaseFile = await docket.Find(id) ?? null!) is not null;
}
