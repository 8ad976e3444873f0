using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Placements;

namespace Netra.Prevention.Campaigns;

/// <summary>A region of a campaign: what its villages were to have and have.</summary>
/// <param name="Reached">Villages that have at least what was wanted.</param>
internal sealed record Covered(RegionCode Region, string Name, int Villages, int Reached, long Wanted, long Placed)
{
    public int Percent => Villages == 0 ? 0 : Reached * 100 / Villages;
    /// <summary>0 to 4, for the tile's tone.</summary>
    public int Step => Reached == 0 ? 0 : Reached == Villages ? 4 : 1 + Math.Min(2, Percent / 34);
}

/// <summary>How far a campaign is, at one level of regions.</summary>
/// <param name="At">The region looked at.</param>
/// <param name="Parts">The regions right below it that the campaign names.</param>
internal sealed record Coverage(RegionCode At, Covered Whole, IReadOnlyList<Covered> Parts)
{
    private sealed record Village(RegionCode Code, int Wanted, int Placed);

    /// <summary>Of a region, or of the smallest that holds the whole campaign. A campaign has ten thousand villages at most: they are counted in memory.</summary>
    public static async Task<Coverage?> Of(Db db, Campaign campaign, IRegions regions, RegionCode? at)
    {
        var wanted = await db.Set<CampaignTarget>().AsNoTracking().Where(t => t.Campaign == campaign.Nr).Select(t => new { t.Village, t.Wanted }).ToListAsync();
        var placed = await db.Placed().Where(p => p.Campaign == campaign.Nr).GroupBy(p => p.Village).Select(g => new { g.Key, Count = g.Sum(p => p.Count) }).ToDictionaryAsync(p => p.Key, p => p.Count);
        var villages = wanted.ConvertAll(t => new Village(t.Village, t.Wanted, placed.GetValueOrDefault(t.Village)));
        var region = at ?? Common(villages);
        var within = villages.Where(v => v.Code.IsWithin(region)).ToList();
        if (within.Count == 0 || region.Level == RegionLevel.Village) return null;
        Covered Sum(RegionCode code, IReadOnlyCollection<Village> some) =>
            new(code, regions.Find(code)?.Name ?? code.Value, some.Count, some.Count(v => v.Placed >= v.Wanted), some.Sum(v => (long)v.Wanted), some.Sum(v => (long)v.Placed));
        return new(region, Sum(region, within), [.. within.GroupBy(v => v.Code.At(region.Level + 1)).OrderBy(g => g.Key.Value, StringComparer.Ordinal).Select(g => Sum(g.Key, [.. g]))]);
    }

    private static RegionCode Common(List<Village> villages)
    {
        foreach (var level in new[] { RegionLevel.District, RegionLevel.Regency, RegionLevel.Province })
            if (villages.Select(v => v.Code.At(level)).Distinct().Take(2).ToList() is [var only]) return only;
        return RegionCode.Nation;
    }
}

internal static class Sums
{
    /// <summary>What each of these campaigns wanted and has, in all.</summary>
    public static async Task<IReadOnlyDictionary<long, (long Wanted, long Placed)>> SumsOf(this Db db, IReadOnlyCollection<Campaign> campaigns)
    {
        var nrs = campaigns.Select(c => c.Nr).ToList();
        var wanted = await db.Set<CampaignTarget>().Where(t => nrs.Contains(t.Campaign)).GroupBy(t => t.Campaign).Select(g => new { g.Key, Sum = g.Sum(t => (long)t.Wanted) }).ToDictionaryAsync(g => g.Key, g => g.Sum);
        var placed = await db.Placed().Where(p => nrs.Contains(p.Campaign)).GroupBy(p => p.Campaign).Select(g => new { g.Key, Sum = g.Sum(p => (long)p.Count) }).ToDictionaryAsync(g => g.Key, g => g.Sum);
        return nrs.ToDictionary(n => n, n => (wanted.GetValueOrDefault(n), placed.GetValueOrDefault(n)));
    }
}

internal static class RegionLines
{
    /// <summary>The regions above one, the widest first.</summary>
    public static IReadOnlyList<Region> Line(this IRegions regions, RegionCode of)
    {
        var above = new List<Region>();
        for (var at = of.Parent; at is { } code && regions.Find(code) is { } region; at = code.Parent) above.Insert(0, region);
        return above;
    }
}
