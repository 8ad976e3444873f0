using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Prevention.Events.Attendances;

/// <summary>Who was there, for the office whose event it is; and lines of a paper list.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
internal sealed class IndexModel(Db db, ISession session, Attending attending, Clock clock) : FormPage
{
    private const int Most = 50, MostLines = 300;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    [BindProperty] public string List { get; set; } = "";
    public OutreachEvent Event { get; private set; } = null!;
    public IReadOnlyList<Attendance> Attendances { get; private set; } = [];
    public int Count { get; private set; }
    public string? Next { get; private set; }
    /// <summary>Lines just taken, those left out that stood already.</summary>
    public int? Taken { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await db.Own(session, id) is not { } held) return NotFound();
        var lines = Lines.Of(List).Select(Lines.Parts).ToList();
        Check(held.State == "held", "", "prevention.event.not-held");
        Check(lines.Count is > 0 and <= MostLines && lines.All(Readable), nameof(List), "prevention.attend.list-wrong", lines.FindIndex(l => !Readable(l)) + 1);
        if (ModelState.IsValid) Taken = await attending.Keep(held, [.. lines.Select(l => (l[0], l[1]))], session.Actor);
        await Load(id);
        if (!ModelState.IsValid) return Again();
        ModelState.Clear();
        List = "";
        return Page();
    }

    private static bool Readable(string[] line) => line is [var name, { Length: > 0 and <= 160 }] && name.Length <= 120 && Plain.Name(name).Length > 0;

    private async Task<bool> Load(Guid id)
    {
        if (await db.Own(session, id) is not { } found) return false;
        Event = found;
        var all = db.Set<Attendance>().AsNoTracking().Where(a => a.Event == found.Nr);
        Count = await all.CountAsync();
        Attendances = await (After is { } after ? all.Where(a => a.Id > after) : all).OrderBy(a => a.Id).Take(Most).ToListAsync();
        if (Attendances.Count == Most) Next = "?sesudah=" + Attendances[^1].Id;
        await db.Saw(session, found, "list", Attendances, clock.Now);
        return true;
    }
}

internal static class Seeing
{
    /// <summary>Writes down who is about to see whom; saved before anything is shown.</summary>
    public static async Task Saw(this Db db, ISession session, OutreachEvent held, string how, IReadOnlyCollection<Attendance> attendances, DateTime now)
    {
        if (attendances.Count == 0) return;
        foreach (var person in attendances.Select(a => a.Person).OfType<PersonId>()) db.Add(new View { Id = Clock.NewId(now), Event = held.Nr, Person = person, At = now, Officer = session.Officer!.Id, How = how });
        db.Record(new AttendeesSeen(held.Id, held.Office, how, attendances.Count), session.Actor, new Because(Basis.Trail), now);
        await db.SaveChangesAsync();
    }
}
