using System.Security.Cryptography;
using System.Text;

namespace Netra.Sodium;

/// <summary>
/// Keys from passwords by Argon2id 1.3, one lane. Slow and hungry on purpose, so that a stolen database is dear to guess at.
/// Source: RFC 9106; libsodium documentation, "Password hashing".
/// </summary>
public static class Password
{
    /// <summary>Length of a salt, in bytes.</summary>
    public const int SaltBytes = 16;

    /// <summary>Shortest key that is derived, in bytes.</summary>
    public const int LeastBytes = 16;

    private const int Argon2Id13 = 2;
    private const ulong LeastMemory = 8192;

    // Strict: a lone surrogate is refused, or else different passwords would become the same replacement character.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Derives a key from a password.</summary>
    /// <param name="password">The password as typed. It is taken as UTF-8, not normalised, and the UTF-8 copy is wiped.</param>
    /// <param name="salt">16 random bytes, new for each password and purpose.</param>
    /// <param name="cost">Passes and memory.</param>
    /// <param name="length">Length of the key in bytes, at least 16.</param>
    /// <returns>A new array of <paramref name="length"/> bytes; wipe it after use.</returns>
    /// <exception cref="ArgumentException">
    /// The salt is not 16 bytes, the length is below 16, the cost is out of its bounds, or the password is not valid Unicode.
    /// </exception>
    /// <exception cref="CryptographicException">The memory could not be had.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static byte[] Derive(ReadOnlySpan<char> password, ReadOnlySpan<byte> salt, Argon2Cost cost, int length = 32)
    {
        ArgumentNullException.ThrowIfNull(cost);
        Size.Exactly(SaltBytes, salt);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, LeastBytes);
        ArgumentOutOfRangeException.ThrowIfZero(cost.Operations, nameof(cost));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cost.Operations, uint.MaxValue, nameof(cost));
        ArgumentOutOfRangeException.ThrowIfLessThan(cost.Memory, LeastMemory, nameof(cost));

        var utf8 = GC.AllocateUninitializedArray<byte>(Utf8.GetByteCount(password), pinned: true);
        try
        {
            Utf8.GetBytes(password, utf8);
            var derived = new byte[length];
            return Native.crypto_pwhash(
                    derived, (ulong)length, utf8, (ulong)utf8.Length, salt, cost.Operations, cost.Memory, Argon2Id13) == 0
                ? derived
                : throw new CryptographicException($"The password could not be derived: {cost.Memory} bytes of memory could not be had.");
        }
        finally
        {
            Bytes.Wipe(utf8);
        }
    }
}
