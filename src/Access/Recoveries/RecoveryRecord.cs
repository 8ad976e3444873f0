using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Access.Recoveries;

/// <summary>One of the three whom the top office names. Any two of them recover an office's key; one alone opens nothing.</summary>
internal sealed class Custodian
{
    public OfficerId Officer { get; init; }
    public DateTime NamedAt { get; init; }
    public byte[]? Stamp { get; set; }
}

/// <summary>An office's private key for two custodians, sealed to the inner, then to the outer.</summary>
internal sealed class RecoveryCopy
{
    public Guid Key { get; init; }
    public OfficerId OuterOfficer { get; init; }
    public OfficerId InnerOfficer { get; init; }
    public required byte[] Sealed { get; init; }
}

/// <summary>Somebody asked that an officer, who lost the password and has a new key pair, be given the office's key again.</summary>
internal sealed class Recovery
{
    public Guid Id { get; init; }
    public OfficeId Office { get; init; }
    public OfficerId ForOfficer { get; init; }
    public DateTime AskedAt { get; init; }
    public RecoveryShare? Share { get; set; }
    public RecoveryGrant? Grant { get; set; }
}

/// <summary>The first custodian opened the outer boxes.</summary>
internal sealed class RecoveryShare
{
    public Guid Recovery { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>What came out of an outer box, for the inner custodian alone; deleted when the recovery is done.</summary>
internal sealed class RecoveryBox
{
    public Guid Recovery { get; init; }
    public Guid Key { get; init; }
    public OfficerId InnerOfficer { get; init; }
    public required byte[] Sealed { get; init; }
}

/// <summary>The second custodian opened the inner boxes and wrapped the keys to the officer.</summary>
internal sealed class RecoveryGrant
{
    public Guid Recovery { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class RecoveryTables : IEntityTypeConfiguration<Custodian>, IEntityTypeConfiguration<RecoveryCopy>, IEntityTypeConfiguration<Recovery>,
    IEntityTypeConfiguration<RecoveryShare>, IEntityTypeConfiguration<RecoveryBox>, IEntityTypeConfiguration<RecoveryGrant>
{
    public void Configure(EntityTypeBuilder<Custodian> custodian) => custodian.ToTable("access_custodians").HasKey(c => c.Officer);
    public void Configure(EntityTypeBuilder<RecoveryCopy> copy)
    {
        copy.ToTable("access_recovery_copies").HasKey(c => new { c.Key, c.OuterOfficer, c.InnerOfficer });
        copy.HasOne<Keys.OfficeKey>().WithMany().HasForeignKey(c => c.Key);
    }

    public void Configure(EntityTypeBuilder<Recovery> recovery)
    {
        recovery.ToTable("access_recoveries").HasKey(r => r.Id);
        recovery.Property(r => r.Id).ValueGeneratedNever();
        recovery.HasOne(r => r.Share).WithOne().HasForeignKey<RecoveryShare>(s => s.Recovery);
        recovery.HasOne(r => r.Grant).WithOne().HasForeignKey<RecoveryGrant>(g => g.Recovery);
        recovery.HasMany<RecoveryBox>().WithOne().HasForeignKey(b => b.Recovery);
    }

    public void Configure(EntityTypeBuilder<RecoveryShare> share) => share.ToTable("access_recovery_shares").HasKey(s => s.Recovery);
    public void Configure(EntityTypeBuilder<RecoveryBox> box) => box.ToTable("access_recovery_boxes").HasKey(b => new { b.Recovery, b.Key, b.InnerOfficer });
    public void Configure(EntityTypeBuilder<RecoveryGrant> grant) => grant.ToTable("access_recovery_grants").HasKey(g => g.Recovery);
}
