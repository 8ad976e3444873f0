using Microsoft.EntityFrameworkCore;
using Netra.Access.Officers;
using Netra.Access.Offices;
using Netra.Access.Recoveries;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Keys;

/// <summary>Whose hands an account goes through. Who made the account or its link could have enrolled in the officer's place, so another hand lets the officer
/// in; where the office has none, the office above must say that the person exists. Nobody becomes two members alone.</summary>
internal sealed class Hands(Db db, Holdings holdings, Custodians custodians)
{
    /// <summary>Whether this letting in is by the hand that made the account or its link; or why it is refused.</summary>
    public async Task<(bool Alone, Refusal? Refused)> Judge(OfficerRecord newcomer, Actor by)
    {
        var (made, me) = (Made(newcomer), new OfficerId(by.Id!.Value));
        if (!made.Contains(me)) return (false, null);
        if (await Others(newcomer, made, new(by.Office!.Value))) return (true, new OtherHandNeeded());
        if ((await Endorsers(newcomer)).All(e => e == me)) return (true, null);
        var endorsed = await db.Set<Endorsement>().FindAsync(newcomer.Id) is { } e && e.By != me && e.PublicKey.AsSpan().SequenceEqual(newcomer.Enrolment!.PublicKey);
        return (true, endorsed ? null : new EndorsementNeeded());
    }

    /// <summary>Those who may say that the person exists: of the offices above; for an agency, of the top office; for the top office, the custodians.
    /// Who made the account may, as long as somebody else lets in: two hands are two hands in whatever order.</summary>
    public async Task<HashSet<OfficerId>> Endorsers(OfficerRecord newcomer)
    {
        var above = (await holdings.Upward(newcomer.Office)).Skip(1).ToList();
        var top = await db.Set<OfficeRecord>().AsNoTracking().SingleOrDefaultAsync(o => o.Kind == OfficeKind.BawasluRi && o.Superior == null);
        if (above.Count == 0 && top is not null && top.Id != newcomer.Office) above.Add(top.Id);
        var able = above.Count == 0 ? [.. (await custodians.Now()).Select(c => c.Id)] : new HashSet<OfficerId>();
        foreach (var office in above) able.UnionWith(await Able(office, AccessPermissions.ManageMembers));
        able.Remove(newcomer.Id);
        return able;
    }

    /// <summary>Who made the account, and who handed out the link it enrolled with; not the operator.</summary>
    /// <summary>Whether nobody of the office could let the newcomer in but who made the account or its link.</summary>
    public async Task<bool> Lonely(OfficerRecord newcomer) => !await Others(newcomer, Made(newcomer), newcomer.Office);

    private static HashSet<OfficerId> Made(OfficerRecord officer) => [.. new[] { officer.InvitedBy, officer.Enrolment?.LinkBy }.OfType<OfficerId>()];

    // Where nobody of the office holds its key, the superior's members are those who begin it.
    private async Task<bool> Others(OfficerRecord newcomer, HashSet<OfficerId> made, OfficeId acting)
    {
        var held = (await holdings.Of(newcomer.Office)).Count > 0;
        var able = await Able(held ? newcomer.Office : acting, AccessPermissions.LetIn);
        return able.Any(o => o != newcomer.Id && !made.Contains(o));
    }

    private async Task<IEnumerable<OfficerId>> Able(OfficeId office, string permission)
    {
        var holders = (await holdings.Of(office)).Select(h => h.Id).ToList();
        var kind = (await db.Set<OfficeRecord>().FindAsync(office))!.Kind;
        var officers = await db.Set<OfficerRecord>().AsNoTracking().Where(o => holders.Contains(o.Id) && o.Departure == null).ToListAsync();
        return officers.Where(o => Roles.PermissionsOf(o.Role, kind).Contains(permission)).Select(o => o.Id);
    }
}
