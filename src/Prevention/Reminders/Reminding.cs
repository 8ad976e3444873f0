using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Records;

namespace Netra.Prevention.Reminders;

/// <summary>Reminds units through their coordinators, of each matter once a day at most.</summary>
internal sealed class Reminding(Db db, IRegister register, IEnumerable<IUnitRecord> records, ISession session, Clock clock)
{
    private const int ChunkUnits = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);
    private DateOnly Today => Say.LocalDay(clock.Now, session.Office!.Zone);

    /// <summary>The units right below one, or the topmost, whose duties are their own. A unit without a coordinator's account is told by nobody here.</summary>
    /// <returns>How many reminders were written; 0 too where another officer was faster.</returns>
    public async Task<int> Remind(AgencyId agency, UnitId? above)
    {
        var today = Today;
        var told = (await db.Set<Reminder>().AsNoTracking().Where(r => r.Agency == agency && r.Day == today).Select(r => new { r.Unit, r.Duty, r.Subject }).ToListAsync()).Select(r => (r.Unit, r.Duty, r.Subject)).ToHashSet();
        var count = 0;
        // However many they are: some are read, reminded and saved, then the next.
        for (IReadOnlyList<ListedUnit> some = [];;)
        {
            some = await register.Below(agency, above, some is [.., var last] ? last.Id : null, ChunkUnits);
            count += await Remind(agency, some.ToDictionary(u => u.Id), told, today);
            if (some.Count < ChunkUnits) return count;
        }
    }

    private async Task<int> Remind(AgencyId agency, Dictionary<UnitId, ListedUnit> units, HashSet<(UnitId, string, Guid)> told, DateOnly today)
    {
        var (now, count) = (clock.Now, 0);
        var duties = (await records.OpenIn(agency, units.Keys, now)).SelectMany(d => d).Where(d => d.Theirs).ToList();
        var keepers = await register.Keepers([.. duties.Select(d => d.Unit).Distinct()]);
        foreach (var duty in duties)
        {
            if (keepers.GetValueOrDefault(duty.Unit)?.Coordinator is not { } to || !told.Add((duty.Unit, duty.Code, duty.Subject))) continue;
            db.Add(new Reminder { Id = Clock.NewId(now), Unit = duty.Unit, Name = units[duty.Unit].Name, Agency = agency, ToUnit = to, Duty = duty.Code, Subject = duty.Subject, Day = today, By = session.Actor.ToString(), At = now });
            count++;
        }
        if (count == 0) return 0;
        db.Record(new UnitsReminded(agency, count), session.Actor, new Because(Basis.Pledge), now);
        return await db.SaveOnce() ? count : 0;
    }

    /// <summary>When each of these units was last reminded.</summary>
    public async Task<IReadOnlyDictionary<UnitId, DateTime>> Last(IReadOnlyCollection<UnitId> units) =>
        await db.Set<Reminder>().AsNoTracking().Where(r => units.Contains(r.Unit)).GroupBy(r => r.Unit).Select(g => new { g.Key, At = g.Max(r => r.At) }).ToDictionaryAsync(g => g.Key, g => g.At);

    /// <summary>Those the coordinators of these units have not read, latest first.</summary>
    public async Task<IReadOnlyList<Reminder>> Waiting(IReadOnlyCollection<UnitId> units)
    {
        var since = clock.Now - Kept;
        return await db.Set<Reminder>().AsNoTracking().Where(r => units.Contains(r.ToUnit) && r.At > since && !db.Set<ReminderReading>().Any(x => x.ReminderId == r.Id)).OrderByDescending(r => r.At).ThenBy(r => r.Name).Take(20).ToListAsync();
    }

    public async Task Read(Reminder reminder)
    {
        db.Add(new ReminderReading { ReminderId = reminder.Id, By = session.Actor.ToString(), At = clock.Now });
        db.Record(new ReminderRead(reminder.Unit, reminder.Id), session.Actor, new Because(Basis.Pledge), clock.Now);
        await db.SaveOnce();
    }

    public Task<int> SentToday(AgencyId agency)
    {
        var today = Today;
        return db.Set<Reminder>().CountAsync(r => r.Agency == agency && r.Day == today);
    }
}
