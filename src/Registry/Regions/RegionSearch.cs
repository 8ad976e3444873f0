using Netra.Contracts;

namespace Netra.Registry.Regions;

/// <summary>Finds provinces, regencies and sub-districts by words. Villages stay out: a third of them share their
/// name with another.</summary>
internal sealed class RegionSearch
{
    readonly List<SearchedRegion> all = [];

    public RegionSearch(RegionTable table) => Add(table, RegionCode.Nation, null);

    void Add(RegionTable table, RegionCode code, SearchedRegion? above)
    {
        foreach (var region in table.Within(code, code.Level + 1))
        {
            SearchedRegion searched = new(region, above);
            all.Add(searched);
            if (region.Level != RegionLevel.District) Add(table, region.Code, searched);
        }
    }

    public IReadOnlyList<Region> Best(string typed, int most)
    {
        var query = new SearchedWords(typed);
        if (query.Words is []) return [];
        return [.. all
            .Select(searched => (searched.Region, Misfit: searched.MisfitOf(query)))
            .Where(hit => hit.Misfit is not null)
            .OrderBy(hit => hit.Misfit)
            // A citizen looks for the place at hand: of equal names the smaller region comes first.
            .ThenByDescending(hit => hit.Region.Level)
            .ThenBy(hit => hit.Region.Name, StringComparer.Ordinal)
            .ThenBy(hit => hit.Region.Code.Value, StringComparer.Ordinal)
            .Take(most)
            .Select(hit => hit.Region)];
    }
}
