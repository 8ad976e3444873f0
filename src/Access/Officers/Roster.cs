using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Officers;

internal sealed class Roster(Db db, IOffices offices) : IOfficers
{
    public async Task<Officer?> Find(OfficerId id) => await db.Set<OfficerRecord>().FindAsync(id) is { } officer && await offices.Find(officer.Office) is { } office ? officer.AsOfficer(office.Kind) : null;

    public async Task<IReadOnlyList<Officer>> MembersOf(OfficeId office) => await offices.Find(office) is not { } found ? [] :
        [.. (await db.Set<OfficerRecord>().Where(o => o.Office == office && o.Enrolment != null && o.Departure == null).OrderBy(o => o.Name).ToListAsync()).Select(o => o.AsOfficer(found.Kind))];
}
