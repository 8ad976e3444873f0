using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Events.Attendances;

namespace Netra.Prevention.Events.Codes;

/// <summary>For the wall of the hall: the code of the minute. The page asks for itself again when the next one begins, by a header, for it has no script.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
internal sealed class ShowModel(Db db, ISession session, RotatingCode codes, Clock clock) : PageModel
{
    public OutreachEvent Event { get; private set; } = null!;
    public string Code { get; private set; } = "";
    public string Address { get; private set; } = "";
    public int Count { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Own(session, id) is not { } found) return NotFound();
        Event = found;
        Count = await db.Set<Attendance>().CountAsync(a => a.Event == found.Nr);
        if (found.State != "held") return Page();
        Code = codes.At(found.Nr, RotatingCode.StepAt(clock.Real));
        Address = $"{Request.Site()}/hadir/{Code}";
        var left = RotatingCode.Seconds - clock.Real.TimeOfDay.TotalSeconds % RotatingCode.Seconds;
        Response.Headers["Refresh"] = ((int)Math.Ceiling(left) + 1).ToString(CultureInfo.InvariantCulture);
        return Page();
    }
}
