using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Events.Attendances;

namespace Netra.Prevention.Events.Plans;

[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
internal sealed class IndexModel(Db db, ISession session) : PageModel
{
    private const int Most = 20;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public IReadOnlyList<(OutreachEvent Event, int Attended)> Events { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task OnGetAsync()
    {
        var events = db.Set<OutreachEvent>().AsNoTracking().For(session);
        if (After is { } after && await events.SingleOrDefaultAsync(e => e.Id == new EventId(after)) is { } last)
            events = events.Where(e => e.StartsAt < last.StartsAt || e.StartsAt == last.StartsAt && e.Nr < last.Nr);
        var page = await events.WithSteps().OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Nr).Take(Most)
            .Select(e => new { Event = e, Attended = db.Set<Attendance>().Count(a => a.Event == e.Nr) }).ToListAsync();
        Events = [.. page.Select(p => (p.Event, p.Attended))];
        if (page.Count == Most) Next = "?sesudah=" + page[^1].Event.Id.Value;
    }
}
