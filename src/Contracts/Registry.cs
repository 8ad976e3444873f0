using Netra.Kernel;

namespace Netra.Contracts;

public enum RegionLevel { Nation, Province, Regency, District, Village }

/// <summary>A region by Kemendagri code: <c>PP</c>, <c>PP.KK</c>, <c>PP.KK.CC</c> or <c>PP.KK.CC.VVVV</c>; the empty code is the nation.
/// BPS codes differ and are never used (regulation file §10).</summary>
public readonly record struct RegionCode(string Value) : IValue<RegionCode, string>
{
    public static RegionCode Nation => new("");
    public static RegionCode From(string value) => new(value);
    public RegionLevel Level => Value.Length switch { 0 => RegionLevel.Nation, 2 => RegionLevel.Province, 5 => RegionLevel.Regency, 8 => RegionLevel.District, _ => RegionLevel.Village };
    public RegionCode? Parent => Level == RegionLevel.Nation ? null : new(Value.LastIndexOf('.') is var dot and >= 0 ? Value[..dot] : "");
    /// <summary>This code cut to a level, itself where it is already that coarse.</summary>
    public RegionCode At(RegionLevel level) => new(Value[..Math.Min(Value.Length, level switch
    {
        RegionLevel.Nation => 0, RegionLevel.Province => 2, RegionLevel.Regency => 5, RegionLevel.District => 8, _ => 13
    })]);
    public bool IsWithin(RegionCode other) => other.Value.Length == 0 || Value == other.Value || Value.StartsWith(other.Value + ".", StringComparison.Ordinal);
    public override string ToString() => Value;
}

/// <param name="Name">The name with its kind, as people say it: "Kabupaten Jepara", "Kecamatan Sukadana".</param>
public sealed record Region(RegionCode Code, string Name)
{
    public RegionLevel Level => Code.Level;
}

/// <summary>All regions of Indonesia, in memory: 38 provinces, 514 regencies and cities, 7,000+ sub-districts, 83,000+ villages.</summary>
public interface IRegions
{
    Region? Find(RegionCode code);
    /// <summary>The regions right below, by code.</summary>
    IReadOnlyList<Region> Below(RegionCode code);
    /// <summary>From the region up to its province: "Kecamatan Sukadana, Kabupaten Kayong Utara, Kalimantan Barat". A code that the list
    /// does not know stands for itself.</summary>
    string Path(RegionCode code);
    /// <summary>Up to <paramref name="most"/> sub-districts, regencies or provinces, best first. Each word of the query begins a word of the
    /// region's name or of a name above it, at least one of them of its own: "sukadana kayong". Of equal names the smaller region comes first;
    /// <see cref="Path"/> tells them apart.</summary>
    IReadOnlyList<Region> Search(string words, int most = 20);
    int Count(RegionLevel level);
    /// <summary>The zone of the region's province (Keppres 41/1987); the nation's offices sit in Jakarta.</summary>
    /// <exception cref="KeyNotFoundException">The code begins with no province's.</exception>
    OfficeZone ZoneOf(RegionCode code);
}
