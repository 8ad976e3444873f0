using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Prevention.Events.Declarations;

/// <summary>An institution's letter that went astray: revoked, or another in its place; why stays.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
internal sealed class EditModel(Db db, ISession session, EventSecrets secrets, Clock clock) : FormPage
{
    [BindProperty] public string Reason { get; set; } = "";
    /// <summary>The button pressed: another or revoke.</summary>
    [BindProperty] public string Go { get; set; } = "";
    public OutreachEvent Event { get; private set; } = null!;
    public Declarer Declarer { get; private set; } = null!;
    public bool Open => Declarer.Signature is null && Event.State is "planned" or "held";
    public string Here => $"~/meja/kegiatan/{Event.Id.Value}/deklarasi";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid declarer) => await Load(id, declarer) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid declarer)
    {
        if (!await Load(id, declarer) || Go is not ("another" or "revoke")) return NotFound();
        var reason = Lines.Plain(Reason);
        Check(Reasons.Fit(reason), nameof(Reason), "prevention.declaration.letter-reason-missing");
        if (!ModelState.IsValid) return Again();
        var decided = DeclarerLetter.Of(Event, Declarer, Go == "another", reason, secrets, session.Actor, clock.Now);
        if (decided.Value is not { } letter) return Refuse(decided.Refused!);
        db.Add(letter);
        db.Record(new DeclarationLetterEnded(Event.Id, Declarer.Id, letter.Hash is not null), session.Actor, new Because(Basis.Event), clock.Now);
        return await db.SaveOnce() ? Redirect(Here) : Refuse(new SomebodyElse());
    }

    private async Task<bool> Load(Guid id, Guid declarer)
    {
        if (await db.Own(session, id) is not { } found || (await db.DeclarationOf(found))?.Declarers.FirstOrDefault(d => d.Id == declarer) is not { } one) return false;
        (Event, Declarer) = (found, one);
        return true;
    }
}
