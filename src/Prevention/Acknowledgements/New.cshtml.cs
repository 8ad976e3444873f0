using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Carriers;
using Netra.Prevention.Circulars;
using Netra.Prevention.Signing;
using Netra.Prevention.SpouseReminders;

namespace Netra.Prevention.Acknowledgements;

/// <summary>The page of one who answers for units, at a personal address and without account or script: after confirming, what waits, and one button. No cookie is
/// set: what confirms travels in the form.</summary>
[Door(Doors.Public)]
internal sealed class NewModel(Db db, Tries tries, CarrierSecrets secrets, Acknowledging answering, IRulebook rules, Clock clock) : FormPage
{
    private const int MostAnswered = 10;

    [BindProperty] public Confirmation Confirmation { get; set; } = new();
    /// <summary>The button pressed: confirm or ready.</summary>
    [BindProperty] public string Go { get; set; } = "";
    [BindProperty] public List<AnswerLine> Lines { get; set; } = [];

    public UnitCarrier? Carrier { get; private set; }
    /// <summary>asked, replaced, ended or confirmed.</summary>
    public string Stage { get; private set; } = "asked";
    /// <summary>The first day of one who answers for nothing yet.</summary>
    public DateOnly? Begins { get; private set; }
    public bool Answered { get; private set; }
    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];
    public IReadOnlyList<(Acknowledgement Answer, CircularUnit Unit, Circular Circular)> Done { get; private set; } = [];
    /// <summary>The last reminder about each of the units' people whose spouse stands for election.</summary>
    public IReadOnlyList<SpouseReminder> Reminders { get; private set; } = [];
    public DateTime Now => clock.Now;
    public string Election(SpouseReminder reminder) => rules.ElectionName(reminder.Election);
    public string StageOf(SpouseReminder reminder) => Stages.Name(rules, reminder, OfficeZone.Wib);
    private CarrierDoor door = null!;

    public async Task<IActionResult> OnGetAsync(string token) => await Load(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await Load(token)) return NotFound();
        if (Stage != "asked") return Again();
        var carrier = Carrier!;
        if (!Confirmation.Complete(carrier.Numbered))
        {
            Check(!carrier.Numbered || Confirmation.Born.Value is not null, "Confirmation.Born", "prevention.sign.born-missing");
            Check(!carrier.Numbered || Confirmation.Ending.Trim().Length == 4, "Confirmation.Ending", "prevention.sign.ending-missing");
            Check(carrier.Numbered, "Confirmation.Digits", "prevention.sign.digits-missing");
            return Again();
        }
        if (await tries.Judge(door.Hash, () => Confirmation.Fits(carrier.BornOn, carrier.Number, () => secrets.Digits(carrier.Person, door.Serial))) is { } wrong) return Refuse(wrong);
        Stage = "confirmed";
        if (Go == "ready")
        {
            if (await answering.Answer(carrier.Person, Lines) is { } refused)
            {
                await List();
                return Refuse(refused);
            }
            Answered = true;
            // What was typed belongs to units that have answered now.
            foreach (var key in ModelState.Keys.Where(k => k.StartsWith(nameof(Lines), StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        }
        await List();
        return Page();
    }

    private async Task List()
    {
        var (typed, person) = (Lines.DistinctBy(l => l.Unit).ToDictionary(l => l.Unit), Carrier!.Person);
        var own = db.CarriersAt(clock.Now).Where(o => o.Person == person);
        Waiting = await answering.WaitingFor(person);
        Lines = [.. Waiting.Select(w => !Answered && typed.TryGetValue(w.Unit.Nr, out var line) ? line : new() { Unit = w.Unit.Nr, Employees = w.Unit.Members == 0 ? "" : w.Unit.Members.ToString(System.Globalization.CultureInfo.InvariantCulture) })];
        Reminders = [.. (await db.Set<SpouseReminder>().AsNoTracking().Where(r => r.Person != person && own.Any(o => o.Unit == r.Unit)).OrderByDescending(r => r.Id).Take(MostAnswered).ToListAsync()).DistinctBy(r => r.Declaration)];
        await db.Saw(person, Reminders.Select(r => r.Person), clock.Now);
        Done = [.. (await (from a in db.Set<Acknowledgement>().AsNoTracking()
                           join u in db.Set<CircularUnit>().AsNoTracking() on a.Unit equals u.Nr
                           join c in db.Set<Circular>().AsNoTracking() on a.Circular equals c.Nr
                           where own.Any(o => o.Unit == u.Unit)
                           orderby a.At descending, a.Unit
                           select new { a, u, c }).Take(MostAnswered).ToListAsync()).Select(d => (d.a, d.u, d.c))];
    }

    private async Task<bool> Load(string token)
    {
        if (CarrierSecrets.Read(token) is not { } letters) return false;
        var hash = CarrierSecrets.HashOf(letters);
        if (await db.Set<CarrierDoor>().AsNoTracking().SingleOrDefaultAsync(d => d.Hash == hash) is not { } found) return false;
        door = found;
        Carrier = await db.CarriersAt(clock.Now).Where(c => c.Person == found.Person).OrderBy(c => c.Unit).FirstOrDefaultAsync();
        if (Carrier is null) (Stage, Begins) = ("ended", await db.CarriesFrom(found.Person, clock.Now));
        else if (await db.Set<CarrierDoor>().AnyAsync(d => d.Person == found.Person && d.Serial > found.Serial)) Stage = "replaced";
        return true;
    }
}
