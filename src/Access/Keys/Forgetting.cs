using Microsoft.EntityFrameworkCore;
using Netra.Access.FourEyes;
using Netra.Access.Recoveries;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Keys;

/// <summary>Removes every wrap and box that an officer's key pair could open: the officer left, or lost the password and has a new pair.</summary>
internal sealed class Forgetting(Db db)
{
    /// <summary>Adds to the Db; the caller saves, so that nothing is gone unless what takes its place is there.</summary>
    public async Task Forget(OfficerId officer)
    {
        db.RemoveRange(await db.Set<OfficeKeyWrap>().Where(w => w.Officer == officer).ToListAsync());
        db.RemoveRange(await db.Set<Admission>().Where(a => a.Officer == officer).ToListAsync());
        db.RemoveRange(await db.Set<Endorsement>().Where(e => e.Officer == officer).ToListAsync());
        db.RemoveRange(await db.Set<IdentityBox>().Where(b => b.OuterOfficer == officer || b.InnerOfficer == officer).ToListAsync());
        db.RemoveRange(await db.Set<AskingBox>().Where(b => b.InnerOfficer == officer).ToListAsync());
        db.RemoveRange(await db.Set<RecoveryCopy>().Where(c => c.OuterOfficer == officer || c.InnerOfficer == officer).ToListAsync());
        db.RemoveRange(await db.Set<RecoveryBox>().Where(b => b.InnerOfficer == officer).ToListAsync());
    }
}
