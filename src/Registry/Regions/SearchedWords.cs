namespace Netra.Registry.Regions;

/// <summary>What was typed, folded. A word counts from its beginning: "suka" finds Sukadana, "dana" does not.</summary>
internal sealed class SearchedWords(string typed)
{
    // Anybody on the web may ask: what is longer than any path costs no more than a path. Half a surrogate pair would not even normalise.
    const int Longest = 120;

    public string[] Words { get; } = FoldedName.Words(string.Concat(typed.Where(letter => !char.IsSurrogate(letter)).Take(Longest)));

    /// <summary>All words in their order with a gap around each: where a whole name stands in it, that name was typed.</summary>
    public string Phrase => field ??= $" {string.Join(' ', Words)} ";

    /// <summary>Without gaps: "Tanjung Pinang" finds Tanjungpinang.</summary>
    public string Run => field ??= string.Concat(Words);
}
