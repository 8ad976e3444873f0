using System.Numerics;

namespace Netra.Names.Words;

/// <summary>
/// One word made ready to be compared with many: the optimal string alignment distance (insert, delete, replace, exchange two neighbours) by
/// bits, after Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003). At most 64 letters.
/// </summary>
internal sealed class Pattern
{
    // In each letter of a packed word its highest bit, and the others.
    private const ulong High = 0b10000_10000_10000_10000_10000_10000_10000_10000_10000_10000_10000_10000, Low = High - (High >> (WordList.Letter - 1));
    private readonly ulong[] places = new ulong[26];
    private readonly int length;
    private readonly ulong packed;

    public Pattern(ReadOnlySpan<byte> word)
    {
        (length, packed) = (word.Length, WordList.Packed(word));
        for (var i = 0; i < length; i++) places[word[i] - 'a'] |= 1ul << i;
    }

    public int DistanceTo(ReadOnlySpan<byte> other)
    {
        var run = new Run(length);
        foreach (var letter in other) run.Meet(places[letter - 'a']);
        return run.Distance;
    }

    /// <summary>Whether a word is at most so many edits away.</summary>
    /// <param name="other">As <see cref="WordList"/> packs it.</param>
    /// <param name="edits">At most two.</param>
    public bool Within(ulong other, int edits)
    {
        var longer = WordList.Length(other) - length;
        if (Math.Abs(longer) > edits || packed != 0 && (longer < 0 ? Astray(other, packed, -longer) : Astray(packed, other, longer)) > edits) return false;
        var run = new Run(length);
        for (; other != 0; other >>= WordList.Letter) run.Meet(places[(int)(other & WordList.Mask) - 1]);
        return run.Distance <= edits;
    }

    // Letters that the other word has not where two edits can have moved them, of the word that has more of these: each needs an edit of its own.
    private static int Astray(ulong shorter, ulong other, int longer)
    {
        const int Step = WordList.Letter;
        var (here, next) = (Same(shorter, other), Same(shorter, other >> Step));
        var there = here | next << Step;
        here |= next;
        // Two letters exchanged move one back; two letters more leave no edit for that.
        if (longer < 2 && Same(shorter, other << Step) is var last) (here, there) = (here | last, there | last >> Step);
        if (longer > 0 && Same(shorter, other >> (2 * Step)) is var second) (here, there) = (here | second, there | second << (2 * Step));
        return Math.Max(BitOperations.PopCount(Differing(shorter) & ~here), BitOperations.PopCount(Differing(other) & ~there));
    }

    private static ulong Same(ulong one, ulong other) => High & ~Differing(one ^ other);

    // The highest bit of each letter that is not nothing.
    private static ulong Differing(ulong letters) => (((letters & Low) + Low) | letters) & High;

    private struct Run(int length)
    {
        private readonly int last = length - 1;
        private ulong plus = ~0ul, minus, zero, before;
        private int distance = length;

        public readonly int Distance => distance;

        public void Meet(ulong here)
        {
            var exchanged = ((~zero & here) << 1) & before;
            zero = (((here & plus) + plus) ^ plus) | here | minus | exchanged;
            var (up, down) = (minus | ~(zero | plus), zero & plus);
            distance += (int)(up >> last & 1) - (int)(down >> last & 1);
            up = (up << 1) | 1;
            plus = (down << 1) | ~(zero | up);
            minus = up & zero;
            before = here;
        }
    }
}
