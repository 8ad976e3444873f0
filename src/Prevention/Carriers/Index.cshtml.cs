using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Circulars;
using Netra.Prevention.Invitations;
using Netra.Prevention.Views;

namespace Netra.Prevention.Carriers;

/// <param name="Unit">One of the units, by name.</param>
internal sealed record Responsible(PersonId Person, string Name, string Role, string Unit, int Units, bool Locked);

/// <summary>Who answers for the units that the office's circulars reached, and a new address for one whose old one is lost or locked; the old one ends. Every look leaves a trail.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep), StepUp]
internal sealed class IndexModel(Db db, Contracts.ISession session, CarrierSecrets secrets, Clock clock) : FormPage
{
    private const int Most = 50;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    [BindProperty] public Guid Person { get; set; }
    public IReadOnlyList<Responsible> People { get; private set; } = [];
    /// <summary>Shown once, to the officer who hands it on.</summary>
    public string? Address { get; private set; }
    public string? Digits { get; private set; }
    public string? Next { get; private set; }

    private IQueryable<UnitCarrier> Own => db.CarriersAt(clock.Now).Where(c => db.Set<CircularUnit>().Any(u => u.Unit == c.Unit && db.Set<Circular>().Any(o => o.Nr == u.Circular && o.Office == session.Office!.Id)));

    public async Task OnGetAsync() => await List();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Own.Where(c => c.Person == new PersonId(Person)).FirstOrDefaultAsync() is not { } carrier) return NotFound();
        var serial = 1 + await db.Set<CarrierDoor>().Where(d => d.Person == carrier.Person).MaxAsync(d => (int?)d.Serial) ?? 1;
        db.Add(secrets.Open(carrier.Person, serial, clock.Now));
        db.Record(new CarrierAddressesHandedOut(null, 1), session.Actor, new Because(Basis.Circular), clock.Now);
        await db.SaveChangesAsync();
        Address = $"{Request.Site()}/siap/{secrets.Token(carrier.Person, serial)}";
        Digits = carrier.Numbered ? null : secrets.Digits(carrier.Person, serial);
        await List();
        return Page();
    }

    private async Task List()
    {
        var people = Own.GroupBy(c => c.Person).Select(g => new { Person = g.Key, Name = g.Min(c => c.Name)!, Number = g.Min(c => c.Number)!, Role = g.Max(c => c.Role)!, Units = g.Count() });
        var after = new PersonId(After ?? default);
#pragma warning disable CA1309 // The database compares, by the order of its own index.
        if (After is not null && await people.FirstOrDefaultAsync(p => p.Person == after) is { } from) people = people.Where(p => string.Compare(p.Name, from.Name) > 0 || p.Name == from.Name && string.Compare(p.Number, from.Number) > 0);
#pragma warning restore CA1309
        var page = await people.OrderBy(p => p.Name).ThenBy(p => p.Number).Take(Most).ToListAsync();
        var ids = page.ConvertAll(p => p.Person);
        var units = await (from c in Own where ids.Contains(c.Person) join u in db.Set<CircularUnit>() on c.Unit equals u.Unit group u.Name by c.Person into g select new { g.Key, Name = g.Min()! }).ToDictionaryAsync(g => g.Key, g => g.Name);
        var locked = await (from d in db.Set<CarrierDoor>() where ids.Contains(d.Person) && !db.Set<CarrierDoor>().Any(n => n.Person == d.Person && n.Serial > d.Serial) && db.Set<WrongTries>().Any(t => t.Hash == d.Hash && t.Count >= WrongTries.Most) select d.Person).ToListAsync();
        People = [.. page.Select(p => new Responsible(p.Person, p.Name, p.Role, units.GetValueOrDefault(p.Person, ""), p.Units, locked.Contains(p.Person)))];
        if (page.Count == Most) Next = "?sesudah=" + page[^1].Person.Value;
        await db.Saw(session, "carriers", ids, clock.Now);
    }
}
