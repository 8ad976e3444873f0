using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Clocks;
using Netra.Cases.Closures;
using Netra.Cases.Files;
using Netra.Cases.Openings;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Reviews;

[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket, Deadlines deadlines, Opening opening, IReports reports, IOffices offices, ISession session, IRulebook rules) : FormPage
{
    [BindProperty] public ReviewInput Input { get; set; } = new();
    public CaseFile CaseFile { get; private set; } = null!;
    public IReadOnlyList<ReportCondition> Conditions { get; private set; } = [];
    public ReportTexts? Report { get; private set; }
    public IEnumerable<Option> Conclusions => Reviews.Conclusions.All.Where(c => !CaseFile.Anonymous || c is not (Reviews.Conclusions.Register or Reviews.Conclusions.Completion))
        .Select(c => new Option(c, T["cases.conclusion." + c], T["cases.conclusion." + c + ".hint"]));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(Reviews.Conclusions.All.Contains(Input.Conclusion), "Input.Conclusion", "cases.error.conclusion");
        Check(Input.Reasons.Trim().Length > 0, "Input.Reasons", "cases.error.reasons");
        Check(Input.Conclusion != Reviews.Conclusions.Completion || Input.Message.Trim().Length > 0, "Input.Message", "cases.error.message");
        var to = Input.Conclusion == Reviews.Conclusions.PassOn ? await Other() : null;
        Check(Input.Conclusion != Reviews.Conclusions.PassOn || to is not null, "Input.PassTo", "cases.error.pass-to");
        if (!ModelState.IsValid) return Again();

        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());
        var outcome = Review.Of(CaseFile, Input.Sheet(Conditions), to?.Id, seal, docket.Self, docket.Now);
        if (outcome.Refused is { } why) return Refuse(why);
        var review = outcome.Value!;
        docket.Add(review);
        var on = docket.On(new Because(review.Basis, review.Id));
        docket.Tell(new Reviewed(CaseFile.Id, CaseFile.Office, review.Conclusion), on.Because);
        deadlines.Stop(CaseFile, "reviewed", on);
        await Follow(review, to, seal, on);
        return await docket.Save() ? Redirect($"~/meja/berkas/{id}") : Refuse(new SomeoneWasFaster());
    }

    /// <summary>What each conclusion sets in motion.</summary>
    private async Task Follow(Review review, Office? to, OpenSeal seal, Recording on)
    {
        switch (review.Conclusion)
        {
            case Reviews.Conclusions.Completion:
                await reports.Write(CaseFile.Report!.Value, Input.Message.Trim(), on.By);
                await deadlines.Start(CaseFile, ClockCodes.Completion, on.At, on);
                docket.Tell(new CompletionAsked(CaseFile.Id, CaseFile.Office), on.Because);
                break;
            case Reviews.Conclusions.InitialInformation:
                await deadlines.Start(CaseFile, ClockCodes.Finding, on.At, on);
                docket.Tell(new TracingStarted(CaseFile.Id, CaseFile.Office), on.Because);
                break;
            case Reviews.Conclusions.PassOn:
                Close(Closings.OutOfJurisdiction, seal, on);
                await PassOn(to!, on);
                break;
            case Reviews.Conclusions.NotElection:
                Close(Closings.NotElection, seal, on);
                break;
        }
    }

    private void Close(string reason, OpenSeal seal, Recording on)
    {
        docket.Add(new Closure
        {
            FileId = CaseFile.Id, Reason = reason, SealedReasons = seal.Seal(Input.Reasons, "closure.reasons"), Basis = on.Because.Basis, By = docket.Self, At = on.At
        });
        docket.Tell(new FileClosed(CaseFile.Id, CaseFile.Office, reason), on.Because);
    }

    /// <summary>The other office gets a file of its own on the same report, and the report's key, which this office loses; its own notes stay here.</summary>
    private async Task PassOn(Office to, Recording on)
    {
        if (CaseFile.Report is not { } id) return;
        var opened = await opening.Open(to.Id, id, CaseFile.Region, CaseFile.Act, CaseFile.ActedOn, CaseFile.Anonymous, on);
        await reports.PassOn(id, opened.Office, on);
    }

    private async Task<Office?> Other() => (await offices.All()).FirstOrDefault(o =>
        o.Kind <= OfficeKind.Pkd && o.Id != session.Office!.Id && string.Equals(o.Code, Input.PassTo.Trim(), StringComparison.OrdinalIgnoreCase));

    private async Task<bool> Load(Guid id)
    {
        if (await docket.Find(id) is not { } file) return false;
        CaseFile = file;
        Conditions = Condition.Of(rules, file);
        Input.Complete(Conditions);
        if (file.Report is { } report) Report = await reports.Read(report);
        return true;
    }
}
