using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Events;
using Netra.Prevention.Events.Turnouts;

namespace Netra.Prevention.Records;

/// <summary>Events that were for the unit. How many of it were there is told once the minutes are approved, and where it points at nobody. What is left undone is
/// the organising office's, which is that of the appointing official: it stands once, with the topmost units the event is for.</summary>
internal sealed class EventRecord(Db db) : IUnitRecord
{
    private const int Most = 20;

    public async Task<IReadOnlyList<Deed>> Done(UnitId unit)
    {
        var held = await (from u in db.Set<EventUnit>().AsNoTracking()
                          join e in db.Set<OutreachEvent>() on u.Event equals e.Nr
                          where u.Unit == unit && e.Holding != null
                          orderby e.StartsAt descending, e.Nr descending
                          select new { e.Title, e.StartsAt, e.Zone, Closed = e.Approval != null, u.Invited, Attended = db.Set<Turnout>().Where(t => t.Event == u.Event && t.Unit == unit).Max(t => (int?)t.Attended) }).Take(Most).ToListAsync();
        return [.. held.Select(h => h.Attended is { } attended ? new Deed(h.StartsAt, h.Zone, h.Title, "prevention.record.event-attended", [Say.Number(attended), Say.Number(h.Invited)], "baik", new(attended, h.Invited))
            : new Deed(h.StartsAt, h.Zone, h.Title, h.Closed ? "prevention.record.event-above" : "prevention.record.event-held", [], h.Closed ? "tutup" : "jalan", null))];
    }

    public async Task<IReadOnlyList<Duty>> Open(AgencyId agency, IReadOnlyCollection<UnitId> units, DateTime now)
    {
        var all = db.Set<EventUnit>().AsNoTracking();
        var over = await (from u in all
                          join e in db.Set<OutreachEvent>() on u.Event equals e.Nr
                          where u.Agency == agency && units.Contains(u.Unit) && !all.Any(a => a.Event == u.Event && a.Unit == u.Above) && e.EndsAt < now && e.Cancellation == null && e.Approval == null
                          orderby e.EndsAt, e.Nr
                          select new { u.Unit, e.Id, e.Title, e.EndsAt, Held = e.Holding != null }).ToListAsync();
        return [.. over.Select(o => new Duty(o.Unit, o.Held ? "minutes" : "unheld", o.Id.Value, o.Title, 1, o.EndsAt, null, Theirs: false, []))];
    }
}
