using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.SecondFactors;

/// <summary>An officer's authenticator app.</summary>
internal sealed class TotpRecord
{
    public OfficerId OfficerId { get; init; }
    /// <summary>Encrypted; see <see cref="TotpSafe"/>.</summary>
    public required byte[] Secret { get; set; }
    /// <summary>The last step whose code was used. A concurrency token: of two requests with one code, one is refused.</summary>
    public long LastStep { get; set; }
    public DateTime At { get; init; }
}

/// <summary>Codes must be computed before anybody is signed in, so the secrets cannot be the officers' own. They are encrypted under the
/// installation's key, which is not in the database: neither a stolen copy nor a look at the tables gives a code.</summary>
internal sealed class TotpSafe(InstallationKey installation)
{
    private byte[] Key => Hash.Keyed("netra totp secrets"u8, installation.Bytes);

    public byte[] Close(byte[] secret, OfficerId officer) => Aead.Encrypt(secret, officer.Value.ToByteArray(), Key);
    public byte[] Open(byte[] secret, OfficerId officer) => Aead.Decrypt(secret, officer.Value.ToByteArray(), Key);
}

internal sealed class TotpTable : IEntityTypeConfiguration<TotpRecord>
{
    public void Configure(EntityTypeBuilder<TotpRecord> totp)
    {
        totp.ToTable("access_totps").HasKey(t => t.OfficerId);
        totp.HasOne<OfficerRecord>().WithOne().HasForeignKey<TotpRecord>(t => t.OfficerId);
        totp.Property(t => t.LastStep).IsConcurrencyToken();
    }
}
