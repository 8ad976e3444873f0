namespace Netra.Sodium;

/// <summary>
/// Random bytes, comparison without a timing leak, and wiping of secrets.
/// Source: libsodium documentation, "Generating random data" and "Helpers".
/// </summary>
public static class Bytes
{
    /// <summary>Unpredictable bytes from the operating system, fit for keys, salts and nonces.</summary>
    /// <param name="count">How many bytes; zero gives an empty array.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static byte[] Random(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var bytes = new byte[count];
        Fill(bytes);
        return bytes;
    }

    /// <summary>Overwrites <paramref name="bytes"/> with unpredictable bytes.</summary>
    /// <param name="bytes">The bytes to fill, of any length.</param>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static void Fill(Span<byte> bytes) => Native.randombytes_buf(bytes, (nuint)bytes.Length);

    /// <summary>An unpredictable integer, each of 0 … <paramref name="below"/> − 1 equally likely (no modulo bias).</summary>
    /// <param name="below">The bound, exclusive; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="below"/> is less than 1.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static int Uniform(int below)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(below, 1);
        return (int)Native.randombytes_uniform((uint)below);
    }

    /// <summary>
    /// Whether both hold the same bytes, taking the same time wherever they differ. Different lengths are unequal at once:
    /// the length of a secret compared here must not itself be secret.
    /// </summary>
    /// <param name="left">The one value, of any length.</param>
    /// <param name="right">The other value, of any length.</param>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static bool FixedTimeEquals(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.Length == right.Length && Native.sodium_memcmp(left, right, (nuint)left.Length) == 0;

    /// <summary>Overwrites <paramref name="secret"/> with zeros in a way no compiler leaves out.</summary>
    /// <param name="secret">The bytes to wipe, of any length.</param>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static void Wipe(Span<byte> secret) => Native.sodium_memzero(secret, (nuint)secret.Length);
}
