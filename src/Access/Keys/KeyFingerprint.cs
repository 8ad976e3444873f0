using Netra.Sodium;

namespace Netra.Access.Keys;

/// <summary>What two people compare, aloud, to know they look at the same key.</summary>
internal static class KeyFingerprint
{
    /// <summary>BLAKE2b-128 of a public key in eight groups of four hexadecimal digits: <c>3f2a 90c1 …</c>.</summary>
    public static string Of(byte[] publicKey) => Grouped(Convert.ToHexStringLower(Hash.Of(publicKey, 16)));

    /// <summary>Whether a fingerprint that was read out is that of the key; people write the groups with and without spaces.</summary>
    public static bool Fits(byte[] publicKey, string typed) => Of(publicKey).Equals(Grouped(typed), StringComparison.OrdinalIgnoreCase);

    private static string Grouped(string text) => string.Join(' ', string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Chunk(4).Select(group => new string(group)));
}
