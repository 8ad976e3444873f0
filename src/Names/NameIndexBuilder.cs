using Netra.Names.Storing;
using Netra.Names.Words;

namespace Netra.Names;

/// <summary>Collects people for a new <see cref="NameIndex"/>. For one thread; used once.</summary>
public sealed class NameIndexBuilder
{
    private readonly Pile pile = new();
    private readonly Lexicon lexicon = new(new());

    /// <summary>Adds a person. Nothing is sorted before <see cref="Build"/>, so the order does not matter.</summary>
    public void Add(in NamedPerson person)
    {
        var words = PersonName.Parse(person.Name).Words;
        Span<int> spellings = stackalloc int[PersonName.MostWords];
        for (var i = 0; i < words.Count; i++) spellings[i] = lexicon.Intern(words[i]);
        Add(person.Key, (person.Agency, person.Unit, person.Region, person.Position), spellings[..words.Count]);
    }

    /// <summary>The index of all that were added.</summary>
    /// <exception cref="InvalidOperationException">Two people were added with one key.</exception>
    public NameIndex Build() => new(Pack(), null);

    internal int Intern(string word) => lexicon.Intern(word);

    internal void Add(long key, (int, int, int, int) codes, ReadOnlySpan<int> spellings) => pile.Add(key, codes, spellings);

    internal Columns Pack() => Packing.Pack(pile, lexicon);
}
