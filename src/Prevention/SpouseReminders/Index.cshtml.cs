using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Views;

namespace Netra.Prevention.SpouseReminders;

/// <summary>Reminders about people of the agencies this office serves, newest first, with how their leave stands today; every look leaves a trail.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Browse)]
internal sealed class IndexModel(Db db, ISession session, IRegister register, IRulebook rules, Clock clock) : PageModel
{
    private const int Most = 30;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public IReadOnlyList<(SpouseReminder Reminder, SpouseDeclaration? Declaration)> Reminders { get; private set; } = [];
    public string? Next { get; private set; }
    public OfficeZone Zone => session.Office!.Zone;
    public DateOnly Today => Say.LocalDay(clock.Now, Zone);

    public string Election(string code) => rules.ElectionName(code);
    public string Stage(SpouseReminder reminder) => Stages.Name(rules, reminder, Zone);

    public async Task OnGetAsync()
    {
        var agencies = (await register.Served(session)).Select(a => a.Id).ToList();
        var rows = db.Set<SpouseReminder>().AsNoTracking().Where(r => agencies.Contains(r.Agency));
        if (After is { } after) rows = rows.Where(r => r.Id < after);
        var page = await rows.OrderByDescending(r => r.Id).Take(Most).ToListAsync();
        var declarations = new Dictionary<Guid, SpouseDeclaration>();
        foreach (var person in page.Select(r => r.Person).Distinct())
            foreach (var declaration in await register.Declarations(person)) declarations[declaration.Id] = declaration;
        Reminders = [.. page.Select(r => (r, declarations.GetValueOrDefault(r.Declaration)))];
        if (page.Count == Most) Next = "?sesudah=" + page[^1].Id;
        await db.Saw(session, "spouses", page.Select(r => r.Person), clock.Now);
    }
}

internal static class Stages
{
    /// <summary>The words of the stage, as the calendar had it on the day of the reminder.</summary>
    public static string Name(IRulebook rules, SpouseReminder reminder, OfficeZone zone)
    {
        var day = Say.LocalDay(reminder.At, OfficeZone.Wit);
        return rules.On(day).PhaseOn(reminder.Election, day) is { } phase && phase.Code == reminder.Stage ? $"{phase.Name} ({Say.ShortDate(reminder.At, zone)})" : reminder.Stage;
    }
}
