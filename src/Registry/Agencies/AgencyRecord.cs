using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Registry.Agencies;

/// <summary>An employer: a regional government, or a central agency.</summary>
internal sealed class AgencyRecord
{
    public const string Regional = "regional", Central = "central";

    /// <summary>How employments know it; nothing outside the module does.</summary>
    public long Nr { get; private init; }
    public AgencyId Id { get; init; }
    /// <summary>The folded name: files name agencies in words.</summary>
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required string Kind { get; init; }
    /// <summary>The region it governs; the nation for a central agency.</summary>
    public RegionCode Region { get; init; }
    /// <summary>The office that serves a central agency; a regional one is served by the offices of its region.</summary>
    public OfficeId? PpkOffice { get; init; }
}

internal sealed class AgencyTable : IEntityTypeConfiguration<AgencyRecord>
{
    public void Configure(EntityTypeBuilder<AgencyRecord> agency)
    {
        agency.ToTable("registry_agencies").HasKey(a => a.Nr);
        agency.Property(a => a.Nr).ValueGeneratedOnAdd();
    }
}
