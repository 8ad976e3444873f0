using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Referrals;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Executions;

[Door(Doors.Desk), Needs(CasesPermissions.Sanction)]
internal sealed class NewModel(Db db, ISession session, ISeals seals, Clock clock) : FormPage
{
    [BindProperty] public DateInput ReceivedOn { get; set; } = new();
    [BindProperty] public DateInput ExecutedOn { get; set; } = new();
    [BindProperty] public string Proof { get; set; } = "";
    public Referral Referral { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(ReceivedOn.Value is not null, nameof(ReceivedOn), "cases.execution.received-missing");
        Check(ExecutedOn.Value is not null, nameof(ExecutedOn), "cases.execution.executed-missing");
        Check(Proof.Trim().Length > 0, nameof(Proof), "cases.execution.proof-missing");
        if (!ModelState.IsValid) return Again();
        using var seal = await seals.Open(Referral.Seal);
        if (seal is null) return Refuse(new KeyNotHeld());

        var today = Say.LocalDay(clock.Now, session.Office!.Zone);
        var executed = Execution.Of(Referral, session.Office, ReceivedOn.Value!.Value, ExecutedOn.Value!.Value, today, seal.Seal(Proof, "execution.proof"), session.Officer!.Id, clock.Now);
        if (executed.Refused is { } why) return Refuse(why, why switch { ReceivedBeforeDecreed => nameof(ReceivedOn), NotYetInEffect or ExecutedInTheFuture => nameof(ExecutedOn), _ => "" });

        db.Add(executed.Value!);
        db.Record(new SanctionExecuted(Referral.FileId, session.Office.Id, Referral.Sanction!.Kind, executed.Value!.ExecutedOn), session.Actor, new Because(executed.Value.Basis, Referral.Id), clock.Now);
        await db.SaveChangesAsync();
        return Redirect($"~/meja/penerusan/{id}");
    }

    private async Task<bool> Load(Guid id) =>
        session.Office is { Kind: OfficeKind.Ppk } && await db.ReferralTo(session, id) is { } referral && (Referral = referral) is not null;
}
