using System.Buffers.Binary;
using System.Globalization;

namespace Netra.Prevention.Events.Codes;

/// <summary>The code at the door, another each minute: five letters name the event, seven prove the minute. Whoever is not in the room has at most two minutes
/// to be told it. Needs no database to be judged.</summary>
internal sealed class RotatingCode(EventSecrets secrets)
{
    public const int Seconds = 60;
    /// <summary>How many steps a page stays good that was opened in time: typing a birth date takes as long as it takes.</summary>
    public const int Patience = 15;
    private const int NumberLetters = 5, ProofLetters = 7;

    /// <param name="real">The machine's time: an offset must never widen what a stolen code can do.</param>
    public static long StepAt(DateTime real) => new DateTimeOffset(real).ToUnixTimeSeconds() / Seconds;

    public string At(long nr, long step) => Number(nr) + Proof("code", nr, step);

    /// <returns>The event whose code of this step or the one before was typed, else null.</returns>
    public long? Read(string typed, long step)
    {
        if (Letters32.Read(typed, NumberLetters + ProofLetters) is not { } code) return null;
        var nr = code[..NumberLetters].Aggregate(0L, (n, letter) => n * 32 + Letters32.Alphabet.IndexOf(letter, StringComparison.Ordinal));
        return Same(code, At(nr, step)) || Same(code, At(nr, step - 1)) ? nr : null;
    }

    /// <summary>Travels in the page that a good code opened.</summary>
    public string Pass(long nr, long step) => string.Create(CultureInfo.InvariantCulture, $"{step}-{Number(nr)}{Proof("pass", nr, step)}");

    /// <returns>The event of a page that was opened in time.</returns>
    public long? ReadPass(string typed, long step)
    {
        if (typed.Split('-') is not [var written, { Length: NumberLetters + ProofLetters } code] || !long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var opened)) return null;
        if (opened > step || step - opened > Patience) return null;
        var nr = code[..NumberLetters].Aggregate(0L, (n, letter) => n * 32 + Math.Max(0, Letters32.Alphabet.IndexOf(letter, StringComparison.Ordinal)));
        return Same(typed, Pass(nr, opened)) ? nr : null;
    }

    private static string Number(long nr)
    {
        var letters = new char[NumberLetters];
        for (var i = NumberLetters - 1; i >= 0; i--, nr /= 32) letters[i] = Letters32.Alphabet[(int)(nr % 32)];
        return new(letters);
    }

    private string Proof(string use, long nr, long step)
    {
        Span<byte> message = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(message, nr);
        BinaryPrimitives.WriteInt64BigEndian(message[8..], step);
        System.Text.Encoding.ASCII.GetBytes(use, message[16..]);
        return Letters32.Of(Sodium.Hash.Keyed(message, secrets.Rotating), ProofLetters);
    }

    private static bool Same(string typed, string true_) => Sodium.Bytes.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(typed), System.Text.Encoding.ASCII.GetBytes(true_));
}
