using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Cases.Files;
using Netra.Cases.Persons;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Matches;

/// <summary>Looks for the reported person in the register. Nothing is sought until an officer presses: each search leaves a trail with whom it shows.</summary>
[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket, Db db, ISession session, IPersonSearch register, IFingerprints fingerprints, IRegions regions, Clock clock) : FormPage
{
    [BindProperty] public SearchInput Input { get; set; } = new();
    public CaseFile CaseFile { get; private set; } = null!;
    public Person? Person { get; private set; }
    /// <summary>When the names were read; null while they are being made ready.</summary>
    public DateTime? ReadAt => register.ReadAt;
    public OfficeZone Zone => docket.Office.Zone;
    public IEnumerable<Option> Regions => new[] { RegionLevel.Regency, RegionLevel.Province }.Select(level => CaseFile.Region.At(level)).Distinct()
        .Select(r => new Option(r.Value, regions.Path(r))).Append(new Option("", T["cases.match.nation"]));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var regency = CaseFile.Region.At(RegionLevel.Regency);
        // A unit the register does not know by these words would hide everybody; whether an office is held would hide a mistake of the report.
        Input = new() { Name = Person?.Name ?? "", Region = regency.Value, Unit = Person is { } known && register.KnowsUnit(known.Unit, regency) ? known.Unit : "" };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(Input.Name.Trim().Length > 0, "Input.Name", "cases.error.name");
        if (!ModelState.IsValid) return Again();
        var (self, since) = (docket.Self, docket.Now.AddHours(-1));
        if (Search.Forbidden(CaseFile, self, await db.Set<Search>().CountAsync(s => s.By == self && s.At > since)) is { } why) return Refuse(why);
        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());

        var asked = Input.About(CaseFile);
        var leads = await register.Search(asked, session.Officer!, fingerprints.Of("trail", CaseFile.Id.Value.ToString("N")), clock.Hour);
        if (leads.Refused is { } no) return Refuse(no, no.Text == "registry.no-agency-called" ? "Input.Agency" : no.Text == "registry.no-unit-called" ? "Input.Unit" : "");
        var search = Search.Of(CaseFile, new(asked, leads.Value!.People, leads.Value.More), seal, self, docket.Now);
        docket.Add(search);
        docket.Tell(new PersonSought(CaseFile.Id, CaseFile.Office, search.Shown), new Because(Basis.Match));
        return await docket.Save() ? Redirect($"~/meja/berkas/{id}/terlapor/cari/{search.Id}") : Refuse(new SomeoneWasFaster());
    }

    private async Task<bool> Load(Guid id)
    {
        if (await docket.Find(id) is not { } file) return false;
        CaseFile = file;
        using var seal = await docket.Open(file);
        if (seal is not null) Person = file.Reported?.Reveal(seal);
        return true;
    }
}

/// <summary>The name as it may be sought, and where.</summary>
internal sealed class SearchInput
{
    public string Name { get; set; } = "";
    public string Region { get; set; } = "";
    public string Agency { get; set; } = "";
    public string Unit { get; set; } = "";
    /// <summary>yes, no or empty.</summary>
    public string OfficeHolder { get; set; } = "";

    /// <summary>A region that is not around the case's is not sought in: the officer works there, not everywhere.</summary>
    public NameSearch About(CaseFile file) => new(Name.Trim(), Agency.Trim(), Unit.Trim(), Region.Length > 0 && file.Region.IsWithin(new(Region)) ? new RegionCode(Region) : null,
        OfficeHolder switch { "yes" => true, "no" => false, _ => null }, file.DayEstablished);
}
