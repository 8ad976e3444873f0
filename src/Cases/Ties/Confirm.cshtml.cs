using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Ties;

/// <summary>The second person's word on a colleague's declaration: that name and number told by the officer fit it, or that it may be taken back.</summary>
[Door(Doors.Desk), Anonymous(SignedIn = true)]
internal sealed class ConfirmModel(Db db, ISession session, SecondPersons seconds, IPersonSearch register, IFingerprints fingerprints, Clock clock) : FormPage
{
    [BindProperty] public string Act { get; set; } = "";
    [BindProperty] public string Number { get; set; } = "";
    [BindProperty] public string Name { get; set; } = "";
    public Tie Tie { get; private set; } = null!;
    public Officer Of { get; private set; } = null!;
    public OfficeZone Zone => session.Office!.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if ((Act == "confirm" ? await Confirm() : Answer()) is { } refused) return ModelState.IsValid ? Refuse(refused, refused is NotWhomDeclared ? nameof(Number) : "") : Again();
        return await db.SaveOnce() ? Redirect("~/meja/hubungan") : Refuse(new SomeoneWasFaster());
    }

    private async Task<Refusal?> Confirm()
    {
        Check(Number.Trim().Length > 0, nameof(Number), "cases.tie.number-missing");
        Check(Name.Trim().Length > 0, nameof(Name), "cases.error.name");
        if (!ModelState.IsValid) return new NotWhomDeclared();
        var told = await register.Known(Number, Name) is { } person ? Tie.DigestOf(fingerprints, person) : null;
        var confirmed = Tie.Confirm(told, session.Officer!.Id, clock.Now);
        if (confirmed.Refused is { } why) return why;
        db.Add(confirmed.Value!);
        db.Record(new TieConfirmed(Of.Id), session.Actor, new Because(Basis.Recusal), clock.Now);
        return null;
    }

    private Refusal? Answer()
    {
        var answer = Tie.Answer(Act == "agree", session.Officer!.Id, clock.Now);
        if (answer.Refused is { } why) return why;
        db.Add(answer.Value!);
        db.Record(Act == "agree" ? new TieEnded(Of.Id) : new TieWithdrawalRefused(Of.Id), session.Actor, new Because(Basis.Recusal), clock.Now);
        return null;
    }

    // Whose word it is not sees nothing: that somebody declared anything is nobody else's business.
    private async Task<bool> Load(Guid id)
    {
        if ((await seconds.Waiting()).FirstOrDefault(w => w.Tie.Id == id) is not { Tie: { } tie } found) return false;
        (Tie, Of) = (tie, found.Of);
        return true;
    }
}
