using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Wordings;

[Door(Doors.Desk), Needs(PreventionPermissions.Browse)]
internal sealed class IndexModel(Db db, ISession session, Clock clock) : PageModel
{
    public IReadOnlyList<Wording> Wordings { get; private set; } = [];
    public bool MayKeep => session.Officer!.Permissions.Contains(PreventionPermissions.Keep);

    public async Task OnGetAsync() => Wordings = await StartingWordings.Choices(db, session.Office!.Id, clock.Now);
}
