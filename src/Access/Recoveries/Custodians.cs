using Microsoft.EntityFrameworkCore;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Kernel;

namespace Netra.Access.Recoveries;

/// <summary>The custodians now, with the public keys that boxes for them are sealed to.</summary>
internal sealed class Custodians(Db db, Stamps stamps)
{
    public async Task<List<Holder>> Now() =>
        [.. (await (from custodian in db.Set<Custodian>()
                    join officer in db.Set<OfficerRecord>() on custodian.Officer equals officer.Id
                    join enrolment in db.Set<Enrolment>() on custodian.Officer equals enrolment.OfficerId
                    orderby custodian.Officer
                    select new { Custodian = custodian, officer.Office, Enrolment = enrolment }).AsNoTracking().ToListAsync())
            .Where(c => stamps.Fit(c.Custodian) && stamps.Fit(c.Enrolment, c.Office)).Select(c => new Holder(c.Custodian.Officer, c.Enrolment.PublicKey))];
}
