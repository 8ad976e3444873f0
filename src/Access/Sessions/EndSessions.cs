using Microsoft.EntityFrameworkCore;
using Netra.Access.SignIns;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Sessions;

/// <summary>Who leaves is signed out everywhere, in the same transaction, and the keys that lay in those sessions are gone.</summary>
internal sealed class EndSessions(Db db) : IReact<MemberLeft>
{
    public async Task On(MemberLeft fact, Recording recording)
    {
        db.RemoveRange(await db.Set<SessionRecord>().Where(s => s.OfficerId == fact.Officer).ToListAsync());
        db.RemoveRange(await db.Set<HalfSignIn>().Where(h => h.OfficerId == fact.Officer).ToListAsync());
    }
}
