using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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
    private const int Most = 50;

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
        var people = db.Sheetless(Round, Unit);
        var after = new PersonId(AfterPerson ?? default);
#pragma warning disable CA1309 // The database compares, by the order of its own index.
        if (AfterPerson is not null && await db.Set<Signer>().AsNoTracking().SingleOrDefaultAsync(s => s.Round == Round.Nr && s.Person == after) is { } last)
            people = people.Where(s => string.Compare(s.Name, last.Name) > 0 || s.Name == last.Name && string.Compare(s.Number, last.Number) > 0);
#pragma warning restore CA1309
        Signers = await people.OrderBy(s => s.Name).ThenBy(s => s.Number).Take(Most).ToListAsync();
        if (Signers.Count == Most) Next = $"?orang={Signers[^1].Person.Value}";
        await db.Saw(session, Round, Unit, "sheets", [.. Signers.Select(p => p.Person)], clock.Now);
    }
}
