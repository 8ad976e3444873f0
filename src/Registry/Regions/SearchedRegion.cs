using Netra.Contracts;

namespace Netra.Registry.Regions;

/// <summary>A region as a search sees it: the words of its kind and of its name, and what lies above.</summary>
internal sealed class SearchedRegion
{
    readonly SearchedRegion? parent;
    readonly string kind;
    readonly string[] name;
    readonly string run;

    public SearchedRegion(Region region, SearchedRegion? parent)
    {
        this.parent = parent;
        Region = region;
        var words = FoldedName.Words(region.Name);
        // Provinces are printed without their kind; a distrik of Papua is looked for as a kecamatan, too.
        (kind, name) = region.Level switch
        {
            RegionLevel.Province => (" provinsi", words),
            RegionLevel.District => (" kecamatan distrik", words[1..]),
            _ => (" " + words[0], words[1..])
        };
        run = string.Concat(name);
    }

    public Region Region { get; }

    /// <summary>How badly the query fits; null where one of its words is nowhere, or all are only in the kind or above.</summary>
    public int? Misfit(SearchedWords query)
    {
        var together = run.StartsWith(query.Run, StringComparison.Ordinal);
        if (!together && !(query.Words.Any(InName) && query.Words.All(InLine))) return null;
        var alone = together || query.Words.All(InOwn);
        var whole = run == query.Run || name.All(query.Words.Contains);
        return (alone ? 0 : 2) + (whole ? 0 : 1);
    }

    bool InName(string start) => name.Any(word => word.StartsWith(start, StringComparison.Ordinal));
    bool InOwn(string start) => InName(start) || kind.Contains(" " + start, StringComparison.Ordinal);
    bool InLine(string start) => InOwn(start) || (parent?.InLine(start) ?? false);
}
