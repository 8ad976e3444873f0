using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Events.Attendances;

namespace Netra.Prevention.Events.Certificates;

/// <summary>The certificates of a closed event on paper, for those who had no phone: so many in a file, the next from where it ended.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
internal sealed class IndexModel(Db db, ISession session, CertificatePaper paper, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "bagian")] public int Part { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Own(session, id) is not { State: "closed" } held || Part is < 0 or > 10_000) return NotFound();
        var some = await db.Set<Attendance>().AsNoTracking().Where(a => a.Event == held.Nr).OrderBy(a => a.Id).Skip(Part * CertificatePaper.Most).Take(CertificatePaper.Most).ToListAsync();
        if (some.Count == 0) return NotFound();
        await db.Saw(session, held, "certificates", some, clock.Now);
        return File(paper.Of(held, some, Request), "application/pdf", $"sertifikat-{Part + 1}.pdf");
    }
}
