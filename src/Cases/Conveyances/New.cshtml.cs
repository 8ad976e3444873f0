using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Referrals;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Conveyances;

/// <summary>BKN records that the result of the study went to the appointing official.</summary>
[Door(Doors.Desk), Needs(CasesPermissions.Answer)]
internal sealed class NewModel(Db db, ISession session, ISeals seals, Clock clock) : FormPage
{
    [BindProperty] public DateInput ConveyedOn { get; set; } = new();
    [BindProperty] public string Note { get; set; } = "";
    public Referral Referral { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(ConveyedOn.Value is not null, nameof(ConveyedOn), "cases.conveyance.on-missing");
        Check(Note.Trim().Length > 0, nameof(Note), "cases.conveyance.note-missing");
        if (!ModelState.IsValid) return Again();
        using var seal = await seals.Open(Referral.Seal);
        if (seal is null) return Refuse(new KeyNotHeld());

        var conveyed = Conveyance.Of(Referral, session.Office!, ConveyedOn.Value!.Value, Referral.Acknowledgement is { } taken ? Day(taken.At) : null, Day(clock.Now),
            seal.Seal(Note.Trim(), "conveyance.note"), session.Officer!.Id, clock.Now);
        if (conveyed.Refused is { } why) return Refuse(why, why is ConveyedBeforeTaken or ConveyedInTheFuture ? nameof(ConveyedOn) : "");
        db.Add(conveyed.Value!);
        db.Record(new StudyConveyed(Referral.FileId, session.Office!.Id, conveyed.Value!.ConveyedOn), session.Actor, new Because(conveyed.Value.Basis, Referral.Id), clock.Now);
        return await db.SaveOnce() ? Redirect($"~/meja/penerusan/{id}") : Refuse(new ConveyedAlready());
    }

    private DateOnly Day(DateTime utc) => Say.LocalDay(utc, session.Office!.Zone);

    // An employer decides; he conveys nothing to himself.
    private async Task<bool> Load(Guid id) =>
        session.Office is { Kind: OfficeKind.Bkn } && await db.ReferralTo(session, id) is { } referral && (Referral = referral) is not null;
}
