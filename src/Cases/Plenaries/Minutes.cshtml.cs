using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Cases.Assessments;
using Netra.Cases.Files;
using Netra.Cases.Forms;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Plenaries;

/// <summary>The printable minutes of a closed plenary (berita acara pleno).</summary>
[Door(Doors.Desk), Needs(CasesPermissions.Desk)]
internal sealed class MinutesModel(Docket docket, IOfficers officers) : PageModel
{
    public Plenary Plenary { get; private set; } = null!;
    public PlenaryDecision Decision { get; private set; } = null!;
    public OutcomeKind Proposed { get; private set; }
    public Sheet Sheet { get; private set; } = null!;
    public IReadOnlyList<(string Name, bool Agrees)> Votes { get; private set; } = [];
    public string Chair { get; private set; } = "";
    public DateTime Now => docket.Now;
    public OfficeZone Zone => docket.Office.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid plenary)
    {
        if (await docket.Find(id) is not { Registration: { } registration } file || file.Plenaries.FirstOrDefault(p => p.Id == plenary) is not { Decision: { } decision } found) return NotFound();
        (Plenary, Decision, Proposed) = (found, decision, file.Assessments.First(a => a.Id == found.AssessmentId).Proposed);
        Sheet = new("plenary", docket.Office.Name, Sheet.NumberOf("BA", 1 + file.Plenaries.Count(p => p.At < found.At), file), registration.Number, Sheet.Day(decision.At, Zone), decision.Basis, $"~/meja/berkas/{id}/pleno/{plenary}");
        var votes = new List<(string, bool)>();
        foreach (var vote in found.Votes.OrderBy(v => v.At)) votes.Add(((await officers.Find(vote.Officer))?.Name ?? "", vote.Agrees));
        (Votes, Chair) = (votes, (await officers.Find(decision.By))?.Name ?? "");
        return Page();
    }
}
