using Netra.Contracts;

namespace Netra.Registry.Agencies;

internal static class Served
{
    /// <summary>The one scope of the register: an officer of a PPK or BKPSDM reaches the agencies that office serves, anybody else none. Every list, page,
    /// search and import goes through here.</summary>
    /// <remarks>A regional government is served by the PPK's and the BKPSDM's office of its own region, and not by those of a region around it; a central
    /// agency by the office it names, wherever its units lie.</remarks>
    public static IQueryable<AgencyRecord> For(this IQueryable<AgencyRecord> agencies, ISession session)
    {
        if (session.Officer is not { } officer || !officer.Permissions.Contains(RegistryPermissions.Browse) || session.Office is not { Kind: OfficeKind.Ppk or OfficeKind.Bkpsdm } office)
            return agencies.Where(_ => false);
        return agencies.Where(a => a.Kind == AgencyRecord.Regional ? a.Region == office.Region : a.PpkOffice == office.Id);
    }
}
