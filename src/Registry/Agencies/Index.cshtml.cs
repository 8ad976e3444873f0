using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Registry.Agencies;

/// <summary>Every agency of the register and its PPK's office; nobody's personnel.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Assign)]
internal sealed class IndexModel(Db db, IOffices offices) : PageModel
{
    private const int Most = 50;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public long? After { get; set; }
    public IReadOnlyList<AgencyRecord> Agencies { get; private set; } = [];
    public IReadOnlyDictionary<OfficeId, Office> Offices { get; private set; } = new Dictionary<OfficeId, Office>();
    public string? Next { get; private set; }

    public async Task OnGetAsync()
    {
        var query = db.Set<AgencyRecord>().AsNoTracking();
        if (After is { } after && await query.FirstOrDefaultAsync(a => a.Nr == after) is { } last)
#pragma warning disable CA1309 // The database compares, by the order of its own index.
            query = query.Where(a => string.Compare(a.Key, last.Key) > 0);
#pragma warning restore CA1309
        Agencies = await query.OrderBy(a => a.Key).Take(Most).ToListAsync();
        Offices = (await offices.All()).ToDictionary(o => o.Id);
        if (Agencies.Count == Most) Next = "?sesudah=" + Agencies[^1].Nr.ToString(CultureInfo.InvariantCulture);
    }
}
