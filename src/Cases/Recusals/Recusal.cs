using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Cases.Recusals;

/// <summary>An officer stepped back for a conflict of interest: same unit, family, earlier assignment. From then on the file is out of their sight.</summary>
internal sealed class Recusal
{
    public CaseFileId FileId { get; init; }
    public OfficerId Officer { get; init; }
    public required byte[] SealedReasons { get; init; }
    public DateTime At { get; init; }
}

internal sealed class RecusalTable : IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Recusal> recusal) => recusal.ToTable("cases_recusals").HasKey(r => new { r.FileId, r.Officer });
}
