using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Referrals;
using Netra.Cases.Relations;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Sanctions;

[Door(Doors.Desk), Needs(CasesPermissions.Sanction)]
internal sealed class NewModel(Db db, ISession session, ISeals seals, IRulebook rules, IClocks clocks, Conflicts conflicts, Clock clock) : FormPage
{
    [BindProperty] public string Kind { get; set; } = "";
    [BindProperty] public string Decree { get; set; } = "";
    [BindProperty] public DateInput DecreedOn { get; set; } = new();
    [BindProperty] public string Difference { get; set; } = "";
    public Referral Referral { get; private set; } = null!;
    /// <summary>Only what can be imposed on the reported person.</summary>
    public IEnumerable<SanctionKind> Kinds => SanctionDecision.Fitting(rules.Sanctions, status);
    /// <summary>This officer is the person, family or subordinate: the decision goes one level up.</summary>
    public bool OneUp { get; private set; }
    /// <summary>Nobody of the register was confirmed, so nothing could be compared.</summary>
    public bool Unknown => Referral.SealedMatch is null;
    private string status = "";
    private DateOnly Today => Say.LocalDay(clock.Now, session.Office!.Zone);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        using var seal = await seals.Open(Referral.Seal);
        OneUp = seal is not null && await Kept(seal);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(Kind.Length > 0, nameof(Kind), "cases.sanction.kind-missing");
        Check(Decree.Trim().Length > 0, nameof(Decree), "cases.sanction.decree-missing");
        Check(DecreedOn.Value is not null, nameof(DecreedOn), "cases.sanction.date-missing");
        if (!ModelState.IsValid) return Again();
        using var seal = await seals.Open(Referral.Seal);
        if (seal is null) return Refuse(new KeyNotHeld());

        if (OneUp = await Kept(seal)) return Refuse(new DecidesOneUp());
        var difference = Difference.Trim().Length > 0 ? seal.Seal(Difference, "sanction.difference") : null;
        var decided = SanctionDecision.On(Referral, session.Office!, Kind, rules.Sanctions, status, DecreedOn.Value!.Value, Today, seal.Seal(Decree, "sanction.decree"), difference, session.Officer!.Id, clock.Now);
        if (decided.Refused is { } why) return Refuse(why, why is DifferenceUnexplained ? nameof(Difference) : why is DecreeInTheFuture ? nameof(DecreedOn) : why is NotForThisPerson ? nameof(Kind) : "");

        db.Add(decided.Value!);
        var because = new Because(decided.Value!.Basis, Referral.Id);
        db.Record(new SanctionDecided(Referral.FileId, session.Office!.Id, Kind, Referral.Recommended ?? SanctionDecision.None), session.Actor, because, clock.Now);
        Referral.Sanction = decided.Value;
        db.Count(clocks, Referral, session.Office.Zone, Standing.Open, new(clock.Now, session.Actor, because));
        return await db.SaveOnce() ? Redirect($"~/meja/penerusan/{id}") : Refuse(new SanctionedAlready());
    }

    private async Task<bool> Kept(OpenSeal seal) =>
        Referral.SealedMatch is { } match && Relation.KeepsEmployerFrom(await conflicts.With(new(Guid.Parse(seal.Reveal(match, "referral.match"))), Today));

    // An office that is no employer, BKN above all, has no sanction to decide: for it the page does not exist.
    private async Task<bool> Load(Guid id)
    {
        if (session.Office is not { Kind: OfficeKind.Ppk } || await db.ReferralTo(session, id) is not { } referral) return false;
        (Referral, status) = (referral, await db.StatusOf(referral));
        return true;
    }
}
