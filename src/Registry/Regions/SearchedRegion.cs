using Netra.Contracts;

namespace Netra.Registry.Regions;

/// <summary>A region as a search sees it: the words of its kind and of its name, and what lies above.</summary>
internal sealed class SearchedRegion
{
    // Provinces are printed without their kind; a distrik of Papua is looked for as a kecamatan, too.
    static readonly string[] OfProvince = ["provinsi"], OfDistrict = ["kecamatan", "distrik"];

    readonly SearchedRegion? above;
    readonly string[] kinds;
    readonly string[] name;
    readonly string phrase;
    readonly string run;

    public SearchedRegion(Region region, SearchedRegion? above)
    {
        this.above = above;
        Region = region;
        var words = FoldedName.Words(region.Name);
        (kinds, name) = region.Level switch
        {
            RegionLevel.Province => (OfProvince, words),
            RegionLevel.District => (OfDistrict, words[1..]),
            _ => (words[..1], words[1..])
        };
        phrase = $" {string.Join(' ', name)} ";
        run = string.Concat(name);
    }

    public Region Region { get; }

    /// <summary>How badly the query fits; null where one of its words is nowhere, or all are only in the kind or above.</summary>
    public Misfit? MisfitOf(SearchedWords query)
    {
        var together = run.StartsWith(query.Run, StringComparison.Ordinal);
        if (!together && !(query.Words.Any(InName) && query.Words.All(InLine))) return null;
        var whole = run == query.Run || TypedIn(query);
        return new(!together && !query.Words.All(InOwn), !whole, whole ? Math.Max(0, query.Run.Length - ExplainedOf(query)) : 0);
    }

    bool InName(string start) => name.Any(word => word.StartsWith(start, StringComparison.Ordinal));
    bool InOwn(string start) => InName(start) || kinds.Any(kind => kind.StartsWith(start, StringComparison.Ordinal));
    bool InLine(string start) => InOwn(start) || (above?.InLine(start) ?? false);

    bool TypedIn(SearchedWords query) => query.Phrase.Contains(phrase, StringComparison.Ordinal);

    int ExplainedOf(SearchedWords query) => (above?.ExplainedOf(query) ?? 0) + (TypedIn(query) ? run.Length : 0)
        + (kinds.FirstOrDefault(kind => query.Phrase.Contains($" {kind}{phrase}", StringComparison.Ordinal))?.Length ?? 0);
}
