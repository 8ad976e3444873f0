using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Offices;

/// <summary>An office for the time it exists. An authority is data: Panwascam are formed per election, agencies are abolished mid-cycle.</summary>
internal sealed class OfficeRecord
{
    public OfficeId Id { get; init; }
    public OfficeKind Kind { get; init; }
    public required string Name { get; init; }
    public required string Code { get; init; }
    public RegionCode Region { get; init; }
    public OfficeZone Zone { get; init; }
    public OfficeId? Superior { get; init; }
    public DateOnly ValidFrom { get; init; }
    /// <summary>The last day, null while none is known.</summary>
    public DateOnly? ValidTo { get; init; }

    public Office Shown() => new(Id, Kind, Name, Code, Region, Zone, Superior);
}

/// <summary>That an office covers a region and all within it, for a time.</summary>
internal sealed class Jurisdiction
{
    public OfficeId Office { get; init; }
    public RegionCode Region { get; init; }
    public DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    /// <summary>The office itself handles reports from there. A PKD receives and passes on to its Panwascam (UU 7/2017 ps 109), so it has false.</summary>
    public bool ReceivesReports { get; init; }
}

internal sealed class OfficeTables : IEntityTypeConfiguration<OfficeRecord>, IEntityTypeConfiguration<Jurisdiction>
{
    public void Configure(EntityTypeBuilder<OfficeRecord> office)
    {
        office.ToTable("access_offices").HasKey(o => o.Id);
        office.HasOne<OfficeRecord>().WithMany().HasForeignKey(o => o.Superior);
    }

    public void Configure(EntityTypeBuilder<Jurisdiction> jurisdiction)
    {
        jurisdiction.ToTable("access_jurisdictions").HasKey(j => new { j.Office, j.Region, j.ValidFrom });
        jurisdiction.HasOne<OfficeRecord>().WithMany().HasForeignKey(j => j.Office);
    }
}
