using System.Security.Cryptography;

namespace Netra.Sodium;

/// <summary>
/// BLAKE2b, a fast hash: for keys derived from random codes, fingerprints and message authentication, never for passwords
/// (<see cref="Password"/>). Source: RFC 7693; libsodium documentation, "Generic hashing".
/// </summary>
public static class Hash
{
    /// <summary>Shortest hash and shortest key, in bytes.</summary>
    public const int LeastBytes = 16;

    /// <summary>Longest hash and longest key, in bytes.</summary>
    public const int MostBytes = 64;

    /// <summary>The unkeyed hash. Hashes of different lengths of one message are unrelated.</summary>
    /// <param name="message">What is hashed, of any length.</param>
    /// <param name="length">Length of the hash, 16 … 64 bytes.</param>
    /// <returns>A new array of <paramref name="length"/> bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is not 16 … 64.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static byte[] Of(ReadOnlySpan<byte> message, int length = 32) => Compute(message, default, length);

    /// <summary>The keyed hash: a message authentication code, and a key derivation from a key of full strength.</summary>
    /// <param name="message">What is hashed, of any length.</param>
    /// <param name="key">The key, 16 … 64 bytes. An empty key is refused and never taken for "unkeyed".</param>
    /// <param name="length">Length of the hash, 16 … 64 bytes.</param>
    /// <returns>A new array of <paramref name="length"/> bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The key or <paramref name="length"/> is not 16 … 64 bytes.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static byte[] Keyed(ReadOnlySpan<byte> message, ReadOnlySpan<byte> key, int length = 32)
    {
        Size.Between(LeastBytes, MostBytes, key.Length, nameof(key));
        return Compute(message, key, length);
    }

    private static byte[] Compute(ReadOnlySpan<byte> message, ReadOnlySpan<byte> key, int length)
    {
        Size.Between(LeastBytes, MostBytes, length);
        var hash = new byte[length];
        return Native.crypto_generichash(hash, (nuint)length, message, (ulong)message.Length, key, (nuint)key.Length) == 0
            ? hash
            : throw new CryptographicException("BLAKE2b refused to hash the message.");
    }
}
