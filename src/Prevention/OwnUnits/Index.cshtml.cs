using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Records;
using Netra.Prevention.Reminders;

namespace Netra.Prevention.OwnUnits;

/// <summary>A coordinator's page, for a school's head with a phone: what is to be done today, one button each.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Coordinate)]
internal sealed class IndexModel(Coordinated coordinated, IEnumerable<IUnitRecord> records, Reminding reminding, Contracts.ISession session, Clock clock) : FormPage
{
    /// <summary>The reminder that was read.</summary>
    [BindProperty] public Guid Read { get; set; }
    public IReadOnlyList<CoordinatedUnit> Units { get; private set; } = [];
    public IReadOnlyList<Reminder> Reminders { get; private set; } = [];
    public IReadOnlyList<(CoordinatedUnit Unit, Duty Duty, Errand Errand)> Errands { get; private set; } = [];
    public OfficeZone Zone => session.Office!.Zone;

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (Reminders.FirstOrDefault(r => r.Id == Read) is { } reminder) await reminding.Read(reminder);
        return Redirect("~/meja/unit-saya");
    }

    private async Task Load()
    {
        Units = await coordinated.Units();
        Reminders = await reminding.Waiting([.. Units.Select(u => u.Id)]);
        var errands = new List<(CoordinatedUnit, Duty, Errand)>();
        foreach (var own in Units.GroupBy(u => u.Agency))
        {
            var duties = await records.OpenIn(own.Key, [.. own.Select(u => u.Id)], clock.Now);
            foreach (var unit in own) errands.AddRange(duties[unit.Id].Where(d => d.Theirs).SelectMany(d => d.Errands.Select(e => (unit, d, e))));
        }
        Errands = errands;
    }
}
