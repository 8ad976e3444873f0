using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Sheets;

internal sealed record ListMovedOn() : Refusal("prevention.sheet.moved-on");

/// <summary>Records sheets that came back signed.</summary>
internal sealed class Collecting(Db db, ISession session, Clock clock)
{
    public async Task<Refusal?> Record(Round round, RoundUnit unit, IReadOnlyCollection<PersonId> people, DateOnly signedOn, string? scan)
    {
        var now = clock.Now;
        if (await db.Sheetless(round, unit).CountAsync(s => people.Contains(s.Person)) != people.Count) return new ListMovedOn();
        // Nobody here has a pact that holds, so every pact was revoked and counts as a take.
        var takes = await db.Set<Pact>().Where(p => p.Round == round.Nr && people.Contains(p.Person)).GroupBy(p => p.Person).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var sheets = await db.Set<Sheet>().AsNoTracking().Where(s => s.Round == round.Nr && people.Contains(s.Person)).ToListAsync();
        foreach (var person in people)
        {
            var take = takes.GetValueOrDefault(person);
            var sheet = db.Add(new Sheet
            {
                Id = Clock.NewId(now), Round = round.Nr, Person = person, Take = take, Serial = sheets.Count(s => s.Person == person && s.Take == take), Unit = unit.Nr,
                SignedOn = signedOn, Scan = scan, By = session.Officer!.Id, At = now
            }).Entity;
            db.Record(new SheetRecorded(round.Id, person, unit.Unit, sheet.Id), session.Actor, new Because(Basis.Pledge), now);
        }
        return await db.SaveOnce() ? null : new ListMovedOn();
    }
}
