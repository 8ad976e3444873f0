using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Members;

[Door(Doors.Desk), Needs(AccessPermissions.ManageMembers)]
internal sealed class IndexModel(Membership membership, ISession session) : PageModel
{
    public IReadOnlyList<Office> Offices { get; private set; } = [];
    public Office Chosen { get; private set; } = null!;
    public IReadOnlyList<Member> Members { get; private set; } = [];

    public async Task OnGet(string? kantor)
    {
        Offices = await membership.OfficesOf(session.Officer!);
        Chosen = Offices.FirstOrDefault(o => o.Code == kantor) ?? Offices.First(o => o.Id == session.Officer!.Office);
        Members = await membership.Of(Chosen);
    }
}
