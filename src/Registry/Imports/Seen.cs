namespace Netra.Registry.Imports;

/// <summary>The numbers a file has named so far, and on which line each first: seven bytes a person, so that a nation fits beside the work.</summary>
/// <remarks>What a NIP or NI PPPK can be has forty bits, and is kept itself. An agency's own number is kept as a hash of 63 bits with the agency's name, in ten bytes.
/// That two of a million such numbers meet has a chance of one in ten million; the second would be refused as a repetition and named.</remarks>
internal sealed class Seen
{
    private const ulong Hashed = 1UL << 63;
    private readonly Numbered national = new(keyBits: 40, chainBits: 16), own = new(keyBits: 64, chainBits: 14);

    public static ulong Key(string number, bool own, string agencyKey)
    {
        if (!own && Packed(number) is { } packed) return packed;
        var hash = 14695981039346656037UL;
        foreach (var letter in agencyKey) hash = (hash ^ letter) * 1099511628211UL;
        hash = (hash ^ '\n') * 1099511628211UL;
        foreach (var letter in number) hash = (hash ^ letter) * 1099511628211UL;
        return hash | Hashed;
    }

    public bool Contains(ulong key) => Of(key).Contains(key);

    /// <param name="line">0 for a line that is not taken: another may still name the number.</param>
    /// <returns>0 where the number is new, else the line that named it; of lines beyond the sixteenth million the last that can be told.</returns>
    public uint Add(ulong key, long line) => Of(key).Add(key, line);

    private Numbered Of(ulong key) => key >= Hashed ? own : national;

    // Day of birth, age at the appointment, its month or the count of contracts, sex, serial. Null for what no check lets through.
    private static ulong? Packed(string number)
    {
        if (number.Length != 18) return null;
        int Digits(int at, int count)
        {
            var value = 0;
            for (var i = at; i < at + count; i++) value = value * 10 + number[i] - '0';
            return value;
        }
        var (year, age) = (Digits(0, 4) - 1900, Digits(8, 4) - Digits(0, 4));
        return year is < 0 or > 175 || age is < 1 or > 63 ? null
            : ((((ulong)(year * 372 + Digits(4, 2) * 31 - 31 + Digits(6, 2) - 1) * 64 + (ulong)age) * 128 + (ulong)Digits(12, 2)) * 2 + (ulong)(number[14] - '1')) * 1024 + (ulong)Digits(15, 3);
    }
}
