namespace Netra.Registry.Imports;

/// <summary>The numbers a file has named so far, and on which line each first: eight bytes a person, so that a nation fits beside the work.</summary>
/// <remarks>What a NIP or NI PPPK can be has forty bits, and is kept itself. An agency's own number is kept as a hash of 63 bits with the agency's name, and twelve bytes.
/// That two of a million such numbers meet has a chance of one in ten million; the second would be refused as a repetition and named.</remarks>
/// <param name="expected">How many people the file may hold; a better guess saves growing.</param>
internal sealed class Seen(long expected)
{
    private const ulong Hashed = 1UL << 63;
    private readonly Table national = new((int)Math.Clamp(expected * 23 / 20, 1 << 10, 1 << 27), lineBits: 24), own = new(1 << 10, lineBits: 0);

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

    private Table Of(ulong key) => key >= Hashed ? own : national;

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

    /// <summary>Open addressing. A line stands in the low bits of its key's slot where the key leaves them free, else beside it.</summary>
    private sealed class Table(int size, int lineBits)
    {
        private ulong[] slots = new ulong[size];
        private uint[] lines = new uint[lineBits == 0 ? size : 0];
        private int count;

        public bool Contains(ulong key) => slots[Place(key)] != 0;

        public uint Add(ulong key, long line)
        {
            var at = Place(key);
            if (slots[at] == 0 && ++count > slots.Length / 10 * 9)
            {
                Grow();
                at = Place(key);
            }
            var first = Line(at);
            if (first != 0) return line == 0 ? 0 : first;
            Set(at, key, (uint)Math.Min(line, lineBits == 0 ? uint.MaxValue : (1L << lineBits) - 1));
            return 0;
        }

        private uint Line(int at) => lineBits == 0 ? lines[at] : (uint)(slots[at] & (1UL << lineBits) - 1);

        private void Set(int at, ulong key, uint line)
        {
            slots[at] = lineBits == 0 ? key : key << lineBits | line;
            if (lineBits == 0) lines[at] = line;
        }

        private int Place(ulong key)
        {
            var at = (int)Math.BigMul(key * 0x9E3779B97F4A7C15UL, (ulong)slots.Length, out _);
            while (slots[at] != 0 && slots[at] >> lineBits != key)
                if (++at == slots.Length) at = 0;
            return at;
        }

        private void Grow()
        {
            var (oldSlots, oldLines) = (slots, lines);
            (slots, lines) = (new ulong[oldSlots.Length * 2], new uint[oldLines.Length * 2]);
            for (var i = 0; i < oldSlots.Length; i++)
                if (oldSlots[i] != 0) Set(Place(oldSlots[i] >> lineBits), oldSlots[i] >> lineBits, lineBits == 0 ? oldLines[i] : (uint)(oldSlots[i] & (1UL << lineBits) - 1));
        }
    }
}
