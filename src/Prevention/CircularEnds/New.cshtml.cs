using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Circulars;

namespace Netra.Prevention.CircularEnds;

/// <summary>Withdraws a circular, or says which one stands in its place. What units answered stays.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, Clock clock) : FormPage
{
    private const int Offered = 50;

    /// <summary>The circular that replaces; empty to withdraw.</summary>
    [BindProperty] public string Successor { get; set; } = "";
    [BindProperty] public string Why { get; set; } = "";
    public Circular Circular { get; private set; } = null!;
    public IReadOnlyList<Circular> Others { get; private set; } = [];
    public IEnumerable<Option> Successors => Others.Select(c => new Option(c.Id.Value.ToString("N"), $"{c.Issuer}, {c.Number}: {c.Title}"));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var by = Others.FirstOrDefault(c => c.Id.Value.ToString("N") == Successor);
        Check(Successor.Length == 0 || by is not null, nameof(Successor), "prevention.circular-end.successor-unknown");
        Check(Why.Trim().Length is > 0 and <= 1_000, nameof(Why), "prevention.circular-end.why-missing");
        if (!ModelState.IsValid) return Again();
        if (await db.Set<CircularEnd>().AnyAsync(e => e.Circular == Circular.Nr)) return Refuse(new AlreadyEnded());
        db.Add(new CircularEnd { Circular = Circular.Nr, Replaced = by?.Nr, Why = Why.Trim(), By = session.Actor.ToString(), At = clock.Now });
        db.Record(new CircularEnded(Circular.Id, by?.Id), session.Actor, new Because(Basis.Circular), clock.Now);
        return await db.SaveOnce() ? Redirect($"~/meja/edaran/{id}") : Refuse(new AlreadyEnded());
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.Set<Circular>().AsNoTracking().For(session).SingleOrDefaultAsync(c => c.Id == new CircularId(id)) is not { } circular) return false;
        Circular = circular;
        Others = await db.InForce().For(session).Where(c => c.Nr != circular.Nr).OrderByDescending(c => c.Nr).Take(Offered).ToListAsync();
        return true;
    }
}
