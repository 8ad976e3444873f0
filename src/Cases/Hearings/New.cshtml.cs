using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Clarifications;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Hearings;

[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket) : FormPage
{
    [BindProperty] public string Attended { get; set; } = "";
    [BindProperty] public string Minutes { get; set; } = "";
    public CaseFile CaseFile { get; private set; } = null!;
    public Clarification Clarification { get; private set; } = null!;
    public OfficeZone Zone => docket.Office.Zone;
    public IEnumerable<Option> Answers => [new("yes", T["cases.hearing.attended"]), new("no", T["cases.hearing.absent"], T["cases.hearing.absent.hint"])];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid clarification) => await Load(id, clarification) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid clarification)
    {
        if (!await Load(id, clarification)) return NotFound();
        Check(Attended is "yes" or "no", "Attended", "cases.error.attended");
        Check(Minutes.Trim().Length > 0, "Minutes", "cases.error.minutes");
        if (!ModelState.IsValid) return Again();

        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());
        var outcome = Hearing.Of(CaseFile, Clarification, Attended == "yes", Minutes.Trim(), seal, docket.Self, docket.Now);
        if (outcome.Refused is { } why) return Refuse(why);
        docket.Add(outcome.Value!);
        docket.Tell(new ClarificationRecorded(CaseFile.Id, CaseFile.Office, Clarification.Role, outcome.Value!.Attended), new Because(Clarification.Basis, Clarification.Id));
        return await docket.Save() ? Redirect($"~/meja/berkas/{id}#klarifikasi") : Refuse(new SomeoneWasFaster());
    }

    private async Task<bool> Load(Guid id, Guid clarification)
    {
        if (await docket.Find(id) is not { } file || file.Clarifications.Find(c => c.Id == clarification) is not { } invited) return false;
        (CaseFile, Clarification) = (file, invited);
        return true;
    }
}
