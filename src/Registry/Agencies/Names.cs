using System.Text;
using Netra.Contracts;

namespace Netra.Registry.Agencies;

/// <summary>Names of agencies, units and positions as files write them.</summary>
internal static class FileName
{
    /// <summary>Equal for names that differ in case and spaces alone.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        var gap = false;
        foreach (var letter in name.IsNormalized() ? name : name.Normalize())
        {
            if (char.IsWhiteSpace(letter)) { gap = key.Length > 0; continue; }
            if (gap) key.Append(' ');
            gap = false;
            key.Append(char.ToUpperInvariant(letter));
        }
        return key.ToString();
    }
}

/// <summary>What an agency's name says of it: a regional government is named after its region.</summary>
internal static class AgencyName
{
    private static readonly string[] Openings = ["PEMERINTAH PROVINSI ", "PEMERINTAH PROV. ", "PEMPROV ", "PEMERINTAH DAERAH ", "PEMERINTAH ", "PEMKAB ", "PEMKOT "];

    /// <summary>The region a regional government governs; null for a central agency, or a region nobody knows by that name.</summary>
    public static RegionCode? Governs(string name, IRegions regions)
    {
        var key = FileName.Key(name);
        if (Openings.FirstOrDefault(o => key.StartsWith(o, StringComparison.Ordinal)) is not { } opening) return null;
        var rest = key[opening.Length..].Replace("KAB. ", "KABUPATEN ", StringComparison.Ordinal);
        rest = opening switch { "PEMKAB " => "KABUPATEN " + rest, "PEMKOT " => "KOTA " + rest, _ => rest };
        return regions.Search(rest).FirstOrDefault(r => r.Level is RegionLevel.Province or RegionLevel.Regency && FileName.Key(r.Name) == rest)?.Code
            ?? regions.Search("PROVINSI " + rest).FirstOrDefault(r => r.Level == RegionLevel.Province && FileName.Key(r.Name) == rest)?.Code;
    }
}
