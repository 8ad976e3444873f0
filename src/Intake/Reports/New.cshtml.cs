using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Intake.Mailbox;
using Netra.Intake.Receipts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Intake.Reports;

/// <summary>Reporting, step by step, at one address: without an account, a cookie or a script. What was answered stands in the form and nowhere else.</summary>
[Door(Doors.Public, Reporter = true)]
internal sealed class NewModel(IRegions regions, ICases cases, Receiving receiving, WrongTries tries, Clock clock) : FormPage
{
    [BindProperty] public Answers Answers { get; set; } = new();
    [BindProperty] public WizardStep Step { get; set; } = WizardStep.What;
    /// <summary>The button pressed: next, send, region, other-region, or the number of a step to go back to.</summary>
    [BindProperty] public string Go { get; set; } = "";

    public IReadOnlyList<Region> Found { get; private set; } = [];
    public Route? Route { get; private set; }
    public Receipt? Receipt { get; private set; }
    public DateOnly Today => receiving.Today(Answers.Where);
    public IRegions Regions => regions;

    public async Task<IActionResult> OnPost()
    {
        // What is shown again is what was understood, not what was sent: an identity withdrawn must not come back.
        ModelState.Clear();
        if (!Enum.IsDefined(Step)) Step = WizardStep.What;
        Answers.Tidy();
        Locate();
        if (Go == "send") return await Send();
        if (Go == "other-region") (Answers.Region, Answers.Picked) = ("", "");
        // Regions are looked up on the second step; from a later one the button does not exist.
        if (Go is "region" or "other-region") return await At(Step > WizardStep.Where ? WizardStep.Where : Step);
        if (int.TryParse(Go, out var back) && back >= 1 && back < (int)Step) return await At((WizardStep)back);
        foreach (var step in Enum.GetValues<WizardStep>().Where(s => s <= Step && s != WizardStep.Check))
            if (Complain(step)) return await At(step, 422);
        return await At(Step == WizardStep.Check ? WizardStep.Check : Step + 1);
    }

    private async Task<IActionResult> Send()
    {
        foreach (var step in Enum.GetValues<WizardStep>())
            if (Complain(step)) return await At(step, 422);
        if (ReceiptNumber.Read(Answers.Number) is not { } number || ReceiptCode.Read(Answers.Code) is not { } code || !number.Fits(Answers.Where, Today)) return await At(WizardStep.Check);
        var earlier = await receiving.Earlier(number, code);
        var outcome = earlier ?? await receiving.Receive(Answers, number, code);
        // This door tells a right code from a wrong one as the mailbox does: wrong ones are slowed here as there, the reporter's own never.
        if (outcome.Refused is NumberTaken && !tries.Take(number.Value))
        {
            ModelState.AddModelError("", T["intake.mailbox.fault.slow"]);
            return await At(WizardStep.Check, 429);
        }
        if (outcome.Refused is { } refused)
        {
            if (refused is NumberTaken) Answers.Number = Answers.Code = "";
            ModelState.AddModelError("", T[refused.Text]);
            return await At(WizardStep.Check, 422);
        }
        var report = outcome.Value!;
        Route = await receiving.RouteOf(report.Region);
        Receipt = new(report, code, Route, regions.ZoneOf(report.Region), clock.Now, await cases.ProgressOf(report.Id), Again: earlier is not null);
        return Page();
    }

    private async Task<IActionResult> At(WizardStep step, int status = 200)
    {
        Step = step;
        Response.StatusCode = status;
        if (step != WizardStep.Check) return Page();
        Route = await receiving.RouteOf(Answers.Where);
        if (ReceiptNumber.Read(Answers.Number)?.Fits(Answers.Where, Today) is not true || ReceiptCode.Read(Answers.Code) is null)
        {
            // The receipt is drawn here and stays in this form: sending it twice is sending one report twice, never two.
            var (number, code) = await receiving.Draw(Answers.Where);
            (Answers.Number, Answers.Code) = (number.Value, code.Grouped);
        }
        return Page();
    }

    private bool Complain(WizardStep step)
    {
        foreach (var fault in Faults.In(Answers, step, Today)) Check(false, fault.Field, fault.Text, fault.Args);
        return !ModelState.IsValid;
    }

    // A region is chosen from a list, never guessed from words: two sub-districts may share a name.
    private void Locate()
    {
        if (Answers.Picked.Length > 0 && regions.Find(new(Answers.Picked)) is not null) (Answers.Region, Answers.Words) = (Answers.Picked, "");
        else if (regions.Find(Answers.Where) is null) Answers.Region = "";
        if (Answers.Words.Length > 0) Found = regions.Search(Answers.Words);
        Answers.Picked = "";
    }
}
