using Microsoft.EntityFrameworkCore;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Members;

internal sealed record NotYourOwnRole() : Refusal("access.members.not-your-own-role");

/// <summary>How far an account has come.</summary>
internal enum Standing { Invited, Enrolled, LetIn, Gone }

/// <param name="Alone">The hand that invited the member also let them in.</param>
internal sealed record Member(OfficerRecord Officer, Office Office, Standing Standing, bool Alone);

/// <summary>The accounts a manager answers for: those of the manager's office and of every office below it.</summary>
internal sealed class Membership(Db db, Clock clock, IOffices offices, Holdings holdings)
{
    public async Task<IReadOnlyList<Office>> OfficesOf(Officer manager)
    {
        var under = await offices.Under(manager.Office);
        return [.. (await offices.All()).Where(o => under.Contains(o.Id))];
    }

    public async Task<IReadOnlyList<Member>> Of(Office office)
    {
        var holders = (await holdings.Of(office.Id)).Select(h => h.Id).ToHashSet();
        var officers = await db.Set<OfficerRecord>().Include(o => o.Enrolment).Include(o => o.Departure).Where(o => o.Office == office.Id).OrderBy(o => o.Name).ToListAsync();
        var ids = officers.Select(o => o.Id).ToList();
        var alone = (await db.Set<Admission>().Where(a => a.Alone && ids.Contains(a.Officer)).Select(a => a.Officer).ToListAsync()).ToHashSet();
        return [.. officers.Select(o => new Member(o, office, Standing(o, holders.Contains(o.Id)), alone.Contains(o.Id)))];
    }

    /// <summary>One account the manager answers for; null where it is another's.</summary>
    public async Task<Member?> Find(Officer manager, OfficerId id) =>
        await db.Set<OfficerRecord>().FindAsync(id) is { } officer && (await OfficesOf(manager)).FirstOrDefault(o => o.Id == officer.Office) is { } office
            ? (await Of(office)).Single(m => m.Officer.Id == id) : null;

    /// <summary>Gives another role. Nobody their own: who could, would be every role at once.</summary>
    public async Task<Outcome<Member>> ChangeRole(Member member, string role, Actor by)
    {
        if (Decide(member, role, by) is { } refused) return refused;
        if (member.Officer.Role == role) return member;
        member.Officer.Role = role;
        db.Record(new RoleChanged(member.Officer.Id, member.Office.Id, role), by, new Because("UU 27/2022 ps 39"), clock.Now);
        await db.SaveChangesAsync();
        return member;
    }

    private static Refusal? Decide(Member member, string role, Actor by) =>
        member.Officer.Id.Value == by.Id ? new NotYourOwnRole()
        : Roles.For(member.Office.Kind).All(r => r.Code != role) ? new Invitations.RoleNotOfOffice()
        : member.Standing == Members.Standing.Gone ? new Invitations.NoLongerServes()
        : null;

    private static Standing Standing(OfficerRecord officer, bool holds) =>
        officer.Departure is not null ? Members.Standing.Gone : officer.Enrolment is null ? Members.Standing.Invited : holds ? Members.Standing.LetIn : Members.Standing.Enrolled;
}
