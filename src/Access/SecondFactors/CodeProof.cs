using Microsoft.EntityFrameworkCore;
using Netra.Access.SignIns;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.SecondFactors;

internal sealed record WrongCode() : Refusal("access.wrong-code");

/// <summary>Proves an officer's second factor by a code of the authenticator app, at sign-in and at step-up.</summary>
internal sealed class CodeProof(Db db, Clock clock, TotpSafe safe, Attempts attempts)
{
    /// <summary>Judges a code and, where it is right, uses it up at once, whatever becomes of the request.</summary>
    /// <returns>null where it is right.</returns>
    public async Task<Refusal?> Of(OfficerId officer, string typed)
    {
        if (await attempts.Count(Account(officer)) is { } tooFast) return tooFast;
        // On the real clock: a demo's moved day must not move codes.
        if (await db.Set<TotpRecord>().FindAsync(officer) is not { } totp
            || Totp.Match(safe.Open(totp.Secret, officer), typed, clock.Real, totp.LastStep) is not { } step) return new WrongCode();
        totp.LastStep = step;
        await attempts.Forgive(Account(officer));
        try
        {
            await db.SaveChangesAsync();
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new WrongCode();
        }
    }

    private static string Account(OfficerId officer) => $"factor {officer.Value:N}";
}
