using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Access.Officers;
using Netra.Access.Offices;
using Netra.Contracts;

namespace Netra.Access.Keys;

/// <summary>One generation of an office's X25519 key pair. Its private half is nowhere but in the wraps to members and in the recovery copies.</summary>
internal sealed class OfficeKey
{
    public Guid Id { get; init; }
    public OfficeId Office { get; init; }
    /// <summary>1 for the first, one more at each departure.</summary>
    public int Generation { get; init; }
    public required byte[] PublicKey { get; init; }
    public DateTime MadeAt { get; init; }
    public byte[]? Stamp { get; set; }
    /// <summary>null for the present generation, of which an office has at most one.</summary>
    public Retirement? Retirement { get; set; }
    public Confirmation? Confirmation { get; set; }
    public List<OfficeKeyWrap> Wraps { get; init; } = [];
}

/// <summary>No new text is sealed to the generation any more. Members keep their wraps of it: a report that was being written while it retired still opens.</summary>
internal sealed class Retirement
{
    public Guid Key { get; init; }
    public DateTime At { get; init; }
}

/// <summary>The superior office compared the fingerprint of a first key with its office and found it the same.</summary>
internal sealed class Confirmation
{
    public Guid Key { get; init; }
    public DateTime At { get; init; }
    public OfficerId By { get; init; }
}

/// <summary>The private key sealed to a member's public key. Who has one of the present generation is a member.</summary>
internal sealed class OfficeKeyWrap
{
    public Guid Key { get; init; }
    public OfficerId Officer { get; init; }
    public required byte[] Sealed { get; init; }
    public byte[]? Stamp { get; set; }
}

internal sealed class OfficeKeyTables : IEntityTypeConfiguration<OfficeKey>, IEntityTypeConfiguration<OfficeKeyWrap>,
    IEntityTypeConfiguration<Retirement>, IEntityTypeConfiguration<Confirmation>
{
    public void Configure(EntityTypeBuilder<OfficeKey> key)
    {
        key.ToTable("access_office_keys").HasKey(k => k.Id);
        key.Property(k => k.Id).ValueGeneratedNever();
        key.HasOne<OfficeRecord>().WithMany().HasForeignKey(k => k.Office);
        key.HasOne(k => k.Retirement).WithOne().HasForeignKey<Retirement>(r => r.Key);
        key.HasOne(k => k.Confirmation).WithOne().HasForeignKey<Confirmation>(c => c.Key);
        key.HasMany(k => k.Wraps).WithOne().HasForeignKey(w => w.Key);
    }

    public void Configure(EntityTypeBuilder<OfficeKeyWrap> wrap)
    {
        wrap.ToTable("access_office_key_wraps").HasKey(w => new { w.Key, w.Officer });
        wrap.HasOne<OfficerRecord>().WithMany().HasForeignKey(w => w.Officer);
    }

    public void Configure(EntityTypeBuilder<Retirement> retirement) => retirement.ToTable("access_office_key_retirements").HasKey(r => r.Key);
    public void Configure(EntityTypeBuilder<Confirmation> confirmation) => confirmation.ToTable("access_office_key_confirmations").HasKey(c => c.Key);
}
