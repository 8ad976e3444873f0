namespace Netra.Registry.Imports;

/// <summary>The numbers a file has named so far, and on which line each first: twelve bytes a person, so that a nation fits beside the work.</summary>
/// <remarks>A NIP is eighteen digits and is kept itself; an agency's own number is kept as a hash of 63 bits with the agency's name. That two of a million such
/// numbers meet has a chance of one in ten million; the second would be refused as a repetition and named.</remarks>
internal sealed class Seen
{
    private ulong[] keys;
    private uint[] lines;
    private int count;

    /// <param name="expected">How many people the file may hold; a better guess saves growing.</param>
    public Seen(long expected)
    {
        var size = (int)Math.Clamp(expected * 23 / 20, 1 << 10, 1 << 27);
        (keys, lines) = (new ulong[size], new uint[size]);
    }

    public static ulong Key(string number, bool own, string agencyKey)
    {
        if (!own) return ulong.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        var hash = 14695981039346656037UL;
        foreach (var letter in agencyKey) hash = (hash ^ letter) * 1099511628211UL;
        hash = (hash ^ '\n') * 1099511628211UL;
        foreach (var letter in number) hash = (hash ^ letter) * 1099511628211UL;
        return hash | 1UL << 63;
    }

    public bool Contains(ulong key) => keys[Place(key)] == key;

    /// <param name="line">0 for a line that is not taken: another may still name the number.</param>
    /// <returns>0 where the number is new, else the line that named it.</returns>
    public uint Add(ulong key, long line)
    {
        var at = Place(key);
        if (keys[at] == key)
        {
            if (lines[at] == 0) lines[at] = (uint)line; else if (line != 0) return lines[at];
            return 0;
        }
        (keys[at], lines[at]) = (key, (uint)line);
        if (++count > keys.Length / 10 * 9) Grow();
        return 0;
    }

    private int Place(ulong key)
    {
        var at = (int)Math.BigMul(key * 0x9E3779B97F4A7C15UL, (ulong)keys.Length, out _);
        while (keys[at] != 0 && keys[at] != key)
            if (++at == keys.Length) at = 0;
        return at;
    }

    private void Grow()
    {
        var (oldKeys, oldLines) = (keys, lines);
        (keys, lines) = (new ulong[oldKeys.Length * 2], new uint[oldLines.Length * 2]);
        for (var i = 0; i < oldKeys.Length; i++)
            if (oldKeys[i] != 0)
            {
                var at = Place(oldKeys[i]);
                (keys[at], lines[at]) = (oldKeys[i], oldLines[i]);
            }
    }
}
