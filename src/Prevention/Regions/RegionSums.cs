using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Records;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Regions;

/// <summary>What an agency's units in a region did in its last round there.</summary>
internal sealed record RegionSum(AgencyId Agency, string Name, string Round, Share Share);

internal static class RegionSums
{
    /// <summary>By name. Only units with no other of the region above them are read: a few rows of each agency, whatever stands below them.</summary>
    /// <param name="code">A province or a regency.</param>
    public static async Task<List<RegionSum>> SumsIn(this Db db, RegionCode code, DateTime now)
    {
        var all = db.Set<RoundUnit>().AsNoTracking();
        var here = code.Level == RegionLevel.Province
            ? all.Where(u => u.Apart && u.Province == code.Value && (u.Above == null || !all.Any(a => a.Nr == u.Above && a.Province == code.Value)))
            : all.Where(u => u.Apart && u.Regency == code.Value && (u.Above == null || !all.Any(a => a.Nr == u.Above && a.Regency == code.Value)));
        var sums = await (from u in here join r in db.Set<Round>() on u.Round equals r.Nr where r.OpensAt <= now group u by new { u.Agency, u.AgencyName, u.Round, r.Name } into g
                          select new { g.Key.Agency, g.Key.AgencyName, g.Key.Round, g.Key.Name, Members = g.Sum(u => u.Members), Signed = g.Sum(u => u.Signed) }).ToListAsync();
        return [.. sums.GroupBy(s => s.Agency).Select(g => g.MaxBy(s => s.Round)!).Where(s => s.Members > 0).OrderBy(s => s.AgencyName, StringComparer.Ordinal).Select(s => new RegionSum(s.Agency, s.AgencyName, s.Name, new(s.Signed, s.Members)))];
    }
}
