using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Prevention.Events.Steps;

/// <summary>A planned event will not be held; why is public.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
internal sealed class ConfirmModel(Db db, ISession session, Proceeding proceeding) : FormPage
{
    [BindProperty] public string Reason { get; set; } = "";
    public OutreachEvent Event { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var reason = Lines.Plain(Reason);
        Check(Reasons.Fit(reason), nameof(Reason), "prevention.event.reason-missing");
        if (!ModelState.IsValid) return Again();
        return await proceeding.Cancel(Event, reason) is { } refused ? Refuse(refused) : Redirect($"~/meja/kegiatan/{id}");
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.Own(session, id) is not { } found) return false;
        Event = found;
        return true;
    }
}
