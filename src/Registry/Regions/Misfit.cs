namespace Netra.Registry.Regions;

/// <summary>How badly a region answers a query; the smaller, the better. The first difference decides.</summary>
/// <param name="NeedsAbove">Some words are only in the names of what lies above.</param>
/// <param name="InPart">The name was not typed whole.</param>
/// <param name="Beyond">Letters typed that no whole name of the region, or of what lies above, explains: "tobelo utara, halmahera utara" is rather
/// Tobelo Utara than Tobelo, and "jombang, jombang" rather that of Kabupaten Jombang than that of Jember.</param>
internal readonly record struct Misfit(bool NeedsAbove, bool InPart, int Beyond) : IComparable<Misfit>
{
    public int CompareTo(Misfit other) => (NeedsAbove, InPart, Beyond).CompareTo((other.NeedsAbove, other.InPart, other.Beyond));
}
