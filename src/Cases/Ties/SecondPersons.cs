using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Ties;

/// <summary>Who confirms what an officer declares: the head of the office, and never the officer.</summary>
internal sealed class SecondPersons(Db db, ISession session, IOfficers officers, IOffices offices)
{
    /// <summary>The chair; where it is the chair's own, a voting member; at an office without one, a colleague who keeps its members; and the chair of the office right above,
    /// for an office may have nobody else.</summary>
    private static bool May(Officer by, Officer subject, Office subjects) =>
        by.Id == subject.Id ? false
      : by.Office != subject.Office ? subjects.Superior == by.Office && by.Permissions.Contains(CasesPermissions.Chair)
      : subject.Permissions.Contains(CasesPermissions.Chair) ? by.Permissions.Contains(CasesPermissions.Vote)
      : by.Permissions.Contains(CasesPermissions.Chair) || subjects.Kind is OfficeKind.Bkn or OfficeKind.Bkpsdm or OfficeKind.Ppk && by.Permissions.Contains(AccessPermissions.ManageMembers);

    /// <summary>What waits for this session's officer, with whose it is, oldest first.</summary>
    public async Task<IReadOnlyList<(Tie Tie, Officer Of)>> Waiting()
    {
        var self = session.Officer!;
        var near = (await offices.All()).Where(o => o.Id == self.Office || o.Superior == self.Office && self.Permissions.Contains(CasesPermissions.Chair)).ToList();
        var subjects = new Dictionary<OfficerId, Officer>();
        foreach (var office in near)
            foreach (var subject in (await officers.MembersOf(office.Id)).Where(o => May(self, o, office))) subjects[subject.Id] = subject;
        // Whoever made an account to be two is let in by nobody.
        if (subjects.Count == 0 || !await officers.IsLetIn(self.Id)) return [];
        return [.. (await db.TiesOf([.. subjects.Keys]).ToListAsync()).Where(t => !t.Confirmed || t.Waiting is not null).OrderBy(t => t.At).Select(t => (t, subjects[t.Officer]))];
    }
}
