using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Records;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Regions;

/// <summary>What an agency's units in a region did in its last round there.</summary>
/// <param name="Share">null where nothing of it is told by itself.</param>
internal sealed record RegionSum(AgencyId Agency, string Name, string Round, Share? Share);

internal static class RegionSums
{
    /// <summary>By name. Only units with no other of the region above them are read: a few rows of each agency, whatever stands below them. A sum adds up what is told elsewhere and nothing
    /// else, so that no difference of it to anything tells of people who are told in no count: published units, or the whole agency where all its topmost units sit in the region.</summary>
    /// <param name="code">A province or a regency.</param>
    public static async Task<List<RegionSum>> SumsIn(this Db db, RegionCode code, DateTime now)
    {
        var all = db.Set<RoundUnit>().AsNoTracking();
        var here = code.Level == RegionLevel.Province
            ? all.Where(u => u.Apart && u.Province == code.Value && (u.Above == null || !all.Any(a => a.Nr == u.Above && a.Province == code.Value)))
            : all.Where(u => u.Apart && u.Regency == code.Value && (u.Above == null || !all.Any(a => a.Nr == u.Above && a.Regency == code.Value)));
        var sums = (await (from u in here join r in db.Set<Round>() on u.Round equals r.Nr where r.OpensAt <= now && u.Members > 0 group u by new { u.Agency, u.AgencyName, u.Round, r.Name } into g
                           select new
                           {
                               g.Key.Agency, g.Key.AgencyName, g.Key.Round, g.Key.Name, Topmost = g.Sum(u => u.Above == null ? u.Members : 0),
                               Members = g.Sum(u => u.Published && u.Members >= Disclosure.Least ? u.Members : 0), Signed = g.Sum(u => u.Published && u.Members >= Disclosure.Least ? u.Signed : 0)
                           }).ToListAsync()).GroupBy(s => s.Agency).Select(g => g.MaxBy(s => s.Round)!).OrderBy(s => s.AgencyName, StringComparer.Ordinal).ToList();
        var (agencies, rounds) = (sums.ConvertAll(s => s.Agency), sums.Select(s => s.Round).Distinct().ToList());
        var wholes = (await all.Where(u => u.Above == null && agencies.Contains(u.Agency) && rounds.Contains(u.Round)).GroupBy(u => new { u.Agency, u.Round })
            .Select(g => new { g.Key.Agency, g.Key.Round, Members = g.Sum(u => u.Members), Signed = g.Sum(u => u.Signed) }).ToListAsync()).ToDictionary(w => (w.Agency, w.Round), w => new Share(w.Signed, w.Members));
        return sums.ConvertAll(s => new RegionSum(s.Agency, s.AgencyName, s.Name,
            wholes.TryGetValue((s.Agency, s.Round), out var whole) && whole.Of == s.Topmost && whole.Of >= Disclosure.Least ? whole : s.Members > 0 ? new(s.Signed, s.Members) : null));
    }
}
