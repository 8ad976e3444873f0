using System.Text;
using QRCoder;

namespace Netra.Prevention.Papers;

/// <summary>The modules of a QR code, and the runs of dark ones in each row.</summary>
internal static class Matrix
{
    public static (IReadOnlyList<(int Row, int From, int To)> Runs, int Side) Of(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var (modules, runs) = (code.ModuleMatrix, new List<(int, int, int)>());
        for (var row = 0; row < modules.Count; row++)
            for (var at = 0; at < modules.Count;)
            {
                var end = at;
                while (end < modules.Count && modules[row][end]) end++;
                if (end > at) runs.Add((row, at, end));
                at = end + 1;
            }
        return (runs, modules.Count);
    }

    /// <summary>As the outline of an SVG, one unit a module.</summary>
    public static (string Path, int Side) Path(string address)
    {
        var (runs, side) = Of(address);
        var path = new StringBuilder();
        foreach (var (row, from, to) in runs) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{from} {row}h{to - from}v1h{from - to}z");
        return (path.ToString(), side);
    }
}
