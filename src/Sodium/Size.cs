using System.Runtime.CompilerServices;

namespace Netra.Sodium;

/// <summary>Refuses arguments of the wrong length before the native library reads past them.</summary>
internal static class Size
{
    /// <exception cref="ArgumentException">The value is not of that many bytes; the message names both counts.</exception>
    internal static void Exactly(int bytes, ReadOnlySpan<byte> value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value.Length != bytes)
            throw new ArgumentException($"Expected {bytes} bytes but got {value.Length}.", name);
    }

    /// <exception cref="ArgumentOutOfRangeException">The count lies outside; the message names the bounds.</exception>
    internal static void Between(int least, int most, int bytes, [CallerArgumentExpression(nameof(bytes))] string? name = null)
    {
        if (bytes < least || bytes > most)
            throw new ArgumentOutOfRangeException(name, bytes, $"Expected {least} to {most} bytes.");
    }
}
