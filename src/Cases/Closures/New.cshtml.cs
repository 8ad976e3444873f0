using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Clocks;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Closures;

[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket, Deadlines deadlines) : FormPage
{
    [BindProperty] public string Reason { get; set; } = "";
    [BindProperty] public string Reasons { get; set; } = "";
    public CaseFile CaseFile { get; private set; } = null!;
    public IEnumerable<Option> Closings => Closures.Closings.Open(CaseFile).Select(c => new Option(c, T["cases.closing." + c]));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(Reason.Length > 0, "Reason", "cases.error.closing");
        Check(Reasons.Trim().Length > 0, "Reasons", "cases.error.reasons");
        if (!ModelState.IsValid) return Again();

        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());
        var outcome = Closure.Of(CaseFile, Reason, Reasons.Trim(), seal, docket.Self, docket.Now);
        if (outcome.Refused is { } why) return Refuse(why);
        docket.Add(outcome.Value!);
        var on = docket.On(new Because(outcome.Value!.Basis));
        docket.Tell(new FileClosed(CaseFile.Id, CaseFile.Office, Reason), on.Because);
        deadlines.Stop(CaseFile, "closed", on);
        return await docket.Save() ? Redirect($"~/meja/berkas/{id}") : Refuse(new SomeoneWasFaster());
    }

    private async Task<bool> Load(Guid id) => (CaseFile = await docket.Find(id) ?? null!) is not null;
}
