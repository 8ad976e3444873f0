using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Cases.Files;
using Netra.Cases.Forms;
using Netra.Cases.Pledges;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Assessments;

/// <summary>The printable assessment (kajian dugaan pelanggaran).</summary>
[Door(Doors.Desk), Needs(CasesPermissions.Desk)]
internal sealed class ShowModel(Docket docket, IOfficers officers, Prevented prevented) : PageModel
{
    public Assessment Assessment { get; private set; } = null!;
    public Sheet Sheet { get; private set; } = null!;
    public string Person { get; private set; } = "";
    /// <summary>What the person signed; null where nobody was matched.</summary>
    public Beside? Beside { get; private set; }
    public string Facts { get; private set; } = "";
    public string Analysis { get; private set; } = "";
    public string Writer { get; private set; } = "";
    public DateTime Now => docket.Now;
    public OfficeZone Zone => docket.Office.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid assessment)
    {
        if (await docket.Find(id) is not { Registration: { } registration } file || file.Assessments.FirstOrDefault(a => a.Id == assessment) is not { } found) return NotFound();
        using var seal = await docket.Open(file);
        if (seal is null) return NotFound();
        Assessment = found;
        Sheet = new("assessment", docket.Office.Name, Sheet.NumberOf("KJ", 1 + file.Assessments.Count(a => a.At < found.At), file), registration.Number, Sheet.Day(found.At, Zone), found.Basis, $"~/meja/berkas/{id}");
        (Facts, Analysis) = (seal.Reveal(found.SealedFacts, "assessment.facts"), seal.Reveal(found.SealedAnalysis, "assessment.analysis"));
        Person = file.PersonIn(seal) is { } person ? $"{person.Name}, {person.Position}, {person.Unit}" : "";
        Beside = await prevented.Of(file, seal);
        Writer = (await officers.Find(found.By))?.Name ?? "";
        docket.Tell(new FileRead(file.Id, file.Office), new Because(found.Basis));
        await docket.Save();
        return Page();
    }
}
