using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Access.Officers;
using Netra.Contracts;

namespace Netra.Access.SecondFactors;

/// <summary>A passkey of an officer: a public key whose private half never leaves the device.</summary>
internal sealed class PasskeyRecord
{
    public Guid Id { get; init; }
    public required byte[] CredentialId { get; init; }
    public OfficerId OfficerId { get; init; }
    /// <summary>What the officer calls the device.</summary>
    public required string Name { get; init; }
    /// <summary>Public key, signature count and flags, as JSON.</summary>
    public required string Credential { get; set; }
    public DateTime At { get; init; }

    public static string Write(UserPasskeyInfo passkey) => JsonSerializer.Serialize(new Stored(passkey.PublicKey, passkey.CreatedAt, passkey.SignCount, passkey.Transports ?? [],
        passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject, passkey.ClientDataJson), JsonSerializerOptions.Default);

    public UserPasskeyInfo Read()
    {
        var stored = JsonSerializer.Deserialize<Stored>(Credential, JsonSerializerOptions.Default)!;
        return new(CredentialId, stored.PublicKey, stored.CreatedAt, stored.SignCount, stored.Transports, stored.Verified, stored.BackupEligible, stored.BackedUp, stored.Attestation, stored.ClientData) { Name = Name };
    }

    private sealed record Stored(byte[] PublicKey, DateTimeOffset CreatedAt, uint SignCount, string[] Transports, bool Verified, bool BackupEligible, bool BackedUp, byte[] Attestation, byte[] ClientData);
}

internal sealed class PasskeyTable : IEntityTypeConfiguration<PasskeyRecord>
{
    public void Configure(EntityTypeBuilder<PasskeyRecord> passkey)
    {
        passkey.ToTable("access_passkeys").HasKey(p => p.Id);
        passkey.HasOne<OfficerRecord>().WithMany().HasForeignKey(p => p.OfficerId);
    }
}
