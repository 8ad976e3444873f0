using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Registry.Heads;

/// <summary>Who leads a unit. The last one named counts.</summary>
internal sealed class UnitHead
{
    public Guid Id { get; init; }
    public long Unit { get; init; }
    public PersonId Person { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class UnitHeadTable : IEntityTypeConfiguration<UnitHead>
{
    public void Configure(EntityTypeBuilder<UnitHead> head) => head.ToTable("registry_unit_heads").HasKey(h => h.Id);
}

internal static class UnitHeads
{
    public static IQueryable<UnitHead> PresentHeads(this Db db) =>
        db.Set<UnitHead>().AsNoTracking().Where(h => !db.Set<UnitHead>().Any(later => later.Unit == h.Unit && later.At > h.At));
}
