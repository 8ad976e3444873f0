using System.Collections.Frozen;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Registry.Regions;

internal sealed class RegionCatalogue : IRegions
{
    static readonly Region Nation = new(RegionCode.Nation, "Indonesia");

    readonly Lazy<RegionTable> table;
    readonly Lazy<RegionSearch> search;
    readonly Lazy<FrozenDictionary<string, OfficeZone>> zones;

    public RegionCatalogue(string folder)
    {
        table = new(() => RegionTable.Read(System.IO.Path.Combine(folder, "regions.tsv.gz")));
        search = new(() => new(table.Value));
        zones = new(() => ZoneTable.Read(System.IO.Path.Combine(folder, "zones.tsv")));
    }

    public Region? Find(RegionCode code) => code.Level == RegionLevel.Nation ? Nation : table.Value.Find(code);

    public IReadOnlyList<Region> Below(RegionCode code) =>
        code.Level == RegionLevel.Village ? [] : [.. table.Value.Within(code, code.Level + 1)];

    public string Path(RegionCode code)
    {
        List<string> names = [];
        for (RegionCode? at = code; at is { Level: not RegionLevel.Nation } region; at = region.Parent)
            names.Add(Find(region)?.Name ?? region.Value);
        return names is [] ? Nation.Name : string.Join(", ", names);
    }

    public IReadOnlyList<Region> Search(string words, int most = 20) => search.Value.Best(words, most);

    public int Count(RegionLevel level) => level == RegionLevel.Nation ? 1 : table.Value.Count(level);

    // The nation's own offices sit in Jakarta.
    public OfficeZone ZoneOf(RegionCode code) =>
        code.Level == RegionLevel.Nation ? OfficeZone.Wib : zones.Value[code.At(RegionLevel.Province).Value];
}
