using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Boards;
using Netra.Registry.People;
using Netra.Registry.Units;

namespace Netra.Registry.Heads;

/// <summary>Names the head of a unit: who leads now, or led for a time that is over.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, Clock clock) : FormPage
{
    /// <summary>Comes from a person's page: an id, for a number has no place in an address.</summary>
    [BindProperty(SupportsGet = true, Name = "orang")] public Guid? From { get; set; }
    [BindProperty] public string Number { get; set; } = "";
    [BindProperty] public DateInput Since { get; set; } = new();
    [BindProperty] public DateInput Until { get; set; } = new();
    [BindProperty] public string Reason { get; set; } = "";
    public ServedUnit Unit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Since = DateInput.Of(Say.LocalDay(clock.Now, session.Office!.Zone));
        if (From is { } from && await db.DossierOf(new(from), session) is { } person) Number = person.Last.Number;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var reason = Reason.Trim();
        Check(Number.Trim().Length > 0, nameof(Number), "registry.people.number-missing");
        Check(Since.Value is not null, nameof(Since), "registry.term.date-missing");
        Check(Until.Empty || Until.Value is not null, nameof(Until), "registry.term.date-missing");
        Check(Reasons.Fit(reason), nameof(Reason), "registry.why-missing");
        if (!ModelState.IsValid) return Again();
        // Who led once may have left since.
        var person = await db.Numbered(Unit.Agency.Nr, Number, present: Until.Empty);
        Check(person is not null, nameof(Number), "registry.people.number-unknown");
        if (person is null) return Again();
        var named = await db.Set<UnitHead>().AsNoTracking().Where(h => h.Unit == Unit.Unit.Nr).ToListAsync();
        var outcome = UnitHead.Name(Unit.Unit.Nr, person.Person, Since.Value!.Value, Until.Value, named, reason, session.Actor, clock.Now);
        if (outcome.Value is not { } naming) return Refuse(outcome.Refused!, outcome.Refused is EndsBeforeItBegins ? nameof(Until) : nameof(Since));
        db.Add(naming.Head);
        if (naming.Before is { } before) db.Add(before);
        db.Record(new UnitHeadNamed(Unit.Unit.Id, person.Person, naming.Head.Since, naming.Head.End?.Until), session.Actor, new Because(Basis.Register, naming.Head.Id), clock.Now);
        return await db.SaveOnce() ? Redirect($"~/meja/pegawai/unit/{id}") : Refuse(new SomebodyElse());
    }

    private async Task<bool> Load(Guid id) => (Unit = await db.UnitServed(id, session) ?? null!) is not null;
}
