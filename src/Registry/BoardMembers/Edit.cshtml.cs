using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Boards;

namespace Netra.Registry.BoardMembers;

/// <summary>A member of a board: what was said and why; says it better, or that the person left.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class EditModel(Db db, ISession session, Clock clock) : MemberPage(db, session, clock)
{
    private readonly Db db = db;
    private readonly ISession session = session;
    private readonly Clock clock = clock;

    [BindProperty] public string Act { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";
    [BindProperty] public DateInput Until { get; set; } = new();
    [BindProperty] public string EndReason { get; set; } = "";
    public BoardMember Member { get; private set; } = null!;
    public bool Open => Board.End is null && Member.End is null;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid member)
    {
        if (!await Found(id, member)) return NotFound();
        (Role, Name, Until) = (Member.Role, Member.Name, DateInput.Of(Say.LocalDay(clock.Now, Zone)));
        await Seen([Member]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid member)
    {
        if (!await Found(id, member)) return NotFound();
        if ((Act == "end" ? End() : await Correct()) is not var (fact, row))
        {
            await Seen([Member]);
            return Again();
        }
        db.Record(fact, session.Actor, new Because(Basis.Register, row), clock.Now);
        return await db.SaveOnce() ? Redirect(Here) : Refuse(new SomebodyElse());
    }

    private async Task<(IFact Fact, Guid Row)?> Correct()
    {
        var reason = Reason.Trim();
        Check(Reasons.Fit(reason), nameof(Reason), "registry.why-missing");
        if (await Typed(Member.Person) is not var (name, person)) return null;
        var outcome = Member.Correct(Board, Members, Role, name, person, reason, session.Actor, clock.Now);
        Check(outcome.Refused is null, nameof(Role), outcome.Refused?.Text ?? "");
        if (outcome.Value is not { } correction) return null;
        db.Add(correction);
        return (new KorpriMemberCorrected(Board.Id, Member.Id, correction.Role, correction.Person), correction.Id);
    }

    private (IFact Fact, Guid Row)? End()
    {
        var reason = EndReason.Trim();
        Check(Until.Value is not null, nameof(Until), "registry.term.date-missing");
        Check(Reasons.Fit(reason), nameof(EndReason), "registry.why-missing");
        if (!ModelState.IsValid) return null;
        var outcome = Member.Finish(Board, Until.Value!.Value, reason, session.Actor, clock.Now);
        Check(outcome.Refused is null, nameof(Until), outcome.Refused?.Text ?? "");
        if (outcome.Value is not { } end) return null;
        db.Add(end);
        return (new KorpriMemberEnded(Board.Id, Member.Id, end.Until), Member.Id);
    }

    private async Task<bool> Found(Guid id, Guid member)
    {
        if (!await Load(id) || Members.FirstOrDefault(m => m.Id == member) is not { } found) return false;
        Member = found;
        return true;
    }
}
