using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Enrolments;
using Netra.Access.FourEyes;
using Netra.Access.Invitations;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Access.Recoveries;
using Netra.Access.SecondFactors;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access;

/// <summary>What the operator's command line does with offices and officers. Give the services of one scope.</summary>
public static class AccessCommands
{
    /// <summary>Opens an office, journalled as the operator's act.</summary>
    public static async Task<Office> AddOffice(IServiceProvider scope, OfficeOpening opening)
    {
        var office = scope.GetRequiredService<IOfficeRegister>().Open(opening, Actor.Operator, scope.GetRequiredService<Clock>().Now);
        await scope.GetRequiredService<Db>().SaveChangesAsync();
        return office;
    }

    /// <summary>Makes an account.</summary>
    /// <param name="office">Code of the office.</param>
    /// <param name="role">Code of a role of that kind of office.</param>
    /// <returns>The path of the one-time enrolment link, to be shown once; or why not.</returns>
    public static async Task<Outcome<string>> AddOfficer(IServiceProvider scope, string office, string name, string email, string role)
    {
        if (await scope.GetRequiredService<IOffices>().Coded(office) is not { } found) return new NoSuchOffice();
        var outcome = await scope.GetRequiredService<Inviting>().Invite(found, name, email, role, Actor.Operator);
        return outcome.Value is { } invited ? "/masuk/daftar/" + invited.Token.Text : outcome.Refused!;
    }

    /// <summary>Makes an account and enrols it, on a database marked as demo: of a real one, the officer alone knows the password.</summary>
    /// <returns>The address of the second factor for an authenticator app.</returns>
    public static async Task<Outcome<string>> Enrol(IServiceProvider scope, string office, string name, string email, string role, string password)
    {
        if (!scope.GetRequiredService<Marks>().Demo) return new OnlyOnADemo();
        var enrolling = scope.GetRequiredService<Enrolling>();
        if (await scope.GetRequiredService<IOffices>().Coded(office) is not { } found) return new NoSuchOffice();
        var invited = await scope.GetRequiredService<Inviting>().Invite(found, name, email, role, Actor.Operator);
        if (invited.Value is not { } made) return invited.Refused!;
        var invitation = (await enrolling.Find(made.Token))!;
        var secret = await enrolling.Begin(invitation);
        var enrolled = await enrolling.Enrol(invitation, password, Totp.Code(secret, Totp.StepAt(scope.GetRequiredService<Clock>().Real)));
        return enrolled.Refused is { } refused ? refused : Totp.Address(secret, email);
    }

    /// <summary>The code an officer's authenticator app shows now, on a database marked as demo: with it, a demo needs no phone.</summary>
    public static async Task<Outcome<string>> TotpCode(IServiceProvider scope, string email)
    {
        var outcome = await Secret(scope, email);
        return outcome.Value is { } secret ? Totp.Code(secret, Totp.StepAt(scope.GetRequiredService<Clock>().Real)) : outcome.Refused!;
    }

    /// <summary>Stamps the keys of a database from before stamps, once, when it is migrated: what stands in it then is taken as true.</summary>
    public static async Task StampAll(IServiceProvider scope)
    {
        var (db, stamps) = (scope.GetRequiredService<Db>(), scope.GetRequiredService<Stamps>());
        foreach (var officer in await db.Set<OfficerRecord>().Include(o => o.Enrolment).Where(o => o.Enrolment != null).ToListAsync())
            officer.Enrolment!.Stamp = stamps.Of(officer.Enrolment, officer.Office);
        foreach (var key in await db.Set<OfficeKey>().Include(k => k.Wraps).ToListAsync())
        {
            key.Stamp = stamps.Of(key);
            foreach (var wrap in key.Wraps) wrap.Stamp = stamps.Of(wrap);
        }
        foreach (var key in await db.Set<IdentityKey>().ToListAsync()) key.Stamp = stamps.Of(key);
        foreach (var custodian in await db.Set<Custodian>().ToListAsync()) custodian.Stamp = stamps.Of(custodian);
        await db.SaveChangesAsync();
    }

    private static async Task<Office?> Coded(this IOffices offices, string code) => (await offices.All()).FirstOrDefault(o => o.Code == code);

    private static async Task<Outcome<byte[]>> Secret(IServiceProvider scope, string email)
    {
        if (!scope.GetRequiredService<Marks>().Demo) return new OnlyOnADemo();
        var db = scope.GetRequiredService<Db>();
        email = OfficerRecord.Normal(email);
        var officer = await db.Set<OfficerRecord>().AsNoTracking().SingleOrDefaultAsync(o => o.Email == email);
        var totp = officer is null ? null : await db.Set<TotpRecord>().AsNoTracking().SingleOrDefaultAsync(t => t.OfficerId == officer.Id);
        return totp is null ? new NoSuchOfficer() : scope.GetRequiredService<TotpSafe>().Open(totp.Secret, totp.OfficerId);
    }
}

internal sealed record NoSuchOffice() : Refusal("access.no-such-office");
internal sealed record NoSuchOfficer() : Refusal("access.no-such-officer");
internal sealed record OnlyOnADemo() : Refusal("access.only-on-a-demo");
