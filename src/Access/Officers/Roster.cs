using Microsoft.EntityFrameworkCore;
using Netra.Access.Keys;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Officers;

internal sealed class Roster(Db db, IOffices offices, Holdings holdings) : IOfficers
{
    public async Task<Officer?> Find(OfficerId id) => await db.Set<OfficerRecord>().FindAsync(id) is { } officer && await offices.Find(officer.Office) is { } office ? officer.AsOfficer(office.Kind) : null;

    public async Task<IReadOnlyList<Officer>> MembersOf(OfficeId office) => await offices.Find(office) is not { } found ? [] :
        [.. (await db.Set<OfficerRecord>().Where(o => o.Office == office && o.Enrolment != null && o.Departure == null).OrderBy(o => o.Name).ToListAsync()).Select(o => o.AsOfficer(found.Kind))];

    public async Task<bool> IsLetIn(OfficerId officer) => await db.Set<OfficerRecord>().FindAsync(officer) is { } found && (await holdings.Of(found.Office)).Any(h => h.Id == officer);

    public async Task<bool> IsApartFrom(OfficerId officer, OfficerId other) =>
        officer != other && (await db.Set<Admission>().FindAsync(officer))?.By != other && !await Made(other, by: officer);

    private async Task<bool> Made(OfficerId officer, OfficerId by) =>
        await db.Set<Admission>().FindAsync(officer) is { Alone: true } admission && admission.By == by && !await db.Set<Endorsement>().AnyAsync(e => e.Officer == officer);
}
