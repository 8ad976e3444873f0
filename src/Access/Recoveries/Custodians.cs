using Microsoft.EntityFrameworkCore;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Kernel;

namespace Netra.Access.Recoveries;

/// <summary>The custodians now, with the public keys that boxes for them are sealed to.</summary>
internal sealed class Custodians(Db db)
{
    public Task<List<Holder>> Now() =>
        (from custodian in db.Set<Custodian>()
         join enrolment in db.Set<Enrolment>() on custodian.Officer equals enrolment.OfficerId
         orderby custodian.Officer
         select new Holder(custodian.Officer, enrolment.PublicKey)).AsNoTracking().ToListAsync();
}
