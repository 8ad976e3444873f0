using Microsoft.EntityFrameworkCore;
using Netra.Access.FourEyes;
using Netra.Access.Officers;
using Netra.Access.Offices;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Keys;

/// <summary>What an enrolment does to keys: a lost pair's wraps go, and the first member of the top office, or of an agency's first office, gets the first key.
/// Every later member is let in by a person (<see cref="Joining"/>).</summary>
internal sealed class FirstKeys(Db db, Forgetting forgetting, Generations generations, Identities identities) : IReact<OfficerEnrolled>
{
    private static readonly OfficeKind[] Agencies = [OfficeKind.Bkn, OfficeKind.Bkpsdm, OfficeKind.Ppk];

    public async Task On(OfficerEnrolled fact, Recording recording)
    {
        await forgetting.Forget(fact.Officer);
        var office = await db.Set<OfficeRecord>().FindAsync(fact.Office) ?? throw new InvalidOperationException($"Office {fact.Office.Value} does not exist.");
        if (office.Superior is not null && !Agencies.Contains(office.Kind)) return;
        if (await db.Set<OfficeKey>().AnyAsync(k => k.Office == office.Id)) return;
        // Whoever comes first must be able to let others in: a custodian holds shares and no office key.
        var officer = await db.Set<OfficerRecord>().FindAsync(fact.Officer);
        if (officer is null || !Roles.PermissionsOf(officer.Role, office.Kind).Contains(AccessPermissions.ManageMembers)) return;
        var enrolment = await db.Set<Enrolment>().FindAsync(fact.Officer) ?? throw new InvalidOperationException($"Officer {fact.Officer.Value} has no enrolment.");
        var first = new Holder(fact.Officer, enrolment.PublicKey);
        var key = await generations.Make(office.Id, 1, [first], recording.At);
        await identities.Renew(office.Id, [first], recording.At);
        db.Record(new MemberLetIn(fact.Officer, office.Id, key.Generation), recording.By, recording.Because, recording.At);
    }
}
