using System.IO.Compression;
using System.Text;
using Netra.Contracts;

namespace Netra.Registry.Regions;

/// <summary>The region file as it was read: one block of UTF-8 and, per level, where each line begins. A region becomes an object only when
/// it is asked for, so that 90,000 names cost what their letters cost.</summary>
internal sealed class RegionTable
{
    // The level follows from the length of a code; asked of the code itself once, not 90,000 times.
    static readonly RegionLevel[] LevelOfLength = [.. Enumerable.Range(0, 14).Select(length => new RegionCode(new('0', length)).Level)];

    readonly byte[] text;
    readonly int[][] lines;

    RegionTable(byte[] text)
    {
        this.text = text;
        var found = Enum.GetValues<RegionLevel>().Select(_ => new List<int>()).ToArray();
        for (var start = 0; start < text.Length; start += From(start).IndexOf((byte)'\n') + 1)
            found[(int)LevelOfLength[CodeAt(start).Length]].Add(start);
        lines = [.. found.Select(starts => starts.ToArray())];
    }

    public static RegionTable Read(string file)
    {
        using var unpacked = new MemoryStream();
        using (var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress))
            packed.CopyTo(unpacked);
        return new(unpacked.ToArray());
    }

    public int Count(RegionLevel level) => lines[(int)level].Length;

    public Region? Find(RegionCode code)
    {
        var starts = lines[(int)code.Level];
        var sought = Encoding.UTF8.GetBytes(code.Value);
        var at = FirstNotBefore(starts, sought);
        return at < starts.Length && CodeAt(starts[at]).SequenceEqual(sought) ? RegionAt(starts[at]) : null;
    }

    /// <summary>The regions of a level within another region, by code.</summary>
    public IEnumerable<Region> Within(RegionCode code, RegionLevel level)
    {
        var starts = lines[(int)level];
        var prefix = Encoding.UTF8.GetBytes(code.Level == RegionLevel.Nation ? "" : code.Value + ".");
        for (var at = FirstNotBefore(starts, prefix); at < starts.Length && CodeAt(starts[at]).StartsWith(prefix); at++)
            yield return RegionAt(starts[at]);
    }

    int FirstNotBefore(int[] starts, ReadOnlySpan<byte> code)
    {
        var (low, high) = (0, starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (CodeAt(starts[middle]).SequenceCompareTo(code) < 0) low = middle + 1; else high = middle;
        }
        return low;
    }

    Region RegionAt(int start)
    {
        var code = CodeAt(start);
        var name = From(start + code.Length + 1);
        return new(new(Encoding.UTF8.GetString(code)), Encoding.UTF8.GetString(name[..name.IndexOf((byte)'\n')]));
    }

    ReadOnlySpan<byte> CodeAt(int start) => From(start)[..From(start).IndexOf((byte)'\t')];

    ReadOnlySpan<byte> From(int start) => text.AsSpan(start);
}
