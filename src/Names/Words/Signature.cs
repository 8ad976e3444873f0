using System.Numerics;
using System.Runtime.Intrinsics;

namespace Netra.Names.Words;

/// <summary>
/// Which letters a word has, once and twice, in 52 bits: one edit adds at most one bit and takes at most one, so most words are ruled out unread.
/// The bits that part words best stand highest, so that words in the order of their signatures have much in common with their neighbours.
/// </summary>
internal static class Signature
{
    /// <summary>Set beside the signature of a spelling that is not its own fold.</summary>
    public const ulong Respelled = 1ul << 63;

    // A letter that half of all words have comes first, one that hardly any has last; a capital is a letter had twice.
    private const string Parting = "rsnmAutdiohlIyeakNwRfgpbSMzOTUDHLcEYqKBPWGFZxCQXjvJV";
    private static readonly ulong[] Once = Bits('a'), Twice = Bits('A');

    public static ulong Of(ReadOnlySpan<byte> word)
    {
        var signature = 0ul;
        foreach (var letter in word)
        {
            var once = Once[letter - 'a'];
            signature |= (signature & once) == 0 ? once : Twice[letter - 'a'];
        }
        return signature;
    }

    public static bool Within(ulong one, ulong other, int edits)
    {
        var apart = one ^ other;
        return BitOperations.PopCount(apart & one) <= edits && BitOperations.PopCount(apart & other) <= edits;
    }

    /// <summary>Which of at most 32 words may be so many edits away: a bit each, the first lowest.</summary>
    public static uint Within(ulong one, ReadOnlySpan<ulong> others, int edits)
    {
        var (near, at) = (0u, 0);
        for (; at + Vector256<ulong>.Count <= others.Length; at += Vector256<ulong>.Count)
        {
            var there = Vector256.Create(others.Slice(at, Vector256<ulong>.Count));
            var (lost, won) = (Vector256.AndNot(Vector256.Create(one), there), Vector256.AndNot(there, Vector256.Create(one)));
            for (var edit = 0; edit < edits; edit++) (lost, won) = (lost & (lost - Vector256<ulong>.One), won & (won - Vector256<ulong>.One));
            near |= Vector256.Equals(lost | won, Vector256<ulong>.Zero).ExtractMostSignificantBits() << at;
        }
        for (; at < others.Length; at++)
            if (Within(one, others[at], edits)) near |= 1u << at;
        return near;
    }

    private static ulong[] Bits(char first) => [.. Enumerable.Range(0, 26).Select(l => 1ul << (51 - Parting.IndexOf((char)(first + l), StringComparison.Ordinal)))];
}
