using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Cases.Extensions;

/// <summary>Handling prolonged once, by the days for additional information (keterangan tambahan): UU 1/2015 ps 134(6), UU 7/2017 ps 454(8).</summary>
internal sealed partial class Extension
{
    public CaseFileId FileId { get; init; }
    public required byte[] SealedReasons { get; init; }
    public required string Basis { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class ExtensionTable : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> extension) => extension.ToTable("cases_extensions").HasKey(e => e.FileId);
}
