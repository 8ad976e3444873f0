using System.Runtime.InteropServices;
using Netra.Names.Storing;

namespace Netra.Names.Words;

/// <summary>
/// The words that a search can meet. An agency's people bear some thousands of the register's two thirds of a million; of either, what is far from the asked
/// word is passed over in blocks.
/// </summary>
internal sealed class Vicinity(Columns packed, Lexicon lexicon)
{
    private readonly List<(int From, int To)> agencies = [];
    private readonly List<int> few = [];
    private bool whole;

    /// <summary>So many words that two units of a query are looked up at once.</summary>
    public bool Wide => whole;

    /// <summary>Begins anew with these words.</summary>
    /// <param name="all">With all words of the packed part.</param>
    public void Begin(bool all)
    {
        whole = all;
        agencies.Clear();
        few.Clear();
    }

    /// <summary>With the words of an agency, by their places in <see cref="Columns.AgencyWords"/>.</summary>
    public void Add((int From, int To) agency) => agencies.Add(agency);

    public void Add(ReadOnlySpan<int> words) => few.AddRange(words);

    /// <summary>Adds the spellings that may be like the asked word by their letters; some twice.</summary>
    public void Near(AskedWord asked, int edits, List<int> into)
    {
        if (whole) packed.AllWords.Near(asked, edits, 0, packed.AllWords.Count, into);
        foreach (var (from, to) in agencies) packed.AgencyWords.Near(asked, edits, from, to, into);
        foreach (var word in CollectionsMarshal.AsSpan(few))
            if (lexicon.Near(asked, edits, word)) into.Add(word);
    }
}
