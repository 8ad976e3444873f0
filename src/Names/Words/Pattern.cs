namespace Netra.Names.Words;

/// <summary>
/// One word made ready to be compared with many: the optimal string alignment distance (insert, delete, replace, exchange two neighbours) by
/// bits, after Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003). At most 64 letters.
/// </summary>
internal sealed class Pattern
{
    private readonly ulong[] places = new ulong[26];
    private readonly int length;

    public Pattern(ReadOnlySpan<byte> word)
    {
        length = word.Length;
        for (var i = 0; i < length; i++) places[word[i] - 'a'] |= 1ul << i;
    }

    public int DistanceTo(ReadOnlySpan<byte> other)
    {
        var run = new Run(length);
        foreach (var letter in other) run.Meet(places[letter - 'a']);
        return run.Distance;
    }

    /// <summary>Whether a word is at most so many edits away.</summary>
    /// <param name="packed">As <see cref="WordList"/> packs it.</param>
    public bool Within(ulong packed, int edits)
    {
        if (Math.Abs(WordList.Length(packed) - length) > edits) return false;
        var run = new Run(length);
        for (; packed != 0; packed >>= WordList.Letter) run.Meet(places[(int)(packed & WordList.Mask) - 1]);
        return run.Distance <= edits;
    }

    private struct Run(int length)
    {
        private readonly ulong last = 1ul << (length - 1);
        private ulong plus = ~0ul, minus, zero, before;

        public int Distance { get; private set; } = length;

        public void Meet(ulong here)
        {
            var exchanged = ((~zero & here) << 1) & before;
            zero = (((here & plus) + plus) ^ plus) | here | minus | exchanged;
            var (up, down) = (minus | ~(zero | plus), zero & plus);
            if ((up & last) != 0) Distance++;
            if ((down & last) != 0) Distance--;
            up = (up << 1) | 1;
            plus = (down << 1) | ~(zero | up);
            minus = up & zero;
            before = here;
        }
    }
}
