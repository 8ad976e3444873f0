using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Files;
using Netra.Cases.Relations;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Assessments;

[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket, IRulebook rules, IRegister register, Conflicts conflicts) : FormPage
{
    [BindProperty] public AssessmentInput Input { get; set; } = new();
    /// <summary>The button: <c>weigh</c> shows the rulebook's answer and saves nothing.</summary>
    [BindProperty] public string Do { get; set; } = "";
    public CaseFile Case { get; private set; } = null!;
    public IRulebook Rules => rules;
    /// <summary>The rulebook's answer to what is ticked now.</summary>
    public Weighed? Weighed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        using var seal = await docket.Open(Case);
        if (seal is null) return Refuse(new KeyNotHeld());
        var person = Case.PersonIn(seal);
        Input = new AssessmentInput
        {
            Status = person?.Status ?? "", OfficeHolder = person?.OfficeHolder ?? false, Act = Case.ActEstablished,
            ActedOn = Case.DayEstablished is { } day ? DateInput.Of(day) : new(), Election = Case.Election ?? ""
        };
        await Declared(seal);
        docket.Tell(new FileRead(Case.Id, Case.Office), new Because(Cases.Basis.Assessment(Case)));
        await docket.Save();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(Input.Status.Length > 0, "Input.Status", "cases.assessment.status-missing");
        Check(Input.ActedOn.Value is not null, "Input.ActedOn", "cases.assessment.day-missing");
        Check(Input.Election.Length > 0, "Input.Election", "cases.assessment.election-missing");
        if (ModelState.IsValid) Weigh();
        if (Do == "weigh") return ModelState.IsValid ? Page() : Again();
        Check(Input.Facts.Trim().Length > 0, "Input.Facts", "cases.assessment.facts-missing");
        Check(Input.Analysis.Trim().Length > 0, "Input.Analysis", "cases.assessment.analysis-missing");
        Check(Enum.TryParse<OutcomeKind>(Input.Proposed, out var proposed) && Enum.IsDefined(proposed), "Input.Proposed", "cases.assessment.proposed-missing");
        if (!ModelState.IsValid || Weighed is null) return Again();
        using var seal = await docket.Open(Case);
        if (seal is null) return Refuse(new KeyNotHeld());

        if (await conflicts.Bind(Case, seal)) return Refuse(new RelationUndecided());
        var assessment = Assessment.Of(Case, Weighed, proposed, Input.EmployerBenefits,
            seal.Seal(Input.Facts, "assessment.facts"), seal.Seal(Input.Analysis, "assessment.analysis"), docket.Self, docket.Now);
        if (assessment.Refused is { } why) return Refuse(why);

        var made = assessment.Value!;
        docket.Add(made);
        docket.Tell(new Assessed(Case.Id, Case.Office, made.Proposed.ToString(), made.Rules, made.RulebookVersion), new Because(made.Basis, made.Id));
        if (!await docket.Save()) return Refuse(new SomeoneWasFaster());
        return Redirect($"~/meja/berkas/{id}");
    }

    // What the person declared belongs to the situation; the officer sees it ticked, and may untick it.
    private async Task Declared(OpenSeal seal)
    {
        if (Case.Match?.Reveal(seal) is not { UsesRegister: true, Person: { } lead } || Case.DayEstablished is not { } day) return;
        if ((await register.Declarations(lead.Id)).FirstOrDefault(d => d.Election == Case.Election && d.DeclaredOn <= day) is not { } declaration) return;
        (Input.SpouseOfCandidate, Input.OnUnpaidLeave) = (true, declaration.OnLeave(day));
    }

    private void Weigh()
    {
        try
        {
            var situation = Input.About(Case);
            // The law of the day of the act, also where a later version is in force by now.
            var law = rules.On(situation.Date);
            Weighed = new Weighed(situation, law.Explain(situation), law.Version);
        }
        // The lists of the form are ours, the rulebook's are its own: a value it no longer knows is said beside the form, not thrown at the officer.
        catch (UnknownValue unknown)
        {
            ModelState.AddModelError("", T["cases.assessment.unknown", unknown.Field, unknown.Value]);
        }
    }

    private async Task<bool> Load(Guid id) =>
        await docket.Find(id) is { } file && (Case = file) is not null;
}

/// <summary>What the officer ticks and writes.</summary>
internal sealed class AssessmentInput
{
    public static readonly IReadOnlyList<string> Statuses = ["PNS", "CPNS", "PPPK", "NON_ASN", "VILLAGE_OFFICIAL", "REGIONAL_HEAD"];
    public static readonly IReadOnlyList<string> Targets = ["contestant", "party", "none"];
    public static readonly IReadOnlyList<string> AllCircumstances = ["active-support", "passive-listening", "public-post", "support-gesture", "party-attributes", "service-attributes",
        "state-facility", "mobilised-others", "in-front-of-subordinates", "during-office-hours", "accompanying-registration-only"];

    public string Status { get; set; } = "";
    public bool OfficeHolder { get; set; }
    public bool OnUnpaidLeave { get; set; }
    public bool SpouseOfCandidate { get; set; }
    public bool PriorSanctionSameKind { get; set; }
    public string Act { get; set; } = "";
    public string Target { get; set; } = "contestant";
    public DateInput ActedOn { get; set; } = new();
    public string Election { get; set; } = "";
    public string Contest { get; set; } = "";
    public List<string> Circumstances { get; set; } = [];
    public string Facts { get; set; } = "";
    public string Analysis { get; set; } = "";
    public string Proposed { get; set; } = "";
    public bool EmployerBenefits { get; set; }

    internal Situation About(CaseFile file) => new()
    {
        Person = new Subject { Status = Status, OfficeHolder = OfficeHolder, OnUnpaidLeave = OnUnpaidLeave, SpouseOfCandidate = SpouseOfCandidate, PriorSanctionSameKind = PriorSanctionSameKind },
        Act = Act, Target = Target, Date = ActedOn.Value!.Value, Election = Election, Region = file.Region.At(RegionLevel.Regency).Value,
        Contest = Contest.Length > 0 ? Contest : null, Circumstances = Circumstances
    };
}
