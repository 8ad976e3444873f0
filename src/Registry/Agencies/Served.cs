using Netra.Contracts;

namespace Netra.Registry.Agencies;

internal static class Served
{
    /// <summary>The one scope of the register: an officer of a PPK or BKPSDM reaches the agencies that office serves, anybody else none. Every list, page,
    /// search and import goes through here.</summary>
    /// <remarks>Where an office was named its PPK's, that one serves the agency, wherever its units lie. A regional government is served by the BKPSDM's office of its own
    /// region, and by the PPK's as long as no other was named; not by those of a region around it.</remarks>
    public static IQueryable<AgencyRecord> For(this IQueryable<AgencyRecord> agencies, ISession session)
    {
        if (session.Officer is not { } officer || !officer.Permissions.Contains(RegistryPermissions.Browse) || session.Office is not { Kind: OfficeKind.Ppk or OfficeKind.Bkpsdm } office)
            return agencies.Where(_ => false);
        var named = office.Kind is OfficeKind.Ppk;
        return agencies.Where(a => a.PpkOffice == office.Id || a.Kind == AgencyRecord.Regional && a.Region == office.Region && !(named && a.PpkOffice != null));
    }

    /// <summary>The agencies whose open columns this session may see: all for who names their PPK's offices, else those its office serves.</summary>
    public static IQueryable<AgencyRecord> Shown(this IQueryable<AgencyRecord> agencies, ISession session) =>
        session.Officer?.Permissions.Contains(RegistryPermissions.Assign) is true ? agencies : agencies.For(session);
}
