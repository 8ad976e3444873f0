using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Invitations;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Kiosks;

/// <summary>Opens a kiosk for a unit for some hours, and closes it.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep), StepUp]
internal sealed class NewModel(Db db, ISession session, Secrets secrets, Clock clock) : FormPage
{
    private static readonly int[] Choices = [1, 2, 4, 8, 12];

    [BindProperty] public string Hours { get; set; } = "4";
    /// <summary>The kiosk to close.</summary>
    [BindProperty] public Guid? Close { get; set; }
    public Round Round { get; private set; } = null!;
    public RoundUnit Unit { get; private set; } = null!;
    public IReadOnlyList<(Kiosk Kiosk, string Address)> Open { get; private set; } = [];
    public IEnumerable<Option> HourOptions => Choices.Select(h => new Option(h.ToString(CultureInfo.InvariantCulture), T["prevention.kiosk.hours-n", h]));
    public string Here => $"~/meja/ikrar/{Round.Id.Value}/unit/{Unit.Unit.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid unit) => await Load(id, unit) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid unit)
    {
        if (!await Load(id, unit)) return NotFound();
        if (Close is { } kiosk) await End(kiosk);
        else
        {
            Check(int.TryParse(Hours, out var hours) && Choices.Contains(hours), nameof(Hours), "prevention.kiosk.hours-missing");
            Check(Round.State(clock.Now) == "runs", "", "prevention.sheet.round-over");
            if (!ModelState.IsValid) return Again();
            await db.OpenKiosk(secrets, Round, Unit, hours, session, clock.Now);
        }
        return Redirect(Here + "/kios");
    }

    private async Task End(Guid kiosk)
    {
        if (Open.All(o => o.Kiosk.Id != kiosk)) return;
        db.Add(new KioskEnd { Kiosk = kiosk, By = session.Officer!.Id, At = clock.Now });
        db.Record(new KioskClosed(Round.Id, Unit.Unit, kiosk), session.Actor, new Because(Basis.Pledge), clock.Now);
        // Pressed twice, it is closed once.
        await db.SaveOnce();
    }

    private async Task<bool> Load(Guid id, Guid unit)
    {
        if (await db.FindUnit(session, id, unit) is not { } found) return false;
        (Round, Unit) = found;
        var now = clock.Now;
        var open = await db.Set<Kiosk>().AsNoTracking().Where(k => k.Round == Round.Nr && k.Unit == Unit.Nr && k.ClosesAt > now && !db.Set<KioskEnd>().Any(e => e.Kiosk == k.Id)).OrderBy(k => k.At).ToListAsync();
        Open = [.. open.Select(k => (k, $"{Request.Site()}/kios/{secrets.Kiosk(k.Id)}"))];
        return true;
    }
}
