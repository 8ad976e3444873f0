using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Acknowledgements;
using Netra.Prevention.Circulars;

namespace Netra.Prevention.Records;

/// <summary>Circulars in force that reached the unit: known to its people, by its head's or coordinator's word, or not yet.</summary>
internal sealed class CircularRecord(Db db, Clock clock) : IUnitRecord
{
    private const int Most = 20;

    public async Task<IReadOnlyList<Deed>> Done(UnitId unit)
    {
        var reached = await (from u in db.Set<CircularUnit>().AsNoTracking()
                             join c in db.InForce() on u.Circular equals c.Nr
                             join a in db.Set<Acknowledgement>() on u.Nr equals a.Unit into answers
                             from answer in answers.DefaultIfEmpty()
                             where u.Unit == unit
                             orderby u.Nr descending
                             select new { u.At, u.DueOn, c.Zone, c.Number, c.Title, Answered = answer == null ? (DateTime?)null : answer.At }).Take(Most).ToListAsync();
        return [.. reached.Select(r => (Reached: r, State: r.Answered is not null ? ("known", "baik") : r.DueOn < Say.LocalDay(clock.Now, r.Zone) ? ("late", "lewat") : ("waits", "tunggu")))
            .Select(r => new Deed(r.Reached.At, r.Reached.Zone, $"{r.Reached.Title} ({r.Reached.Number})", "prevention.record.circular." + r.State.Item1, [r.Reached.Answered is { } at ? Say.Day(at, r.Reached.Zone) : Say.Day(r.Reached.DueOn)], r.State.Item2, null))];
    }

    public async Task<IReadOnlyList<Duty>> Open(AgencyId agency, IReadOnlyCollection<UnitId> units, DateTime now)
    {
        var waiting = await (from u in db.Set<CircularUnit>().AsNoTracking()
                             join c in db.InForce() on u.Circular equals c.Nr
                             where units.Contains(u.Unit) && !db.Set<Acknowledgement>().Any(a => a.Unit == u.Nr)
                             orderby u.Nr
                             select new { u.Unit, u.At, u.DueOn, c.Id, c.Title }).ToListAsync();
        // The due day is a day; at its first hour of UTC it is that day from Sabang to Merauke.
        return [.. waiting.Select(w => new Duty(w.Unit, "circular", w.Id.Value, w.Title, 1, w.At, DateTime.SpecifyKind(w.DueOn.ToDateTime(default), DateTimeKind.Utc), Theirs: true,
            [new("prevention.step.circular", "prevention.step.circular-go", $"~/edaran/{w.Id.Value}")]))];
    }
}
