using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Names;
using Netra.Registry.Agencies;
using Netra.Registry.Employments;
using Netra.Registry.People;
using Netra.Registry.Positions;
using Netra.Registry.Units;

namespace Netra.Registry.Candidates;

/// <summary>Whom a name may mean, with reasons. Whoever is named in an answer has it in the access trail, before it is shown.</summary>
internal sealed class Candidates(Db db, Texts texts, Clock clock)
{
    public async Task<IReadOnlyList<PersonCandidate>> Of(NameBook book, string name, string? agency, string? unit, int top, CancellationToken stop)
    {
        var found = book.Find(name, agency, unit, top);
        var ids = found.Select(f => f.Person).ToList();
        var shown = await (from e in db.Set<Employment>()
                           join u in db.Set<WorkUnit>() on e.Unit equals u.Nr
                           join a in db.Set<AgencyRecord>() on u.Agency equals a.Nr
                           join p in db.Set<Position>() on e.Position equals p.Nr
                           where ids.Contains(e.Person) && e.Until == null
                           select new { e.Person, e.Number, e.Name, Agency = a.Id, AgencyName = a.Name, UnitName = u.Name, Position = p.Name }).ToDictionaryAsync(e => e.Person, stop);
        // Who left since the names were read is no candidate any more.
        var candidates = found.Where(f => shown.ContainsKey(f.Person)).Select(f => (Is: shown[f.Person], f.Match)).Select(c =>
            new PersonCandidate(c.Is.Person, c.Is.Number, c.Is.Name, c.Match.Score, c.Match.Namesakes, c.Is.Agency, c.Is.AgencyName, c.Is.UnitName, c.Is.Position, [.. c.Match.Reasons.Select(Say)])).ToList();
        foreach (var seen in candidates.GroupBy(c => c.Agency)) db.Sought(seen.Key, [.. seen.Select(c => c.Id)], clock.Now);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return candidates;
    }

    private string Say(NameReason reason) => texts["registry.reason." + reason.Code, reason.Asked, reason.Found];
}

internal sealed record NoSuchUnit(string Name) : Refusal("registry.no-such-unit", Name);
