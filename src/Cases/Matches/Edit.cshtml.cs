using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Matches;

/// <summary>Takes a match back, or answers a colleague who wants to after the referral.</summary>
[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class EditModel(Docket docket, IOfficers officers) : FormPage
{
    [BindProperty] public string Reasons { get; set; } = "";
    /// <summary>agree, refuse, or empty for the withdrawal itself.</summary>
    [BindProperty] public string Act { get; set; } = "";
    public CaseFile CaseFile { get; private set; } = null!;
    public Identified? Identified { get; private set; }
    public Withdrawal? Waiting => CaseFile.Match?.Waiting;
    public bool Mine => Waiting?.By == docket.Self;
    public string AskedBy { get; private set; } = "";
    public string AskedWhy { get; private set; } = "";
    public OfficeZone Zone => docket.Office.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(Reasons.Trim().Length > 0, "Reasons", "cases.error.reasons");
        if (!ModelState.IsValid) return Again();
        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());
        if (Act.Length > 0) return await Answer(id, seal);

        var withdrawn = Withdrawal.Of(CaseFile, seal.Seal(Reasons.Trim(), "match.withdrawal"), docket.Self, docket.Now);
        if (withdrawn.Refused is { } why) return Refuse(why);
        docket.Add(withdrawn.Value!);
        IFact told = withdrawn.Value!.TakesTwo ? new MatchWithdrawalAsked(CaseFile.Id, CaseFile.Office) : new MatchWithdrawn(CaseFile.Id, CaseFile.Office, TookTwo: false);
        docket.Tell(told, new Because(Basis.Match, withdrawn.Value!.Id));
        return await Saved(id);
    }

    private async Task<IActionResult> Answer(Guid id, OpenSeal seal)
    {
        if (Waiting is not { } waiting) return Refuse(new NothingWaits());
        var answer = waiting.Answered(CaseFile, Act == "agree", seal.Seal(Reasons.Trim(), "match.answer"), docket.Self, docket.Now);
        if (answer.Refused is { } why) return Refuse(why);
        docket.Add(answer.Value!);
        IFact told = answer.Value!.Agrees ? new MatchWithdrawn(CaseFile.Id, CaseFile.Office, TookTwo: true) : new MatchWithdrawalRefused(CaseFile.Id, CaseFile.Office);
        docket.Tell(told, new Because(Basis.Match, waiting.Id));
        return await Saved(id);
    }

    private async Task<IActionResult> Saved(Guid id) => await docket.Save() ? Redirect($"~/meja/berkas/{id}") : Refuse(new SomeoneWasFaster());

    private async Task<bool> Load(Guid id)
    {
        if (await docket.Find(id) is not { } file) return false;
        CaseFile = file;
        using var seal = await docket.Open(file);
        if (seal is null) return true;
        Identified = file.Match?.Reveal(seal);
        if (Waiting is not { } waiting) return true;
        (AskedBy, AskedWhy) = ((await officers.Find(waiting.By))?.Name ?? "", seal.Reveal(waiting.SealedReasons, "match.withdrawal"));
        return true;
    }
}
