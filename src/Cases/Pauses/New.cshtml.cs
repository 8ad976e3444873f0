using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Clocks;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Pauses;

/// <summary>Stops the office's clock of a file, or lets it go on.</summary>
[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket, Deadlines deadlines, IRulebook rules) : FormPage
{
    [BindProperty] public DateInput Day { get; set; } = new();
    [BindProperty] public string Time { get; set; } = "";
    [BindProperty] public string Why { get; set; } = "";
    [BindProperty] public string Reasons { get; set; } = "";
    /// <summary>The button: <c>stop</c> or <c>resume</c>. A page left open must not do the opposite of what it says.</summary>
    [BindProperty] public string Do { get; set; } = "";
    public CaseFile CaseFile { get; private set; } = null!;
    public ClockRun? Paused => Pausing.Paused(CaseFile);
    public OfficeZone Zone => docket.Office.Zone;
    public IEnumerable<Option> Options => rules.PauseReasons.Select(r => new Option(r.Code, r.Name.ToString(),
        $"{r.Basis} ({T["cases.verdict.confidence." + r.Confidence]}). {r.Note}".TrimEnd()));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(Day.Value is not null, "Day", "cases.error.date");
        var time = TimeOnly.TryParseExact(Time.Trim().Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (TimeOnly?)null;
        Check(time is not null, "Time", "cases.error.time");
        var why = rules.PauseReasons.FirstOrDefault(r => r.Code == Why);
        Check(why is not null, "Why", "cases.error.pause-why");
        Check(Do == "resume" || Reasons.Trim().Length > 0, "Reasons", "cases.error.reasons");
        if (!ModelState.IsValid) return Again();
        var at = Say.Utc(Day.Value!.Value, Zone, time!.Value);
        return await (Do == "resume" ? Restart(at, why!) : Stop(at, why!)) is { } refused ? Refuse(refused) : Redirect($"~/meja/berkas/{id}#penanganan");
    }

    private async Task<Refusal?> Stop(DateTime at, PauseReason why)
    {
        using var seal = await docket.Open(CaseFile);
        if (seal is null) return new KeyNotHeld();
        var outcome = Pausing.Stop(CaseFile, at, $"{why.Name} ({why.Basis}): {Reasons.Trim()}", seal, docket.Self, docket.Now);
        if (outcome.Value is not { } stop) return outcome.Refused;
        var run = Pausing.Own(CaseFile)!;
        docket.Add(stop);
        docket.Tell(new ClockMoved(CaseFile.Id, CaseFile.Office, run.Code, Stops.Paused, null, run.DueAt), new Because(run.Basis, run.Id));
        return await docket.Save() ? null : new SomeoneWasFaster();
    }

    private async Task<Refusal?> Restart(DateTime at, PauseReason why)
    {
        var outcome = Pausing.Restart(CaseFile, at, why, docket.Self, docket.Now);
        if (outcome.Value is not { } pause) return outcome.Refused;
        var paused = Paused!;
        await deadlines.Resume(CaseFile, paused, pause, docket.On(new Because(paused.Basis, paused.Id)));
        return await docket.Save() ? null : new SomeoneWasFaster();
    }

    private async Task<bool> Load(Guid id) => (CaseFile = await docket.Find(id) ?? null!) is not null;
}
