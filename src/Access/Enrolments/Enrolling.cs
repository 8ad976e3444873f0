using Microsoft.EntityFrameworkCore;
using Netra.Access.Invitations;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Access.SecondFactors;
using Netra.Access.Sessions;
using Netra.Access.SignIns;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;
using QRCoder;

namespace Netra.Access.Enrolments;

internal sealed record CodeNotYet() : Refusal("access.enrol.wrong-code");

/// <summary>From the one-time link to an officer with a password, a second factor and a key pair.</summary>
internal sealed class Enrolling(Db db, Clock clock, TotpSafe safe, PasswordWork work, Stamps stamps)
{
    /// <summary>The invitation a link belongs to; null where it ended or was used.</summary>
    public async Task<Invitation?> Find(Token? token) =>
        token?.Hash is { } hash && await db.Set<Invitation>().SingleOrDefaultAsync(i => i.TokenHash == hash) is { } invitation && invitation.Until > clock.Real ? invitation : null;

    public async Task<OfficerRecord> Of(Invitation invitation) =>
        await db.Set<OfficerRecord>().Include(o => o.Departure).Include(o => o.Enrolment).SingleAsync(o => o.Id == invitation.OfficerId);

    /// <summary>The authenticator secret: made when the person begins, the same until one of its codes confirms it.</summary>
    public async Task<byte[]> Begin(Invitation invitation)
    {
        if (invitation.PendingSecret is { } pending) return safe.Open(pending, invitation.OfficerId);
        var secret = Bytes.Random(Totp.SecretBytes);
        (invitation.BegunAt, invitation.PendingSecret) = (clock.Real, safe.Close(secret, invitation.OfficerId));
        await db.SaveChangesAsync();
        return secret;
    }

    /// <summary>A new one-time address for the secret's picture; the former one ends.</summary>
    public async Task<Token> Picture(Invitation invitation)
    {
        var picture = Token.New();
        invitation.PictureHash = picture.Hash;
        await db.SaveChangesAsync();
        return picture;
    }

    /// <summary>The picture, once: as PNG, because Tor Browser's safest level shows no SVG and our pages no <c>data:</c> address.</summary>
    public async Task<byte[]?> TakePicture(Token? picture)
    {
        if (picture?.Hash is not { } hash || await db.Set<Invitation>().SingleOrDefaultAsync(i => i.PictureHash == hash) is not { PendingSecret: { } pending } invitation) return null;
        invitation.PictureHash = null;
        await db.SaveChangesAsync();
        var officer = await Of(invitation);
        using var code = QRCodeGenerator.GenerateQrCode(Totp.Address(safe.Open(pending, officer.Id), officer.Email), QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(5);
    }

    /// <summary>Enrols: the link is used up, the key pair exists, the office may let the officer in.</summary>
    public async Task<Outcome<Enrolment>> Enrol(Invitation invitation, string password, string code)
    {
        var officer = await Of(invitation);
        if (officer.Departure is not null) return new NoLongerServes();
        if (Passwords.Judge(password, officer.Email) is { } weak) return weak;
        if (invitation.PendingSecret is not { } pending
            || Totp.Match(safe.Open(pending, officer.Id), code, clock.Real, 0) is not { } step) return new CodeNotYet();

        var enrolment = await Locked(officer, password);
        (enrolment.LinkBy, enrolment.Stamp) = (invitation.By, stamps.Of(enrolment, officer.Office));
        if (await db.Set<TotpRecord>().FindAsync(officer.Id) is { } totp) (totp.Secret, totp.LastStep) = (pending, step);
        else db.Add(new TotpRecord { OfficerId = officer.Id, Secret = pending, LastStep = step, At = clock.Now });
        db.Remove(invitation);
        db.Record(new OfficerEnrolled(officer.Id, officer.Office, enrolment.Fingerprint), new Actor("officer", officer.Id.Value, officer.Office.Value), SigningIn.Basis, clock.Now);
        await db.SaveChangesAsync();
        return enrolment;
    }

    private async Task<Enrolment> Locked(OfficerRecord officer, string password)
    {
        if (officer.Enrolment is not { } former) return db.Add(await Enrolment.Make(officer.Id, password, work, clock.Now)).Entity;
        await former.Renew(password, work, clock.Now);
        // Sessions carry the former key, and whoever found the lost password may hold one.
        db.RemoveRange(await db.Set<SessionRecord>().Where(s => s.OfficerId == officer.Id).ToListAsync());
        db.RemoveRange(await db.Set<PasskeyRecord>().Where(p => p.OfficerId == officer.Id).ToListAsync());
        db.RemoveRange(await db.Set<HalfSignIn>().Where(h => h.OfficerId == officer.Id).ToListAsync());
        return former;
    }
}
