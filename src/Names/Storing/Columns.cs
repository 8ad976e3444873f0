using Netra.Names.Words;

namespace Netra.Names.Storing;

/// <summary>
/// Everything a packed index holds, as plain columns: the same whether they lie in memory or in a mapped file. People are numbered by agency,
/// within it by region, unit and key; so one agency is a stretch of numbers, and of each posting list a stretch, and a unit is a run of numbers. Names are
/// numbered by how many bear them, in a few tiers; within a tier by their most borne word, then the next: who shares a frequent word stands together, and of each
/// posting list there are few stretches.
/// </summary>
internal sealed class Columns
{
    // By person; WordStarts has one more.
    public Column<long> Keys;
    public Column<int> Positions, WordStarts;
    /// <summary>What leaving out the whole name costs, in steps of <see cref="Searching.Weights.Step"/>, rounded down.</summary>
    public Column<byte> Totals;
    /// <summary>How many bear this person's name in any spelling, in steps of <see cref="DistinctNames.Step"/> of its natural logarithm, rounded up.</summary>
    public Column<byte> Borne;
    /// <summary>Numbers of people, ordered by key.</summary>
    public Column<int> ByKey;
    /// <summary>Numbers of spellings, person after person, in the order of the name.</summary>
    public Column<int> Words;
    // By run of people of one agency, region and unit; RunStarts has one more.
    public Column<int> RunStarts, RunUnits, RunRegions;
    // By agency, codes ascending; AgencyStarts has one more.
    public Column<int> Agencies, AgencyStarts;
    public Column<int> AgencyWordStarts;
    /// <summary>The words that anybody of an agency bears, agency after agency; and all words.</summary>
    public WordList AgencyWords = new(), AllWords = new();
    // By spelling.
    public Column<int> SpellingStarts, SpellingSlots, GroupOf;
    /// <summary>Of the spelling itself; with <see cref="Signature.Respelled"/> where it is not its own fold.</summary>
    public Column<ulong> SpellingSignatures;
    public Column<byte> SpellingLetters;
    // By group, ordered by the signature of the fold; SpellingFrom and PostingStarts have one more.
    public Column<int> FoldStarts, FoldSlots, SpellingFrom, PostingStarts;
    public Column<byte> FoldLetters;
    public Column<ulong> Signatures;
    public Column<uint> Sounds;
    /// <summary>Groups, ordered by their sound.</summary>
    public Column<int> BySound;
    /// <summary>Numbers of people, ascending, each once, group after group.</summary>
    public Column<int> Postings;
    // The same of distinct names, for a search of everybody; BearerStarts has one more than there are names.
    public Column<int> NameWordStarts, NameWords, NamePostingStarts, NamePostings, BearerStarts;
    public Column<byte> NameTotals, NameBorne;
    /// <summary>Numbers of people, name after name.</summary>
    public Column<int> Bearers;

    public int People => Keys.Length;

    /// <summary>A person's words, in the order of the name.</summary>
    public ReadOnlySpan<int> WordsOf(int person) => Words.Span[WordStarts.Span[person]..WordStarts.Span[person + 1]];

    /// <summary>Hands each column to the visitor, always in this order: the form of the file.</summary>
    public void Visit(IColumnVisitor visitor)
    {
        visitor.Column(ref Keys);
        visitor.Column(ref Positions);
        visitor.Column(ref WordStarts);
        visitor.Column(ref Totals);
        visitor.Column(ref Borne);
        visitor.Column(ref ByKey);
        visitor.Column(ref Words);
        visitor.Column(ref RunStarts);
        visitor.Column(ref RunUnits);
        visitor.Column(ref RunRegions);
        visitor.Column(ref Agencies);
        visitor.Column(ref AgencyStarts);
        visitor.Column(ref AgencyWordStarts);
        AgencyWords.Visit(visitor);
        AllWords.Visit(visitor);
        visitor.Column(ref SpellingStarts);
        visitor.Column(ref SpellingSlots);
        visitor.Column(ref GroupOf);
        visitor.Column(ref SpellingSignatures);
        visitor.Column(ref SpellingLetters);
        visitor.Column(ref FoldStarts);
        visitor.Column(ref FoldSlots);
        visitor.Column(ref SpellingFrom);
        visitor.Column(ref PostingStarts);
        visitor.Column(ref FoldLetters);
        visitor.Column(ref Signatures);
        visitor.Column(ref Sounds);
        visitor.Column(ref BySound);
        visitor.Column(ref Postings);
        visitor.Column(ref NameWordStarts);
        visitor.Column(ref NameWords);
        visitor.Column(ref NameTotals);
        visitor.Column(ref NameBorne);
        visitor.Column(ref NamePostingStarts);
        visitor.Column(ref NamePostings);
        visitor.Column(ref BearerStarts);
        visitor.Column(ref Bearers);
    }
}

/// <summary>What is done with each column: written, or laid over the file.</summary>
internal interface IColumnVisitor
{
    void Column<T>(ref Column<T> column) where T : unmanaged;
}
