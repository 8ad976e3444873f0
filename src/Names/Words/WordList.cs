using System.Numerics;
using Netra.Names.Storing;

namespace Netra.Names.Words;

/// <summary>
/// Words in the order of their signatures, with their letters beside them, so that what is near an asked word is found by reading on: of 32 words it is known what
/// all have and what any has, and most are passed over by the thirty-two. A spelling that is not its own fold stands there twice, once as each.
/// </summary>
internal sealed class WordList
{
    public const int Letter = 5, Mask = (1 << Letter) - 1;
    private const int Block = 32, Longest = 64 / Letter;
    private Column<int> spellings;
    private Column<ulong> signatures, letters, all, any;

    public WordList()
    {
    }

    private WordList(int[] spellings, ulong[] signatures, ulong[] letters)
    {
        (this.spellings, this.signatures, this.letters) = (spellings, signatures, letters);
        (all, any) = (signatures.Chunk(Block).Select(b => b.Aggregate(ulong.MaxValue, (x, y) => x & y)).ToArray(), signatures.Chunk(Block).Select(b => b.Aggregate((x, y) => x | y)).ToArray());
    }

    public int Count => spellings.Length;

    public ReadOnlySpan<int> Spellings => spellings.Span;

    /// <param name="words">Spellings and the folds of those that are not their own, each with the number of the spelling.</param>
    public static WordList Of(IEnumerable<(byte[] Word, int Spelling)> words)
    {
        var entries = words.Select(w => (Signature: Signature.Of(w.Word), Letters: Packed(w.Word), w.Spelling)).ToArray();
        Array.Sort(entries);
        return new(Array.ConvertAll(entries, e => e.Spelling), Array.ConvertAll(entries, e => e.Signature), Array.ConvertAll(entries, e => e.Letters));
    }

    /// <summary>The entries at these places.</summary>
    public WordList Picked(IReadOnlyList<int> places)
    {
        var (picked, signs, words) = (new int[places.Count], new ulong[places.Count], new ulong[places.Count]);
        for (var i = 0; i < places.Count; i++) (picked[i], signs[i], words[i]) = (spellings.Span[places[i]], signatures.Span[places[i]], letters.Span[places[i]]);
        return new(picked, signs, words);
    }

    public void Visit(IColumnVisitor visitor)
    {
        visitor.Column(ref spellings);
        visitor.Column(ref signatures);
        visitor.Column(ref letters);
        visitor.Column(ref all);
        visitor.Column(ref any);
    }

    /// <summary>Adds the spellings of this part of the list that may be like the asked word by their letters: at most so many edits away in text or in fold, or longer forms of a short one.</summary>
    public void Near(AskedWord asked, int edits, int from, int to, List<int> into)
    {
        var (text, fold, twice, wanted) = (asked.SignatureOfText, asked.SignatureOfFold, asked.Respelled, asked.Short);
        var commons = all.Span;
        var rares = any.Span;
        var signs = signatures.Span;
        var words = letters.Span;
        for (var block = from / Block; block * Block < to; block++)
        {
            var (common, rare) = (commons[block], rares[block]);
            if (!Between(text, common, rare, edits) && !(twice && Between(fold, common, rare, edits)) && !(wanted && (fold & ~rare) == 0)) continue;
            var (begin, end) = (Math.Max(from, block * Block), Math.Min(to, (block + 1) * Block));
            var there = signs[begin..end];
            var near = Signature.Within(text, there, edits) | (twice ? Signature.Within(fold, there, edits) : 0);
            for (; near != 0; near &= near - 1)
                if (begin + BitOperations.TrailingZeroCount(near) is var at && asked.Within(words[at], edits)) into.Add(spellings.Span[at]);
            for (var at = begin; wanted && at < end; at++)
                if ((fold & ~signs[at]) == 0 && (words[at] == 0 || First(words[at]) == asked.Fold[0])) into.Add(spellings.Span[at]);
        }
    }

    private static bool Between(ulong signature, ulong common, ulong rare, int edits) => BitOperations.PopCount(common & ~signature) <= edits && BitOperations.PopCount(signature & ~rare) <= edits;

    // Five bits a letter, the first lowest; nothing for a word of more than twelve.
    public static ulong Packed(ReadOnlySpan<byte> word)
    {
        var packed = 0ul;
        for (var i = 0; i < word.Length && word.Length <= Longest; i++) packed |= (ulong)(word[i] - 'a' + 1) << (i * Letter);
        return packed;
    }

    public static int Length(ulong packed) => (64 - BitOperations.LeadingZeroCount(packed) + Letter - 1) / Letter;

    private static byte First(ulong letters) => (byte)('a' - 1 + (letters & Mask));
}
