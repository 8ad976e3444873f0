namespace Netra.Registry.Regions;

/// <summary>What was typed, folded. A word counts from its beginning: "suka" finds Sukadana, "dana" does not.</summary>
internal sealed class SearchedWords(string typed)
{
    public string[] Words { get; } = FoldedName.Words(typed);

    /// <summary>All words in their order with a gap around each: where a whole name stands in it, that name was typed.</summary>
    public string Phrase => field ??= $" {string.Join(' ', Words)} ";

    /// <summary>Without gaps: "Tanjung Pinang" finds Tanjungpinang.</summary>
    public string Run => field ??= string.Concat(Words);
}
