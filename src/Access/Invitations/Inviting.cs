using Microsoft.EntityFrameworkCore;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Invitations;

internal sealed record NameMissing() : Refusal("access.name-missing");
internal sealed record EmailUnreadable() : Refusal("access.email-unreadable");
internal sealed record EmailTaken() : Refusal("access.email-taken");
internal sealed record RoleNotOfOffice() : Refusal("access.role-not-of-office");
internal sealed record NoLongerServes() : Refusal("access.no-longer-serves");

/// <summary>An account for a person and the link to enrol with; the link is shown once and then known to nobody.</summary>
internal sealed record Invited(OfficerRecord Officer, Token Token);

internal sealed class Inviting(Db db, Clock clock, Holdings holdings)
{
    /// <summary>Makes the account. Whether the actor may is the caller's question; the operator may for any office.</summary>
    public async Task<Outcome<Invited>> Invite(Office office, string name, string email, string role, Actor by)
    {
        if (await Unheld(by)) return new KeyNotHeld();
        email = OfficerRecord.Normal(email);
        var taken = await db.Set<OfficerRecord>().AnyAsync(o => o.Email == email);
        if (Decide(office, name, email, role, taken) is { } refused) return refused;

        var officer = new OfficerRecord { Id = new(Clock.NewId(clock.Now)), Name = name.Trim(), Email = email, Office = office.Id, Role = role, InvitedAt = clock.Now, InvitedBy = Invitation.OfficerOf(by) };
        var (invitation, token) = Invitation.For(officer.Id, by, clock.Real);
        db.AddRange(officer, invitation);
        db.Record(new OfficerInvited(officer.Id, office.Id, role), by, Basis, clock.Now);
        await db.SaveChangesAsync();
        return new Invited(officer, token);
    }

    /// <summary>A new link for one whose link ran out, or who lost password or phone; the former link ends. The former password serves until the new
    /// link is used, so that nobody is locked out by being invited.</summary>
    public async Task<Outcome<Invited>> Again(OfficerRecord officer, Actor by)
    {
        if (officer.Departure is not null) return new NoLongerServes();
        if (await Unheld(by)) return new KeyNotHeld();
        if (await db.Set<Invitation>().FindAsync(officer.Id) is { } former)
        {
            db.Remove(former);
            await db.SaveChangesAsync();
        }
        var (invitation, token) = Invitation.For(officer.Id, by, clock.Real);
        db.Add(invitation);
        db.Record(new OfficerInvited(officer.Id, officer.Office, officer.Role), by, Basis, clock.Now);
        await db.SaveChangesAsync();
        return new Invited(officer, token);
    }

    // An account that nobody let in may be a second one of whoever made it: it makes no further accounts.
    private async Task<bool> Unheld(Actor by) => by is { Kind: "officer", Office: { } office } && (await holdings.Of(new(office))).All(h => h.Id.Value != by.Id);

    // UU 27/2022 art. 39: access is given to named persons.
    private static readonly Because Basis = new("UU 27/2022 ps 39");

    private static Refusal? Decide(Office office, string name, string email, string role, bool taken) =>
        string.IsNullOrWhiteSpace(name) ? new NameMissing()
        : email.Length > 254 || email.Split('@') is not [{ Length: > 0 }, { Length: > 0 }] || email.Any(char.IsWhiteSpace) ? new EmailUnreadable()
        : taken ? new EmailTaken()
        : Roles.For(office.Kind).All(r => r.Code != role) ? new RoleNotOfOffice()
        : null;
}
