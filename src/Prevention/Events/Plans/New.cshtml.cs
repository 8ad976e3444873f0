using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Prevention.Events.Plans;

[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
internal sealed class NewModel(Db db, ISession session, IRegister register, Planning planning, Clock clock) : PlanPage(db, session, register, clock)
{
    private readonly ISession session = session;
    private readonly Clock clock = clock;

    public async Task OnGetAsync()
    {
        await Load();
        (Input.Zone, Input.Day) = (session.Office!.Zone.ToString(), DateInput.Of(Say.LocalDay(clock.Now, session.Office.Zone)));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        return Faultless() ? Redirect($"~/meja/kegiatan/{(await planning.Plan(Input, Served)).Id.Value}") : Again();
    }
}
