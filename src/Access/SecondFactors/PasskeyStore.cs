using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.SecondFactors;

/// <summary>The little of ASP.NET Core Identity that its passkey handler asks for: officers by id and their passkeys. Identity makes, changes and
/// names no officer here, so those members refuse.</summary>
internal sealed class PasskeyStore(Db db) : IUserPasskeyStore<OfficerRecord>
{
    public async Task<OfficerRecord?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await db.Set<OfficerRecord>().FindAsync([new OfficerId(id)], cancellationToken) : null;

    public Task<string> GetUserIdAsync(OfficerRecord user, CancellationToken cancellationToken) => Task.FromResult(user.Id.Value.ToString("N"));
    public Task<string?> GetUserNameAsync(OfficerRecord user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(OfficerRecord user, CancellationToken cancellationToken) =>
        [.. (await db.Set<PasskeyRecord>().Where(p => p.OfficerId == user.Id).ToListAsync(cancellationToken)).Select(p => p.Read())];

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(OfficerRecord user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await db.Set<PasskeyRecord>().SingleOrDefaultAsync(p => p.OfficerId == user.Id && p.CredentialId == credentialId, cancellationToken))?.Read();

    public async Task<OfficerRecord?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Set<PasskeyRecord>().SingleOrDefaultAsync(p => p.CredentialId == credentialId, cancellationToken) is { } passkey
            ? await db.Set<OfficerRecord>().FindAsync([passkey.OfficerId], cancellationToken) : null;

    public Task AddOrUpdatePasskeyAsync(OfficerRecord user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Refused;
    public Task RemovePasskeyAsync(OfficerRecord user, byte[] credentialId, CancellationToken cancellationToken) => throw Refused;
    public Task SetUserNameAsync(OfficerRecord user, string? userName, CancellationToken cancellationToken) => throw Refused;
    public Task<string?> GetNormalizedUserNameAsync(OfficerRecord user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);
    public Task SetNormalizedUserNameAsync(OfficerRecord user, string? normalizedName, CancellationToken cancellationToken) => throw Refused;
    public Task<IdentityResult> CreateAsync(OfficerRecord user, CancellationToken cancellationToken) => throw Refused;
    public Task<IdentityResult> UpdateAsync(OfficerRecord user, CancellationToken cancellationToken) => throw Refused;
    public Task<IdentityResult> DeleteAsync(OfficerRecord user, CancellationToken cancellationToken) => throw Refused;
    public Task<OfficerRecord?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw Refused;
    public void Dispose() { }

    private static NotSupportedException Refused => new("Officers are made by invitation, not by Identity.");
}
