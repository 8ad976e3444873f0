using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Boards;

namespace Netra.Registry.BoardMembers;

/// <summary>Who sits on a board, and one more. Every look leaves a trail for those whose entry of the register is known.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, Clock clock) : MemberPage(db, session, clock)
{
    private readonly Db db = db;
    private readonly ISession session = session;
    private readonly Clock clock = clock;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        await Seen(Members);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (await Typed(null) is not var (name, person)) return await Back();
        var outcome = BoardMember.Of(Board, Members, Role, name, person, session.Actor, clock.Now);
        Check(outcome.Refused is null, nameof(Role), outcome.Refused?.Text ?? "");
        if (outcome.Value is not { } member) return await Back();
        db.Add(member);
        db.Record(new KorpriMemberNamed(Board.Id, member.Id, member.Role, member.Person), session.Actor, new Because(Basis.Register), clock.Now);
        await db.SaveChangesAsync();
        return Redirect(Here);
    }

    private async Task<IActionResult> Back()
    {
        await Seen(Members);
        return Again();
    }
}
