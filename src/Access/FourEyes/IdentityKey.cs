using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Access.Officers;
using Netra.Access.Offices;
using Netra.Contracts;

namespace Netra.Access.FourEyes;

/// <summary>An office's key for secrets of four eyes, one generation for each set of members. Its private half was in nobody's session:
/// it stands only in boxes for two.</summary>
internal sealed class IdentityKey
{
    public Guid Id { get; init; }
    public OfficeId Office { get; init; }
    public int Generation { get; init; }
    public required byte[] PublicKey { get; init; }
    public DateTime MadeAt { get; init; }
    public byte[]? Stamp { get; set; }
    public List<IdentityBox> Boxes { get; init; } = [];
}

/// <summary>The private key sealed to the inner officer, then to the outer, who may ask.</summary>
internal sealed class IdentityBox
{
    public Guid Key { get; init; }
    public OfficerId OuterOfficer { get; init; }
    public OfficerId InnerOfficer { get; init; }
    public required byte[] Sealed { get; init; }
}

/// <summary>An officer asked to open a secret, with a sealed reason.</summary>
internal sealed class AskingRecord
{
    public Guid Id { get; init; }
    public SealId Seal { get; init; }
    public OfficerId AskedBy { get; init; }
    public DateTime AskedAt { get; init; }
    public required string ReasonPlace { get; init; }
    public required byte[] SealedReason { get; init; }
    public Agreement? Agreement { get; set; }
    public Decline? Decline { get; set; }
    public List<AskingBox> Boxes { get; init; } = [];

    /// <summary>Long enough for a colleague on leave, too short to be agreed to when nobody remembers why.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public DateTime Until => AskedAt + Life;
    public Asking Shown() => new(Id, Seal, AskedBy, AskedAt, Agreement?.By, Agreement?.At, SealedReason, Until);
}

/// <summary>What came out of an outer box, for the inner officer alone; deleted once agreed.</summary>
internal sealed class AskingBox
{
    public Guid Asking { get; init; }
    public Guid Key { get; init; }
    public OfficerId InnerOfficer { get; init; }
    public required byte[] Sealed { get; init; }
}

internal sealed class Agreement
{
    public Guid Asking { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class Decline
{
    public Guid Asking { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
    public required byte[] SealedReason { get; init; }
}

internal sealed class FourEyesTables : IEntityTypeConfiguration<IdentityKey>, IEntityTypeConfiguration<IdentityBox>,
    IEntityTypeConfiguration<AskingRecord>, IEntityTypeConfiguration<AskingBox>, IEntityTypeConfiguration<Agreement>, IEntityTypeConfiguration<Decline>
{
    public void Configure(EntityTypeBuilder<IdentityKey> key)
    {
        key.ToTable("access_identity_keys").HasKey(k => k.Id);
        key.Property(k => k.Id).ValueGeneratedNever();
        key.HasOne<OfficeRecord>().WithMany().HasForeignKey(k => k.Office);
        key.HasMany(k => k.Boxes).WithOne().HasForeignKey(b => b.Key);
    }

    public void Configure(EntityTypeBuilder<IdentityBox> box)
    {
        box.ToTable("access_identity_boxes").HasKey(b => new { b.Key, b.OuterOfficer, b.InnerOfficer });
        box.HasOne<OfficerRecord>().WithMany().HasForeignKey(b => b.OuterOfficer);
        box.HasOne<OfficerRecord>().WithMany().HasForeignKey(b => b.InnerOfficer);
    }

    public void Configure(EntityTypeBuilder<AskingRecord> asking)
    {
        asking.ToTable("access_askings").HasKey(a => a.Id);
        asking.Property(a => a.Id).ValueGeneratedNever();
        asking.Ignore(a => a.Until);
        asking.HasOne(a => a.Decline).WithOne().HasForeignKey<Decline>(d => d.Asking);
        asking.HasOne(a => a.Agreement).WithOne().HasForeignKey<Agreement>(g => g.Asking);
        asking.HasMany(a => a.Boxes).WithOne().HasForeignKey(b => b.Asking);
    }

    public void Configure(EntityTypeBuilder<AskingBox> box) => box.ToTable("access_asking_boxes").HasKey(b => new { b.Asking, b.Key, b.InnerOfficer });
    public void Configure(EntityTypeBuilder<Agreement> agreement) => agreement.ToTable("access_agreements").HasKey(a => a.Asking);
    public void Configure(EntityTypeBuilder<Decline> decline) => decline.ToTable("access_declines").HasKey(d => d.Asking);
}
