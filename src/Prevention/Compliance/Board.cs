using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Records;
using Netra.Prevention.Reminders;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Compliance;

/// <summary>A unit on the board: how many of its people pledged in its last round, what is open, who acts, when it was reminded.</summary>
/// <param name="Last">null for a unit that was in no round yet.</param>
internal sealed record BoardRow(UnitId Unit, string Name, RegionCode Region, (RoundUnit Unit, Round Round)? Last, IReadOnlyList<Duty> Duties, UnitKeepers? Keepers, DateTime? RemindedAt)
{
    public Share? Share => Last is var (unit, _) ? new(unit.Signed, unit.Members) : null;
    public DateTime? Since => Duties.Count == 0 ? null : Duties.Min(d => d.Since);

    /// <summary>Text key of who must act, null where nothing is open.</summary>
    public string? Who => Duties.Count == 0 ? null
        : !Duties.Any(d => d.Theirs) ? "prevention.board.who.ppk"
        : Keepers?.Coordinator is not null ? "prevention.board.who.coordinator"
        : Keepers?.Head is true ? "prevention.board.who.head"
        : "prevention.board.who.nobody";

    public (string Tone, string Key) State(DateTime now) =>
        Last is null && Duties.Count == 0 ? ("tutup", "prevention.board.state.never")
        : Duties.Count == 0 ? ("baik", "prevention.board.state.complete")
        : Duties.Any(d => d.Until < now) ? ("lewat", "prevention.board.state.late")
        : ("awas", "prevention.board.state.open");
}

/// <summary>Reads rows of units a page at a time, at a cost that does not grow with what stands below them.</summary>
internal sealed class Board(Db db, IRegister register, IEnumerable<IUnitRecord> records, Reminding reminding, Clock clock)
{
    public async Task<IReadOnlyList<BoardRow>> Rows(AgencyId agency, IReadOnlyList<ListedUnit> units)
    {
        var (ids, now) = (units.Select(u => u.Id).ToList(), clock.Now);
        var last = (await (from u in db.Set<RoundUnit>() join r in db.Set<Round>() on u.Round equals r.Nr
                           where ids.Contains(u.Unit) && r.OpensAt <= now && !db.Set<RoundUnit>().Any(later => later.Unit == u.Unit && later.Nr > u.Nr && db.Set<Round>().Any(x => x.Nr == later.Round && x.OpensAt <= now))
                           select new { Unit = u, Round = r }).AsNoTracking().ToListAsync()).ToDictionary(x => x.Unit.Unit, x => (x.Unit, x.Round));
        var duties = await records.OpenIn(agency, ids, now);
        var keepers = await register.Keepers(ids);
        var reminded = await reminding.Last(ids);
        return [.. units.Select(u => new BoardRow(u.Id, u.Name, u.Region, last.TryGetValue(u.Id, out var found) ? found : null, [.. duties[u.Id]], keepers.GetValueOrDefault(u.Id), reminded.TryGetValue(u.Id, out var at) ? at : null))];
    }

    /// <summary>The agency's last round over its topmost units: how many signed, how many of these units have everybody.</summary>
    public async Task<(Round Round, Share People, Share Units)?> Sum(AgencyId agency)
    {
        var now = clock.Now;
        var tops = from u in db.Set<RoundUnit>() join r in db.Set<Round>() on u.Round equals r.Nr where u.Agency == agency && u.Above == null && r.OpensAt <= now && u.Members > 0
                   group u by u.Round into g orderby g.Key descending select new { g.Key, Members = g.Sum(u => u.Members), Signed = g.Sum(u => u.Signed), Units = g.Count(), Complete = g.Count(u => u.Signed >= u.Members) };
        return await tops.FirstOrDefaultAsync() is { } sum ? (await db.Set<Round>().AsNoTracking().SingleAsync(r => r.Nr == sum.Key), new(sum.Signed, sum.Members), new(sum.Complete, sum.Units)) : null;
    }

    /// <summary>The same round by province and regency where the agency's units sit, for one that sits in several.</summary>
    public async Task<IReadOnlyList<(RegionCode Region, Share Share)>> Regions(AgencyId agency, Round round)
    {
        var all = db.Set<RoundUnit>().AsNoTracking();
        var sums = await all.Where(u => u.Round == round.Nr && u.Agency == agency && u.Apart && u.Province != "" && (u.Above == null || !all.Any(a => a.Nr == u.Above && a.Province == u.Province && a.Regency == u.Regency)))
            .GroupBy(u => new { u.Province, u.Regency }).Select(g => new { g.Key.Province, g.Key.Regency, Members = g.Sum(u => u.Members), Signed = g.Sum(u => u.Signed) }).ToListAsync();
        return sums.Count < 2 ? [] : [.. sums.Select(s => (Region: new RegionCode(s.Regency.Length > 0 ? s.Regency : s.Province), new Share(s.Signed, s.Members))).OrderBy(s => s.Region.Value, StringComparer.Ordinal)];
    }
}
