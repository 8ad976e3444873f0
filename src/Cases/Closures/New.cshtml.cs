using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Clocks;
using Netra.Cases.Files;
using Netra.Cases.Relations;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Closures;

/// <summary>Proposes to close the file, or answers a colleague's proposal.</summary>
[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket, Deadlines deadlines, IReports reports, IOfficers officers, Conflicts conflicts) : FormPage
{
    [BindProperty] public string Reason { get; set; } = "";
    [BindProperty] public string Reasons { get; set; } = "";
    [BindProperty] public string Act { get; set; } = "";
    public CaseFile CaseFile { get; private set; } = null!;
    public IEnumerable<Option> Offered => Closings.Open(CaseFile, withdrawn, docket.Now).Select(c => new Option(c, T["cases.closing." + c]));
    public string ProposedBy { get; private set; } = "";
    public string ProposedWhy { get; private set; } = "";
    public bool Mine => CaseFile.Closing?.By == docket.Self;
    public OfficeZone Zone => docket.Office.Zone;
    private bool withdrawn;
    private HashSet<OfficerId> others = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());
        if (await conflicts.Bind(CaseFile, seal)) return Refuse(new RelationUndecided());
        if (Act == "agree") return CaseFile.Closing is { } waiting ? await Close(waiting, id) : Refuse(new ProposalOver());
        Check(Act == "refuse" || Reason.Length > 0, "Reason", "cases.error.closing");
        Check(Reasons.Trim().Length > 0, "Reasons", "cases.error.reasons");
        if (!ModelState.IsValid) return Again();
        if (Act == "refuse") return await Keep(seal, id);

        var outcome = ClosingProposal.Of(CaseFile, Reason, Reasons.Trim(), seal, docket.Self, withdrawn, docket.Now);
        if (outcome.Refused is { } why) return Refuse(why);
        docket.Add(outcome.Value!);
        docket.Tell(new ClosingProposed(CaseFile.Id, CaseFile.Office, Reason), new Because(Cases.Basis.Closure(CaseFile), outcome.Value!.Id));
        // In an office of one nobody could agree; the record shows that nobody did.
        return others.Count == 0 ? await Close(outcome.Value!, id) : await Saved(id);
    }

    private async Task<IActionResult> Close(ClosingProposal proposal, Guid id)
    {
        var outcome = Closure.Of(CaseFile, proposal, docket.Self, others, withdrawn, docket.Now);
        if (outcome.Refused is { } why) return Refuse(why);
        docket.Add(outcome.Value!);
        var on = docket.On(new Because(outcome.Value!.Basis, proposal.Id));
        docket.Tell(new FileClosed(CaseFile.Id, CaseFile.Office, proposal.Reason), on.Because);
        deadlines.Stop(CaseFile, "closed", on);
        return await Saved(id);
    }

    private async Task<IActionResult> Keep(OpenSeal seal, Guid id)
    {
        if (CaseFile.Closing is not { } waiting) return Refuse(new ProposalOver());
        if (CaseFile.IsRecused(docket.Self)) return Refuse(new SteppedBack());
        docket.Add(new ClosingRefusal { ProposalId = waiting.Id, SealedReasons = seal.Seal(Reasons.Trim(), "closure.refusal"), By = docket.Self, At = docket.Now });
        docket.Tell(new ClosingRefused(CaseFile.Id, CaseFile.Office), new Because(Cases.Basis.Closure(CaseFile), waiting.Id));
        return await Saved(id);
    }

    private async Task<IActionResult> Saved(Guid id) => await docket.Save() ? Redirect($"~/meja/berkas/{id}") : Refuse(new SomeoneWasFaster());

    private async Task<bool> Load(Guid id)
    {
        if (await docket.Find(id) is not { } file) return false;
        CaseFile = file;
        withdrawn = file.Report is { } report && await reports.Withdrawn(report);
        var self = docket.Self;
        others = [.. (await officers.MembersOf(file.Office)).Where(o => o.Permissions.Contains(CasesPermissions.Handle) && o.Id != self && !file.IsRecused(o.Id)).Select(o => o.Id)];
        if (file.Closing is not { } waiting) return true;
        ProposedBy = (await officers.Find(waiting.By))?.Name ?? "";
        using var seal = await docket.Open(file);
        if (seal is not null) ProposedWhy = seal.Reveal(waiting.SealedReasons, "closure.reasons");
        return true;
    }
}
