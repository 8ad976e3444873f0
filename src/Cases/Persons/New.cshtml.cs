using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Persons;

/// <summary>Establishes who is reported, where a report is about to be registered; a finding names its person itself.</summary>
[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket, IFingerprints fingerprints, IReports reports) : FormPage
{
    [BindProperty] public PersonInput Person { get; set; } = new();
    public CaseFile CaseFile { get; private set; } = null!;
    public ReportTexts? Report { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Person.Check(ModelState, T);
        if (!ModelState.IsValid) return Again();

        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());
        var outcome = ReportedPerson.On(CaseFile, Person.Person, seal, fingerprints, docket.Self, docket.Now);
        if (outcome.Refused is { } why) return Refuse(why);
        docket.Add(outcome.Value!);
        docket.Tell(new PersonEstablished(CaseFile.Id, CaseFile.Office), new Because(Basis.Review(CaseFile)));
        return await docket.Save() ? Redirect($"~/meja/berkas/{id}") : Refuse(new SomeoneWasFaster());
    }

    private async Task<bool> Load(Guid id)
    {
        if (await docket.Find(id) is not { } file) return false;
        CaseFile = file;
        if (file.Report is { } report) Report = await reports.Read(report);
        return true;
    }
}
