using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Prevention.Events.Attendances;

namespace Netra.Prevention.Events.Certificates;

/// <summary>What anybody may know of a certificate: initials, institution, event, and whether it says what was written down.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(Db db, EventSecrets secrets) : PageModel
{
    public Attendance Attendance { get; private set; } = null!;
    public OutreachEvent Event { get; private set; } = null!;
    public bool Intact { get; private set; }
    public string Initials => Pacts.Initials.Of(Attendance.Name);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (EventSecrets.ReadCertificate(id) is not { } code || await db.Set<Attendance>().AsNoTracking().SingleOrDefaultAsync(a => a.Code == code) is not { } attendance) return NotFound();
        Attendance = attendance;
        Event = await db.Set<OutreachEvent>().AsNoTracking().WithSteps().SingleAsync(e => e.Nr == attendance.Event);
        // Certificates are given when the minutes are approved; before that a number proves nothing.
        if (Event.State != "closed") return NotFound();
        Intact = secrets.Certificate(Event.Id, attendance.Id, attendance.Name, attendance.Institution) == code;
        return Page();
    }
}
