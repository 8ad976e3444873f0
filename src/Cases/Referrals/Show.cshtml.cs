using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Referrals;

[Door(Doors.Desk), Needs(CasesPermissions.Answer)]
internal sealed class ShowModel(Db db, ISession session, ISeals seals, IOffices offices, IClocks clocks, Clock clock) : FormPage
{
    [BindProperty] public string Answer { get; set; } = "";
    public Referral Referral { get; private set; } = null!;
    public Office? Sender { get; private set; }
    public ReferralTexts? Letter { get; private set; }
    public Standing Standing { get; private set; }
    public Deadline? Running => clocks.Running(Referral, Zone, Standing);
    public OfficeZone Zone => session.Office!.Zone;
    public DateTime Now => clock.Now;
    public bool MaySanction => session.Officer!.Permissions.Contains(CasesPermissions.Sanction) && session.Office!.Kind is OfficeKind.Ppk && Referral.Acknowledgement is not null;
    public bool MayConvey => session.Office!.Kind is OfficeKind.Bkn && Referral is { Acknowledgement: not null, Conveyance: null };

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (Letter is not null)
        {
            db.Record(new FileRead(Referral.FileId, session.Officer!.Office), session.Actor, new Because(Referral.Basis), clock.Now);
            await db.SaveChangesAsync();
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        using var seal = await seals.Open(Referral.Seal);
        if (seal is null) return Refuse(new KeyNotHeld());
        var taken = Referral.Acknowledge(session.Officer!.Office, seal.Seal(Answer, "referral.answer"), session.Officer.Id, clock.Now);
        if (taken.Refused is { } why) return Refuse(why);
        db.Add(taken.Value!);
        var because = new Because(Cases.Basis.Acknowledgement, Referral.Id);
        db.Record(new ReferralAcknowledged(Referral.FileId, session.Officer.Office), session.Actor, because, clock.Now);
        Referral.Acknowledgement = taken.Value;
        db.Count(clocks, Referral, Zone, Standing, new(clock.Now, session.Actor, because));
        return await db.SaveOnce() ? Redirect($"~/meja/penerusan/{id}") : Refuse(new AcknowledgedAlready());
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.ReferralTo(session, id) is not { } referral) return false;
        Referral = referral;
        Standing = (await db.Standings([referral]))[referral.FileId];
        Sender = await offices.Find(referral.Office);
        using var seal = await seals.Open(referral.Seal);
        Letter = seal is null ? null : ReferralTexts.Of(referral, seal);
        return true;
    }
}

/// <summary>The texts of a referral, opened.</summary>
internal sealed record ReferralTexts(string Person, string Findings, string Request, string? Answer, string? Decree, string? Difference, string? Proof, string? Conveyed)
{
    public static ReferralTexts Of(Referral referral, OpenSeal seal)
    {
        string? Text(byte[]? text, string place) => text is null ? null : seal.Reveal(text, place);
        return new(seal.Reveal(referral.SealedPerson, "referral.person"), seal.Reveal(referral.SealedFindings, "referral.findings"), seal.Reveal(referral.SealedRequest, "referral.request"),
            Text(referral.Acknowledgement?.SealedAnswer, "referral.answer"), Text(referral.Sanction?.SealedDecree, "sanction.decree"),
            Text(referral.Sanction?.SealedDifference, "sanction.difference"), Text(referral.Sanction?.Execution?.SealedProof, "execution.proof"),
            Text(referral.Conveyance?.SealedNote, "conveyance.note"));
    }
}
