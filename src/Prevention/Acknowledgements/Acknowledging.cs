using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Carriers;
using Netra.Prevention.Circulars;

namespace Netra.Prevention.Acknowledgements;

internal sealed record NothingTicked() : Refusal("prevention.answer.nothing-ticked");
internal sealed record NoSuchNumber(string Unit) : Refusal("prevention.answer.number", Unit);

/// <summary>One circular that waits for one unit's answer.</summary>
internal sealed record Waiting(CircularUnit Unit, Circular Circular, int Reminded)
{
    public bool Late(DateTime now) => Unit.DueOn < Circular.Today(now);
}

/// <summary>A line of the form as it comes back.</summary>
internal sealed class AnswerLine
{
    public long Unit { get; set; }
    public bool Ready { get; set; }
    public string Employees { get; set; } = "";
}

/// <summary>What waits for a person's answer, and the answers.</summary>
internal sealed class Acknowledging(Db db, Clock clock)
{
    private const int Most = 50, MostEmployees = 100_000;

    /// <summary>The units this person answers for, by what is due first.</summary>
    public async Task<IReadOnlyList<Waiting>> WaitingFor(PersonId person)
    {
        var rows = await (from carrier in db.CarriersAt(clock.Now)
                          join u in db.Set<CircularUnit>().AsNoTracking() on carrier.Unit equals u.Unit
                          join c in db.InForce() on u.Circular equals c.Nr
                          where carrier.Person == person && !db.Set<Acknowledgement>().Any(a => a.Unit == u.Nr)
                          orderby u.DueOn, c.Nr, u.Name, u.Nr
                          select new { u, c }).Take(Most).ToListAsync();
        var circulars = rows.Select(r => r.c.Nr).Distinct().ToList();
        var resendings = await db.Set<Resending>().AsNoTracking().Where(r => circulars.Contains(r.Circular)).ToListAsync();
        return [.. rows.Select(r => new Waiting(r.u, r.c, Resending.Count(resendings, r.u, null)))];
    }

    /// <summary>Of the lines that are ticked, all or none.</summary>
    public static Outcome<IReadOnlyList<Acknowledgement>> Decide(IReadOnlyList<AnswerLine> lines, IReadOnlyList<Waiting> waiting, IReadOnlyList<UnitCarrier> units, DateTime now)
    {
        var answers = new List<Acknowledgement>();
        foreach (var line in lines.Where(l => l.Ready).DistinctBy(l => l.Unit))
        {
            // The same form again: that unit has answered.
            if (waiting.FirstOrDefault(w => w.Unit.Nr == line.Unit) is not { } asked) continue;
            if (!int.TryParse(Typed.Digits(line.Employees).Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var employees) || employees is 0 or > MostEmployees) return new NoSuchNumber(asked.Unit.Name);
            var carrier = units.First(c => c.Unit == asked.Unit.Unit);
            answers.Add(new() { Unit = asked.Unit.Nr, Circular = asked.Circular.Nr, Person = carrier.Person, Name = carrier.Name, Role = carrier.Role, Employees = employees, At = now });
        }
        return lines.Any(l => l.Ready) ? answers : new NothingTicked();
    }

    public async Task<Refusal?> Answer(PersonId person, IReadOnlyList<AnswerLine> lines)
    {
        var units = await db.CarriersAt(clock.Now).Where(c => c.Person == person).ToListAsync();
        do
        {
            var waiting = await WaitingFor(person);
            var decided = Decide(lines, waiting, units, clock.Now);
            if (decided.Value is not { } answers) return decided.Refused;
            foreach (var answer in answers)
            {
                var asked = waiting.First(w => w.Unit.Nr == answer.Unit);
                db.Add(answer);
                db.Record(new CircularAcknowledged(asked.Circular.Id, asked.Unit.Unit, person, answer.Employees), new Actor("employee", person.Value), new Because(Basis.Circular), answer.At);
            }
        }
        // Head and coordinator at once: for one of the units the other was first, and the rest of the form is still to be kept.
        while (!await db.SaveOnce());
        return null;
    }
}
