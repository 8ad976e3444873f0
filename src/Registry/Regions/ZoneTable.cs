using System.Collections.Frozen;
using Netra.Kernel;

namespace Netra.Registry.Regions;

internal static class ZoneTable
{
    /// <summary>Lines "province, tab, zone"; a line that begins with # is a note.</summary>
    public static FrozenDictionary<string, OfficeZone> Read(string file) =>
        File.ReadLines(file).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))
            .ToFrozenDictionary(cells => cells[0], cells => Enum.Parse<OfficeZone>(cells[1], ignoreCase: true));
}
