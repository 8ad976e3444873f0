namespace Netra.Names.Storing;

/// <summary>
/// Everything a packed index holds, as plain columns: the same whether they lie in memory or in a mapped file. People are numbered by agency,
/// within it by key; so one agency is a stretch of numbers, and of each posting list a stretch.
/// </summary>
internal sealed class Columns
{
    // By person; WordStarts has one more.
    public ReadOnlyMemory<long> Keys;
    public ReadOnlyMemory<int> Units, Regions, Positions, WordStarts;
    /// <summary>What leaving out the whole name costs, in steps of <see cref="Searching.Weights.Step"/>, rounded down.</summary>
    public ReadOnlyMemory<byte> Totals;
    /// <summary>Numbers of people, ordered by key.</summary>
    public ReadOnlyMemory<int> ByKey;
    /// <summary>Numbers of spellings, person after person, in the order of the name.</summary>
    public ReadOnlyMemory<int> Words;
    // By agency, codes ascending; AgencyStarts has one more.
    public ReadOnlyMemory<int> Agencies, AgencyStarts;
    // By spelling.
    public ReadOnlyMemory<int> SpellingStarts, SpellingSlots, GroupOf;
    public ReadOnlyMemory<byte> SpellingLetters;
    // By group, ordered by length of fold; SpellingFrom and PostingStarts have one more.
    public ReadOnlyMemory<int> FoldStarts, FoldSlots, SpellingFrom, PostingStarts;
    public ReadOnlyMemory<byte> FoldLetters;
    public ReadOnlyMemory<ulong> Signatures;
    public ReadOnlyMemory<uint> Sounds;
    /// <summary>Groups by what is left of their words without one or two letters; see <see cref="Words.Deletions"/>.</summary>
    public ReadOnlyMemory<int> DeletionStarts, Deletions;
    /// <summary>The first group whose fold has at least this length.</summary>
    public ReadOnlyMemory<int> LengthFrom;
    /// <summary>Numbers of people, ascending, each once, group after group.</summary>
    public ReadOnlyMemory<int> Postings;

    public int People => Keys.Length;

    /// <summary>Hands each column to the visitor, always in this order: the form of the file.</summary>
    public void Visit(IColumnVisitor visitor)
    {
        visitor.Column(ref Keys);
        visitor.Column(ref Units);
        visitor.Column(ref Regions);
        visitor.Column(ref Positions);
        visitor.Column(ref WordStarts);
        visitor.Column(ref Totals);
        visitor.Column(ref ByKey);
        visitor.Column(ref Words);
        visitor.Column(ref Agencies);
        visitor.Column(ref AgencyStarts);
        visitor.Column(ref SpellingStarts);
        visitor.Column(ref SpellingSlots);
        visitor.Column(ref GroupOf);
        visitor.Column(ref SpellingLetters);
        visitor.Column(ref FoldStarts);
        visitor.Column(ref FoldSlots);
        visitor.Column(ref SpellingFrom);
        visitor.Column(ref PostingStarts);
        visitor.Column(ref FoldLetters);
        visitor.Column(ref Signatures);
        visitor.Column(ref Sounds);
        visitor.Column(ref DeletionStarts);
        visitor.Column(ref Deletions);
        visitor.Column(ref LengthFrom);
        visitor.Column(ref Postings);
    }
}

/// <summary>What is done with each column: written, or laid over the file.</summary>
internal interface IColumnVisitor
{
    void Column<T>(ref ReadOnlyMemory<T> column) where T : unmanaged;
}
