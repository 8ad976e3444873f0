using Netra.Contracts;

namespace Netra.Cases.Referrals;

internal static class Receivers
{
    /// <summary>The office of the appointing official: that of the person's agency where the register knows it, else that of the file's region.</summary>
    /// <remarks>A unit in a region may belong to a central agency, whose people the region's appointing official does not punish. A regional government is served by the office of
    /// its own region, and not by one of a region around it.</remarks>
    public static async Task<Office?> PpkOf(this IOffices offices, Employer? employer, RegionCode region, DateOnly on) => employer switch
    {
        null => await offices.OfKind(OfficeKind.Ppk, region, on),
        { PpkOffice: { } named } => await offices.Find(named),
        { Region: { } own } => await offices.OfKind(OfficeKind.Ppk, own, on) is { } office && office.Region == own ? office : null,
        _ => null
    };
}
