using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Clocks;
using Netra.Cases.Files;
using Netra.Cases.Persons;
using Netra.Cases.Tracings;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Findings;

[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket, Deadlines deadlines, IFingerprints fingerprints, IRulebook rules) : FormPage
{
    [BindProperty] public string Act { get; set; } = "";
    [BindProperty] public DateInput ActedOn { get; set; } = new();
    [BindProperty] public string Facts { get; set; } = "";
    [BindProperty] public PersonInput Person { get; set; } = new();
    public CaseFile CaseFile { get; private set; } = null!;
    public IEnumerable<Option> Acts => rules.Acts.Select(a => new Option(a.Code, a.Name.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Act = CaseFile.Act;
        if (CaseFile.ActedOn is { } day) ActedOn = DateInput.Of(day);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(rules.Acts.Any(a => a.Code == Act), "Act", "cases.error.act");
        Check(ActedOn.Value is not null, "ActedOn", "cases.error.date");
        Check(Facts.Trim().Length > 0, "Facts", "cases.error.facts");
        Person.Check(ModelState, T);
        if (!ModelState.IsValid) return Again();

        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());
        var now = docket.Now;
        var outcome = Finding.On(CaseFile, Act, ActedOn.Value!.Value, Facts.Trim(), seal, docket.Self, Say.LocalDay(now, docket.Office.Zone), now);
        if (outcome.Refused is { } why) return Refuse(why);
        var finding = outcome.Value!;
        docket.Add(finding);
        docket.Add(ReportedPerson.Of(CaseFile.Id, Person.Person, seal, fingerprints, docket.Self, now));
        var on = docket.On(new Because(finding.Basis));
        docket.Tell(new FindingEstablished(CaseFile.Id, CaseFile.Office, finding.ActedOn), on.Because);
        deadlines.Stop(CaseFile, "established", on);
        return await docket.Save() ? Redirect($"~/meja/berkas/{id}") : Refuse(new SomeoneWasFaster());
    }

    private async Task<bool> Load(Guid id) => (CaseFile = await docket.Find(id) ?? null!) is not null;
}
