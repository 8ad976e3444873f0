using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Units;

namespace Netra.Prevention.Sheets;

/// <summary>Who signed on paper, and on which day: a first pair of eyes.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep), StepUp]
internal sealed class NewModel(Db db, ISession session, Collecting collecting, Clock clock) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "orang")] public Guid? AfterPerson { get; set; }
    [BindProperty] public List<Guid> People { get; set; } = [];
    [BindProperty] public DateInput SignedOn { get; set; } = new();
    [BindProperty] public string Scan { get; set; } = "";
    public IReadOnlyList<Signer> Signers { get; private set; } = [];
    public string? Next { get; private set; }
    public IEnumerable<Option> Options => Signers.Select(s => new Option(s.Person.Value.ToString(), s.Name, $"{s.Number}, {s.Position}"));
    private DateOnly Today => Say.LocalDay(clock.Now, Round.Zone);

    public Round Round { get; private set; } = null!;
    public RoundUnit Unit { get; private set; } = null!;
    public string Here => $"~/meja/ikrar/{Round.Id.Value}/unit/{Unit.Unit.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid unit)
    {
        if (!await Load(id, unit)) return NotFound();
        SignedOn = DateInput.Of(Today);
        await List();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid unit)
    {
        if (!await Load(id, unit)) return NotFound();
        var scan = Scan.Trim().ToLowerInvariant();
        Check(People.Count > 0, nameof(People), "prevention.sheet.nobody");
        Check(SignedOn.Value is { } day && day <= Today && day >= Say.LocalDay(Round.OpensAt, Round.Zone), nameof(SignedOn), "prevention.sheet.day-wrong");
        Check(scan.Length == 0 || scan.Length == 64 && scan.All(char.IsAsciiHexDigit), nameof(Scan), "prevention.sheet.scan-wrong");
        Check(Round.State(clock.Now) == "runs", "", "prevention.sheet.round-over");
        if (ModelState.IsValid && await collecting.Record(Round, Unit, [.. People.Distinct().Select(p => new PersonId(p))], SignedOn.Value!.Value, scan.Length == 0 ? null : scan) is { } refused)
            ModelState.AddModelError("", T[refused.Text]);
        if (ModelState.IsValid) return Redirect(Here + "/kertas/periksa");
        await List();
        return Again();
    }

    private async Task<bool> Load(Guid id, Guid unit)
    {
        if (await db.FindUnit(session, id, unit) is not { } found) return false;
        (Round, Unit) = found;
        return true;
    }

    private async Task List()
    {
        Signers = await db.ByName(db.Sheetless(Round, Unit), Round, AfterPerson);
        if (Signers.Count == SignerLists.Most) Next = $"?orang={Signers[^1].Person.Value}";
        await db.Saw(session, Round, Unit, "sheets", [.. Signers.Select(p => p.Person)], clock.Now);
    }
}
