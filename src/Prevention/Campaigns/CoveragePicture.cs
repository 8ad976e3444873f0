using Netra.Kernel;

namespace Netra.Prevention.Campaigns;

/// <summary>Coverage as tiles and a table.</summary>
/// <param name="Link">Where a part leads, null where it ends.</param>
internal sealed record CoveragePicture(Coverage Coverage, DateTime At, OfficeZone Zone, Func<Covered, string?> Link)
{
    private const int Side = 42, Gap = 4, Columns = 8;

    public string Box => $"-1 -1 {Columns * (Side + Gap)} {(Coverage.Parts.Count + Columns - 1) / Columns * (Side + Gap)}";

    public static (int X, int Y) Tile(int i) => (i % Columns * (Side + Gap), i / Columns * (Side + Gap));
}
