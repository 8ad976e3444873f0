using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Events.Plans;

/// <summary>The plan may change until the event is held.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
internal sealed class EditModel(Db db, ISession session, IRegister register, Planning planning, Clock clock) : PlanPage(db, session, register, clock)
{
    private readonly Db db = db;
    private readonly ISession session = session;

    public OutreachEvent Event { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Found(id)) return NotFound();
        Input = EventInput.Of(Event, Served);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Found(id)) return NotFound();
        if (!Faultless()) return Again();
        return await planning.Change(Event, Input, Served) is { } refused ? Refuse(refused) : Redirect($"~/meja/kegiatan/{id}");
    }

    private async Task<bool> Found(Guid id)
    {
        if (await db.Own(session, id) is not { } found) return false;
        Event = found;
        await Load();
        return true;
    }
}
