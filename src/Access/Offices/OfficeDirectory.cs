using Microsoft.EntityFrameworkCore;
using Netra.Access.Keys;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Offices;

internal sealed class OfficeDirectory(Db db, Holdings holdings) : IOffices
{
    // The supervisors' hierarchy (UU 7/2017 ps 89), nearest to the people first.
    private static readonly OfficeKind[] Supervisors = [OfficeKind.Pkd, OfficeKind.Panwascam, OfficeKind.BawasluKabKota, OfficeKind.BawasluProvinsi, OfficeKind.BawasluRi];

    public async Task<Office?> Find(OfficeId id) => (await db.Set<OfficeRecord>().FindAsync(id))?.Shown();

    public async Task<IReadOnlyList<Office>> All() =>
        [.. (await db.Set<OfficeRecord>().AsNoTracking().OrderBy(o => o.Region).ThenBy(o => o.Code).ToListAsync()).Select(o => o.Shown())];

    public async Task<Office?> CompetentFor(RegionCode region, DateOnly on) =>
        (await Covering(region, on).Where(c => c.Jurisdiction.ReceivesReports && Supervisors.Contains(c.Office.Kind)).ToListAsync())
            .OrderBy(c => Array.IndexOf(Supervisors, c.Office.Kind)).ThenByDescending(c => c.Jurisdiction.Region.Value.Length).ThenBy(c => c.Office.Code, StringComparer.Ordinal)
            .FirstOrDefault()?.Office.Shown();

    public async Task<Office?> OfKind(OfficeKind kind, RegionCode region, DateOnly on) =>
        (await Covering(region, on).Where(c => c.Office.Kind == kind).ToListAsync())
            .OrderByDescending(c => c.Jurisdiction.Region.Value.Length).ThenBy(c => c.Office.Code, StringComparer.Ordinal).FirstOrDefault()?.Office.Shown();

    public async Task<Office?> HolderFor(OfficeId office) => await holdings.KeyFor(office) is { } key ? await Find(key.Office) : null;

    public async Task<IReadOnlySet<OfficeId>> Under(OfficeId office) =>
        (await db.Database.SqlQuery<Guid>(
            $"""
            with recursive below (id) as (
              select id from access_offices where id = {office.Value}
              union select o.id from access_offices o join below on o.superior = below.id)
            select id as "Value" from below
            """).ToListAsync()).Select(OfficeId.From).ToHashSet();

    // Codes nest, so a region lies in a jurisdiction exactly where the jurisdiction's code is the region's own or one of its parents'.
    private IQueryable<Covered> Covering(RegionCode region, DateOnly day)
    {
        var within = new List<RegionCode>();
        for (RegionCode? code = region; code is { } one; code = one.Parent) within.Add(one);
        return from jurisdiction in db.Set<Jurisdiction>().AsNoTracking()
               join office in db.Set<OfficeRecord>().AsNoTracking() on jurisdiction.Office equals office.Id
               where within.Contains(jurisdiction.Region)
                  && jurisdiction.ValidFrom <= day && (jurisdiction.ValidTo == null || jurisdiction.ValidTo >= day)
                  && office.ValidFrom <= day && (office.ValidTo == null || office.ValidTo >= day)
               select new Covered { Jurisdiction = jurisdiction, Office = office };
    }

    private sealed class Covered
    {
        public required Jurisdiction Jurisdiction { get; init; }
        public required OfficeRecord Office { get; init; }
    }
}
