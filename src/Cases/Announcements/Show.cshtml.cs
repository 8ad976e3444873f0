using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Cases.Files;
using Netra.Cases.Forms;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Announcements;

/// <summary>The printable status notice (pemberitahuan status).</summary>
[Door(Doors.Desk), Needs(CasesPermissions.Desk)]
internal sealed class ShowModel(Docket docket, IOfficers officers) : PageModel
{
    public Announcement Announcement { get; private set; } = null!;
    public Sheet Sheet { get; private set; } = null!;
    public string Message { get; private set; } = "";
    public string Chair { get; private set; } = "";
    public DateTime Now => docket.Now;
    public OfficeZone Zone => docket.Office.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid announcement)
    {
        if (await docket.Find(id) is not { Registration: { } registration } file || file.Announcements.FirstOrDefault(a => a.Id == announcement) is not { } found) return NotFound();
        using var seal = await docket.Open(file);
        if (seal is null) return NotFound();
        (Announcement, Message) = (found, seal.Reveal(found.SealedMessage, "announcement.message"));
        Sheet = new("announcement", docket.Office.Name, Sheet.NumberOf("PS", 1 + file.Announcements.Count(a => a.At < found.At), file), registration.Number, Sheet.Day(found.At, Zone), found.Basis, $"~/meja/berkas/{id}");
        Chair = (await officers.Find(found.By))?.Name ?? "";
        return Page();
    }
}
