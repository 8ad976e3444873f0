using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Records;

/// <summary>Pledge rounds. A refusal is an unsigned pledge here and nowhere more.</summary>
internal sealed class PledgeRecord(Db db, Clock clock) : IUnitRecord
{
    public const string Code = "pledge";
    private const int Most = 20;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(400);

    public async Task<IReadOnlyList<Deed>> Done(UnitId unit)
    {
        var now = clock.Now;
        var rounds = await (from u in db.Published() join r in db.Set<Round>() on u.Round equals r.Nr where u.Unit == unit && r.OpensAt <= now orderby u.Nr descending select new { u.Members, u.Signed, Round = r }).AsNoTracking().Take(Most).ToListAsync();
        return [.. rounds.Select(r => new Deed(r.Round.OpensAt, r.Round.Zone, r.Round.Name, r.Round.State(now) == "closed" ? "prevention.record.closed" : "prevention.record.until", [r.Round.LastDay],
            r.Round.State(now) == "closed" ? "tutup" : "jalan", new(r.Signed, r.Members)))];
    }

    public async Task<IReadOnlyList<Duty>> Open(AgencyId agency, IReadOnlyCollection<UnitId> units, DateTime now)
    {
        var since = now - Lately;
        var rows = await (from u in db.Set<RoundUnit>().AsNoTracking() join r in db.Set<Round>() on u.Round equals r.Nr where units.Contains(u.Unit) && r.OpensAt <= now && r.ClosesAt > since orderby u.Nr descending
                          select new { u.Unit, u.Members, u.Signed, Round = r }).AsNoTracking().ToListAsync();
        // A round that is over counts as long as none came after it.
        return [.. rows.GroupBy(r => r.Unit).SelectMany(g => g.Where((r, i) => i == 0 || r.Round.ClosesAt > now)).Where(r => r.Signed < r.Members)
            .Select(r => new Duty(r.Unit, Code, r.Round.Id.Value, r.Round.Name, r.Members - r.Signed, r.Round.OpensAt, r.Round.ClosesAt, Theirs: true, r.Round.ClosesAt > now ? Errands($"~/meja/unit-saya/{r.Round.Id.Value}/{r.Unit.Value}") : []))];
    }

    private static IReadOnlyList<Errand> Errands(string page) => [new("prevention.step.unsigned", "prevention.step.unsigned-go", page), new("prevention.step.letters", "prevention.step.letters-go", page + "/surat")];
}

internal static class PublishedUnits
{
    /// <summary>The one scope of what everybody may see of units. The members are asked again: a unit that lost people since is hidden at once.</summary>
    public static IQueryable<RoundUnit> Published(this Db db) => db.Set<RoundUnit>().AsNoTracking().Where(u => u.Published && u.Members >= Disclosure.Least);

    /// <summary>The unit's last round that has opened.</summary>
    public static async Task<(RoundUnit Unit, Round Round)?> Latest(this Db db, UnitId unit, DateTime now) =>
        await (from u in db.Set<RoundUnit>().AsNoTracking() join r in db.Set<Round>() on u.Round equals r.Nr where u.Unit == unit && r.OpensAt <= now orderby u.Nr descending select new { u, r }).AsNoTracking().FirstOrDefaultAsync() is { } found ? (found.u, found.r) : null;

    public static int Year(this Round round) => Say.Local(round.OpensAt, round.Zone).Year;
}
