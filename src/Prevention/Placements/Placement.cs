using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Prevention.Placements;

/// <summary>What was put up, handed out or posted in one village on one day.</summary>
internal sealed class Placement
{
    /// <summary>The largest count that is believed.</summary>
    public const int Most = 100_000;

    public Guid Id { get; init; }
    public long Campaign { get; init; }
    public RegionCode Village { get; init; }
    public int Count { get; init; }
    public DateOnly PlacedOn { get; init; }
    /// <summary>The photo that proves it.</summary>
    public Guid? Photo { get; init; }
    public OfficeId Office { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class PlacementTable : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> placement) => placement.ToTable("prevention_placements").HasKey(p => p.Id);
}
