using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netra.Prevention.CircularEnds;

/// <summary>A circular is in force no more.</summary>
internal sealed class CircularEnd
{
    public long Circular { get; init; }
    /// <summary>What stands in its place; null where it was withdrawn.</summary>
    public long? Replaced { get; init; }
    public required string Why { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }

    public string State => Replaced is null ? "withdrawn" : "replaced";
}

internal sealed class CircularEndTable : IEntityTypeConfiguration<CircularEnd>
{
    public void Configure(EntityTypeBuilder<CircularEnd> end) => end.ToTable("prevention_circular_ends").HasKey(e => e.Circular);
}
