using Netra.Names.Reading;

namespace Netra.Names;

/// <summary>A name taken apart: its words, and what stood around them. Pure; equal texts give equal names.</summary>
public sealed record PersonName
{
    internal const int MostWords = 10, LongestWord = 40;

    /// <summary>The name as given.</summary>
    public required string Written { get; init; }

    /// <summary>The words of the name in small letters a to z, at most ten of 40 letters; initials are words of one letter.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Titles, ranks, degrees, forms of address and linking words (bin, binti, alias) that stand in the text, in small letters without dots.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>Letters of another script stood among Latin ones, which a name has only by a slip or on purpose.</summary>
    public required bool MixedScript { get; init; }

    /// <summary>Words after which a dot stood, so that they may be cut short; bit i for word i.</summary>
    internal uint Dotted { get; init; }

    /// <summary>
    /// The words after the documented equivalences, parted by blanks. Two names with the same key are one name in two spellings; whether they
    /// are one person is another question.
    /// </summary>
    public string Key => string.Join(' ', Words.Select(Fold.Of));

    /// <summary>Reads a name. Never fails: a text without a letter is a name without words.</summary>
    /// <param name="written">Any text; the first 200 characters count.</param>
    public static PersonName Parse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var pieces = Piece.Of(Letters.Latin(written, out var mixed));
        List<string> titles = [];
        var (from, to) = Reading.Titles.Name(pieces, pieces.TrueForAll(p => p.Capitals == 0), titles);
        List<string> words = new(to - from);
        var dotted = 0u;
        foreach (var piece in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pieces)[from..to])
        {
            if (to - from > 1 && Reading.Titles.IsParticle(piece)) titles.Add(piece.Letters);
            else if (words.Count < MostWords)
            {
                if (piece.Dotted) dotted |= 1u << words.Count;
                words.Add(piece.Letters.Length > LongestWord ? piece.Letters[..LongestWord] : piece.Letters);
            }
        }
        return new() { Written = written, Words = words, Titles = titles, MixedScript = mixed, Dotted = dotted };
    }
}
