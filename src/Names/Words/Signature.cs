using System.Numerics;

namespace Netra.Names.Words;

/// <summary>Which letters a word has, once and twice, in 52 bits: one edit adds at most one bit and takes at most one, so most words are ruled out unread.</summary>
internal static class Signature
{
    /// <summary>Set beside the signature of a fold that has other spellings than itself.</summary>
    public const ulong Respelled = 1ul << 63;

    public static ulong Of(ReadOnlySpan<byte> word)
    {
        var signature = 0ul;
        foreach (var letter in word)
        {
            var once = 1ul << (letter - 'a');
            signature |= (signature & once) == 0 ? once : once << 26;
        }
        return signature;
    }

    public static bool Within(ulong one, ulong other, int edits) => BitOperations.PopCount(one & ~other) <= edits && BitOperations.PopCount(other & ~one) <= edits;
}
