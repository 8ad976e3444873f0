using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;
using Netra.Registry.Coordinators;
using Netra.Registry.Declarations;
using Netra.Registry.Employments;
using Netra.Registry.Heads;
using Netra.Registry.Units;

namespace Netra.Registry.Demo;

/// <summary>Heads of most units of the demo's places, and for each education office a coordinator with its schools. One unit in six has nobody: that too is shown.
/// In each place somebody declared that the spouse stands for election.</summary>
internal sealed class DemoHeads : IDemo
{
    private static readonly string[] Places = ["jepara", "semarang", "jombang", "kayongutara"];

    public void Plan(DemoStage stage)
    {
        for (var place = 0; place < Places.Length; place++) stage.At(new DateTime(2024, 9, 4, 8, 0, 0).AddMinutes(place), $"ppk.{Places[place]}@pemda.example", Name);
    }

    private static async Task Name(IServiceProvider s)
    {
        var (db, session, now) = (s.GetRequiredService<Db>(), s.GetRequiredService<ISession>(), s.GetRequiredService<Clock>().Now);
        var agencies = db.Set<AgencyRecord>().AsNoTracking().For(session).Select(a => a.Nr);
        var units = await db.Set<WorkUnit>().AsNoTracking().Where(u => agencies.Contains(u.Agency)).OrderBy(u => u.Nr).ToListAsync();
        var since = new DateOnly(2024, 1, 2);
        for (var i = 0; i < units.Count; i++)
        {
            var (unit, coordinates) = (units[i], units[i].Name == "Dinas Pendidikan");
            if (i % 6 == 5) continue;
            var people = await db.Set<Employment>().AsNoTracking().Where(e => e.Unit == unit.Nr && e.Until == null && e.Status == PersonnelStatus.Pns).OrderBy(e => e.Number).Take(2).Select(e => e.Person).ToListAsync();
            if (people.Count == 0) continue;
            var head = UnitHead.Name(unit.Nr, people[0], since, null, [], "Menurut keputusan pengangkatan.", session.Actor, now).Value!.Head;
            db.Add(head);
            db.Record(new UnitHeadNamed(unit.Id, head.Person, head.Since, null), session.Actor, new Because(Basis.Register, head.Id), now);
            if (coordinates) db.Name(Coordinator.Name(unit.Nr, people[^1], withBelow: true, since, [], "Ditugasi untuk ikrar dan surat edaran.", session.Actor, now).Value!, unit.Id, account: null, session.Actor, now);
        }
        await db.SaveChangesAsync();
        await Declare(db, session, [.. units.Where((_, i) => i % 6 != 5).Select(u => u.Nr)], now);
    }

    // One in each place declared that the spouse stands, as the circular of Jombang asks; every second one is on leave.
    private static async Task Declare(Db db, ISession session, List<long> units, DateTime now)
    {
        var person = await db.Set<Employment>().AsNoTracking().Where(e => units.Contains(e.Unit) && e.Until == null && e.Status == PersonnelStatus.Pns).OrderByDescending(e => e.Number).Select(e => e.Person).FirstAsync();
        DateOnly? leave = session.Office!.Region.Value is "35.17" or "61.11" ? new(2024, 9, 25) : null;
        db.Add(new Declaration { Id = Clock.NewId(now), Person = person, Election = "pilkada-2024", Region = session.Office.Region, DeclaredOn = DateOnly.FromDateTime(now), LeaveFrom = leave, LeaveUntil = leave is null ? null : new(2024, 11, 27), By = session.Actor.ToString(), At = now });
        db.Record(new SpouseDeclared(person, "pilkada-2024", leave is not null), session.Actor, new Because("SE MenPANRB 18/2023"), now);
        await db.SaveChangesAsync();
    }
}
