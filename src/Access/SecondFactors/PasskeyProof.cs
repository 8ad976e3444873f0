using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.SecondFactors;

internal sealed record NoPasskey() : Refusal("access.passkey.none");

/// <summary>Adds passkeys and proves the second factor by one. What the device must sign is kept on the server and used once.</summary>
internal sealed class PasskeyProof(Db db, Clock clock, IPasskeyHandler<OfficerRecord> passkeys)
{
    public Task<List<PasskeyRecord>> Of(OfficerId officer) => db.Set<PasskeyRecord>().Where(p => p.OfficerId == officer).OrderBy(p => p.At).ToListAsync();

    /// <summary>What the browser is asked to sign with one of the officer's passkeys, and the state to keep; null where there is none.</summary>
    public async Task<(string Options, string? State)?> Ask(OfficerId officer, HttpContext http)
    {
        if (!await db.Set<PasskeyRecord>().AnyAsync(p => p.OfficerId == officer)) return null;
        var options = await passkeys.MakeRequestOptionsAsync((await db.Set<OfficerRecord>().FindAsync(officer))!, http);
        return (options.RequestOptionsJson, options.AssertionState);
    }

    /// <summary>Judges what the device signed; the caller saves and forgets the state.</summary>
    /// <returns>null where it is right.</returns>
    public async Task<Refusal?> Judge(OfficerId officer, string credential, string? state, HttpContext http)
    {
        if (credential.Length == 0 || state is null) return new NoPasskey();
        var result = await passkeys.PerformAssertionAsync(new() { CredentialJson = credential, AssertionState = state, HttpContext = http });
        if (!result.Succeeded || result.User.Id != officer) return new NoPasskey();
        var id = result.Passkey.CredentialId;
        (await db.Set<PasskeyRecord>().SingleAsync(p => p.CredentialId == id)).Credential = PasskeyRecord.Write(result.Passkey);
        return null;
    }

    /// <summary>What the browser is asked to make a passkey with, and the state to keep.</summary>
    public async Task<(string Options, string? State)> Offer(OfficerRecord officer, HttpContext http)
    {
        var options = await passkeys.MakeCreationOptionsAsync(new() { Id = officer.Id.Value.ToString("N"), Name = officer.Email, DisplayName = officer.Name }, http);
        return (options.CreationOptionsJson, options.AttestationState);
    }

    /// <summary>Adds the passkey the device made; the caller saves and forgets the state.</summary>
    public async Task<Refusal?> Add(OfficerId officer, string name, string credential, string? state, HttpContext http)
    {
        if (credential.Length == 0 || state is null) return new NoPasskey();
        var result = await passkeys.PerformAttestationAsync(new() { CredentialJson = credential, AttestationState = state, HttpContext = http });
        if (!result.Succeeded || result.UserEntity.Id != officer.Value.ToString("N")) return new NoPasskey();
        db.Add(new PasskeyRecord
        {
            Id = Clock.NewId(clock.Real), CredentialId = result.Passkey.CredentialId, OfficerId = officer, Name = name.Trim(), Credential = PasskeyRecord.Write(result.Passkey), At = clock.Real
        });
        return null;
    }
}
