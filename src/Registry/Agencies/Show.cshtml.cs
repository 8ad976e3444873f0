using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Registry.Agencies;

/// <summary>An agency: which office carries out sanctions for it, since when, and which did before. For its own office, and for who names them.</summary>
[Door(Doors.Desk), Anonymous(SignedIn = true)]
internal sealed class ShowModel(Db db, ISession session, IOffices offices, IRegions regions, Clock clock) : PageModel
{
    public AgencyRecord Agency { get; private set; } = null!;
    /// <summary>Latest first.</summary>
    public IReadOnlyList<(AgencyPpk Named, string Office)> History { get; private set; } = [];
    /// <summary>The office that decides now; null where there is none.</summary>
    public Office? Ppk { get; private set; }
    public string Region => Agency.Kind == AgencyRecord.Regional ? regions.Path(Agency.Region) : "";
    public bool MayAssign => session.Officer!.Permissions.Contains(RegistryPermissions.Assign);
    public OfficeZone Zone => session.Office!.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var sought = new AgencyId(id);
        if (await db.Set<AgencyRecord>().AsNoTracking().Shown(session).FirstOrDefaultAsync(a => a.Id == sought) is not { } agency) return NotFound();
        Agency = agency;
        var names = (await offices.All()).ToDictionary(o => o.Id, o => o.Name);
        History = [.. (await db.Set<AgencyPpk>().AsNoTracking().Where(p => p.Agency == agency.Nr).OrderByDescending(p => p.Serial).ToListAsync()).Select(p => (p, names.GetValueOrDefault(p.Office, "")))];
        Ppk = agency.PpkOffice is { } named ? await offices.Find(named)
            : agency.Kind == AgencyRecord.Regional && await offices.OfKind(OfficeKind.Ppk, agency.Region, Say.LocalDay(clock.Now, Zone)) is { } own && own.Region == agency.Region ? own : null;
        return Page();
    }
}
