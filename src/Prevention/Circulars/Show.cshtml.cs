using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.CircularEnds;
using Netra.Prevention.Views;

namespace Netra.Prevention.Circulars;

/// <summary>A circular at the desk: how far it is, unit by unit. Its one button sends it again to those that have not answered.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Browse)]
internal sealed class ShowModel(Db db, ISession session, Clock clock) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "tampil")] public string Shown { get; set; } = "belum";
    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public Circular Circular { get; private set; } = null!;
    public CircularEnd? End { get; private set; }
    public Circular? Successor { get; private set; }
    public CircularCount Count { get; private set; } = null!;
    public IReadOnlyList<UnitRow> Units { get; private set; } = [];
    public IReadOnlyList<Resending> Resendings { get; private set; } = [];
    public string? Next { get; private set; }
    public DateOnly Today => Circular.Today(clock.Now);
    public string State => CircularState.Of(Count, End);
    public string Here => $"~/meja/edaran/{Circular.Id.Value}";
    public bool MayKeep => session.Officer!.Permissions.Contains(PreventionPermissions.Keep);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        await Seen();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!MayKeep || !await Load(id)) return NotFound();
        if (End is not null || Count.Waiting == 0)
        {
            await Seen();
            return Refuse(End is not null ? new AlreadyEnded() : new NobodyWaits());
        }
        db.Add(new Resending { Id = Clock.NewId(clock.Now), Circular = Circular.Nr, Units = Count.Waiting, By = session.Actor.ToString(), At = clock.Now });
        db.Record(new CircularSentAgain(Circular.Id, Count.Waiting), session.Actor, new Because(Basis.Circular), clock.Now);
        await db.SaveChangesAsync();
        return Redirect($"~/meja/edaran/{id}");
    }

    // Who answered for a unit is named beside it.
    private Task Seen() => db.Saw(session, "answers", Units.Select(u => u.Answer?.Person).OfType<PersonId>(), clock.Now);

    private async Task<bool> Load(Guid id)
    {
        if (await db.Set<Circular>().AsNoTracking().For(session).SingleOrDefaultAsync(c => c.Id == new CircularId(id)) is not { } circular) return false;
        Circular = circular;
        End = (await db.EndsOf([circular])).GetValueOrDefault(circular.Nr);
        if (End?.Replaced is { } by) Successor = await db.Set<Circular>().AsNoTracking().SingleAsync(c => c.Nr == by);
        Count = (await db.Counts([circular], clock.Now))[circular.Nr];
        Resendings = await db.Set<Resending>().AsNoTracking().Where(r => r.Circular == circular.Nr).OrderByDescending(r => r.At).ToListAsync();
        if (!UnitRows.Shown.Contains(Shown)) Shown = UnitRows.Shown[0];
        (Units, var next) = await db.UnitsOf(circular, Shown, After, clock.Now);
        if (next is not null) Next = $"?tampil={Shown}&sesudah={next}";
        return true;
    }
}
