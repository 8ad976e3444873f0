using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Access.Seals;

/// <summary>That a content key exists. The key itself stands only in its wraps.</summary>
internal sealed class SealRecord
{
    public SealId Id { get; init; }
    /// <summary>UTC; the whole hour for what came through the reporter's door.</summary>
    public DateTime MadeAt { get; init; }
}

/// <summary>An office that may read, whether it held a key when the seal was made or its superior held one for it.</summary>
internal sealed class SealReader
{
    public SealId Seal { get; init; }
    public OfficeId Office { get; init; }
}

/// <summary>The content key and the seal's id, sealed to a public key.</summary>
internal sealed class SealWrap
{
    public SealId Seal { get; init; }
    /// <summary>The X25519 public key that opens it: an office's, a reporter's, an identity key's or an officer's.</summary>
    public required byte[] ToKey { get; init; }
    public required byte[] Sealed { get; init; }
}

internal sealed class SealTables : IEntityTypeConfiguration<SealRecord>, IEntityTypeConfiguration<SealReader>, IEntityTypeConfiguration<SealWrap>
{
    public void Configure(EntityTypeBuilder<SealRecord> seal) => seal.ToTable("access_seals").HasKey(s => s.Id);

    public void Configure(EntityTypeBuilder<SealReader> reader)
    {
        reader.ToTable("access_seal_readers").HasKey(r => new { r.Seal, r.Office });
        reader.HasOne<SealRecord>().WithMany().HasForeignKey(r => r.Seal);
    }

    public void Configure(EntityTypeBuilder<SealWrap> wrap)
    {
        wrap.ToTable("access_seal_wraps").HasKey(w => new { w.Seal, w.ToKey });
        wrap.HasOne<SealRecord>().WithMany().HasForeignKey(w => w.Seal);
    }
}
