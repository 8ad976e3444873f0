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
        if (length == 0) return other.Length;
        var (plus, minus, zero, before, distance, last) = (~0ul, 0ul, 0ul, 0ul, length, 1ul << (length - 1));
        foreach (var letter in other)
        {
            var here = places[letter - 'a'];
            var exchanged = ((~zero & here) << 1) & before;
            zero = (((here & plus) + plus) ^ plus) | here | minus | exchanged;
            var (up, down) = (minus | ~(zero | plus), zero & plus);
            if ((up & last) != 0) distance++;
            if ((down & last) != 0) distance--;
            up = (up << 1) | 1;
            plus = (down << 1) | ~(zero | up);
            minus = up & zero;
            before = here;
        }
        return distance;
    }
}
