using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Netra.Sodium;

namespace Netra.Access.SecondFactors;

/// <summary>Time-based one-time codes: RFC 6238 with SHA-1, 30 seconds and six digits, which is what authenticator apps do.</summary>
internal static class Totp
{
    public const int SecretBytes = 20;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Number of the 30-second step, from 1970.</summary>
    public static long StepAt(DateTime real) => (real - DateTime.UnixEpoch).Ticks / (30 * TimeSpan.TicksPerSecond);

    public static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238: HMAC-SHA-1 is what every authenticator app supports; HMAC does not rest on collision resistance.
        var mac = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        // RFC 4226 section 5.3: dynamic truncation.
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 15, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>The step a typed code belongs to, one step early or late allowed for clocks that differ; null where it fits none
    /// or a step not after the last one used (RFC 6238 section 5.2: a code is accepted once).</summary>
    public static long? Match(byte[] secret, string typed, DateTime real, long lastStep)
    {
        var digits = Encoding.ASCII.GetBytes(string.Concat(typed.Where(char.IsAsciiDigit)));
        long? match = null;
        for (var step = StepAt(real) - 1; step <= StepAt(real) + 1; step++)
            if (Bytes.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, step)), digits) && step > lastStep) match = step;
        return match;
    }

    /// <summary>RFC 4648 base 32 without padding, for typing by hand.</summary>
    public static string Base32(byte[] secret)
    {
        var text = new StringBuilder();
        for (var bit = 0; bit < secret.Length * 8; bit += 5)
        {
            var pair = (secret[bit / 8] << 8) | (bit / 8 + 1 < secret.Length ? secret[bit / 8 + 1] : 0);
            text.Append(Alphabet[(pair >> (11 - bit % 8)) & 31]);
        }
        return text.ToString();
    }

    /// <summary>The address authenticator apps read from the picture.</summary>
    public static string Address(byte[] secret, string email) => $"otpauth://totp/Netra:{Uri.EscapeDataString(email)}?secret={Base32(secret)}&issuer=Netra";
}
