using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Files;
using Netra.Cases.Relations;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Referrals;

[Door(Doors.Desk), Needs(CasesPermissions.Chair)]
internal sealed class NewModel(Docket docket, ISeals seals, IOffices offices, IRulebook rules, IClocks clocks, Db db, Conflicts conflicts, IPersonSearch register) : FormPage
{
    [BindProperty] public Letter Input { get; set; } = new();
    public CaseFile Case { get; private set; } = null!;
    public Outcome<Recipients> Route { get; private set; }
    /// <summary>Who employs the reported person, as the register has it; null where nobody of it was confirmed.</summary>
    public Employer? Employer { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        using var seal = await docket.Open(Case);
        await Choose(seal);
        if (seal is null) return Refuse(new KeyNotHeld());
        if (Case.AdoptedAssessment is { } assessment)
            Input = new Letter
            {
                Person = Case.PersonIn(seal) is { } person ? $"{person.Name}\n{person.Position}, {person.Unit} ({person.Status})" : "",
                Findings = seal.Reveal(assessment.SealedFacts, "assessment.facts") + "\n\n" + seal.Reveal(assessment.SealedAnalysis, "assessment.analysis")
            };
        docket.Tell(new FileRead(Case.Id, Case.Office), new Because(Cases.Basis.Referral(Case)));
        await docket.Save();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        using var own = await docket.Open(Case);
        await Choose(own);
        Check(Input.Person.Trim().Length > 0, "Input.Person", "cases.referral.person-missing");
        Check(Input.Findings.Trim().Length > 0, "Input.Findings", "cases.referral.findings-missing");
        Check(Input.Request.Trim().Length > 0, "Input.Request", "cases.referral.request-missing");
        if (!ModelState.IsValid) return Again();
        if (Route.Refused is { } why) return Refuse(why);
        if (own is null) return Refuse(new KeyNotHeld());
        if (await conflicts.Bind(Case, own)) return Refuse(new RelationUndecided());

        var person = Case.Match?.Reveal(own).Person?.Id;
        foreach (var to in Route.Value!.Offices)
        {
            // A key for each receiver: what BKN and the appointing official are told can differ later, and neither opens the other's.
            using var seal = await seals.Create(docket.Now, [Case.Office, to.Id]);
            var referral = Referral.Write(Case, Route.Value, to, seal, Input, person, docket.Self, docket.Now);
            docket.Add(referral);
            docket.Tell(new Referred(Case.Id, Case.Office, to.Id, referral.Recommended ?? Sanctions.SanctionDecision.None), new Because(referral.Basis, referral.Id));
            db.Count(clocks, referral, to.Zone, Standing.Open, docket.On(new Because(referral.Basis, referral.Id)));
        }
        if (!await docket.Save()) return Refuse(new SomeoneWasFaster());
        return Redirect($"~/meja/berkas/{id}");
    }

    private async Task<bool> Load(Guid id)
    {
        if (await docket.Find(id) is not { } file) return false;
        Case = file;
        return true;
    }

    private async Task Choose(OpenSeal? seal)
    {
        var today = Say.LocalDay(docket.Now, docket.Office.Zone);
        if (seal is not null && Case.Match?.Reveal(seal).Person?.Id is { } person) Employer = await register.EmployerOf(person);
        Route = Referral.Route(Case, rules.AuthoritiesOn(today), await offices.OfKind(OfficeKind.Bkn, Case.Region, today), await offices.PpkOf(Employer, Case.Region, today), Employer?.Name);
    }
}

/// <summary>What the letter says; one text for all receivers.</summary>
internal sealed class Letter
{
    public string Person { get; set; } = "";
    public string Findings { get; set; } = "";
    public string Request { get; set; } = "";
}
