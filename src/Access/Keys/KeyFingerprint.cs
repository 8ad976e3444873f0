using Netra.Sodium;

namespace Netra.Access.Keys;

/// <summary>What two people compare, aloud, to know they look at the same key.</summary>
internal static class KeyFingerprint
{
    /// <summary>BLAKE2b-128 of a public key in eight groups of four hexadecimal digits: <c>3f2a 90c1 …</c>.</summary>
    public static string Of(byte[] publicKey) =>
        string.Join(' ', Convert.ToHexStringLower(Hash.Of(publicKey, 16)).Chunk(4).Select(group => new string(group)));
}
