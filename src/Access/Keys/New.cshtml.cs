using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.Keys;

/// <summary>A newcomer before the office's key: let in by a member, or endorsed by the office above. The fingerprint is not shown here, so it must come from
/// the newcomer's own screen: a key that was swapped in the database is found out.</summary>
[Door(Doors.Desk), Anonymous(SignedIn = true), StepUp]
internal sealed class NewModel(Db db, Joining joining, Endorsing endorsing, Hands hands, Holdings holdings, IOffices offices, ISession session, Clock clock) : FormPage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public string Act { get; set; } = "";
    [BindProperty] public string Fingerprint { get; set; } = "";

    public OfficerRecord Person { get; private set; } = null!;
    public string OfficeName { get; private set; } = "";
    public string? InvitedBy { get; private set; }
    public bool LetsIn { get; private set; }
    private bool Endorses { get; set; }

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        if (Act == "let-in" ? !LetsIn : !Endorses) return Refuse(new NotYours());
        if (!KeyFingerprint.Fits(Person.Enrolment!.PublicKey, Fingerprint)) return Refuse(new NotTheirFingerprint(), nameof(Fingerprint));
        var refused = Act == "let-in" ? (await joining.LetIn(Person.Id, session.Actor, clock.Now)).Refused
            : (await endorsing.Endorse(Person.Id, Fingerprint, session.Actor, clock.Now)).Refused;
        return refused is null ? LocalRedirect(Request.PathBase + "/meja/kunci") : Refuse(refused);
    }

    private async Task<bool> Load()
    {
        var id = new OfficerId(Id);
        if (await db.Set<OfficerRecord>().Include(o => o.Enrolment).Include(o => o.Departure).SingleOrDefaultAsync(o => o.Id == id) is not { Serves: true } person) return false;
        var me = session.Officer!;
        var holders = await holdings.Of(person.Office);
        if (holders.Any(h => h.Id == id) || me.Id == id) return false;
        LetsIn = me.Permissions.Contains(AccessPermissions.LetIn) && (await holdings.Upward(person.Office)).Contains(me.Office)
            && (person.Office == me.Office || holders.Count == 0);
        Endorses = (await hands.Endorsers(person)).Contains(me.Id);
        (Person, OfficeName) = (person, (await offices.Find(person.Office))!.Name);
        var hand = person.Enrolment!.LinkBy ?? person.InvitedBy;
        InvitedBy = hand is { } by ? (await db.Set<OfficerRecord>().FindAsync(by))?.Name : null;
        return LetsIn || Endorses;
    }
}
