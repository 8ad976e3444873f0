using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Registry.Units;

/// <summary>A unit within an agency; units form a tree. Never deleted: history refers to it.</summary>
internal sealed class WorkUnit
{
    public long Nr { get; private init; }
    public UnitId Id { get; init; }
    public long Agency { get; init; }
    public long? Above { get; private set; }
    /// <summary>The name by which files call it, folded; stays when the unit moves in the tree.</summary>
    public required string Key { get; init; }
    public required string Name { get; init; }
    /// <summary>Where it sits: its agency's region until somebody says better.</summary>
    public RegionCode Region { get; init; }

    /// <summary>Puts the unit under another of its agency, or at the root.</summary>
    /// <param name="line">The units from <paramref name="above"/> up to the root.</param>
    public Outcome<WorkUnit> Move(WorkUnit? above, IReadOnlyList<WorkUnit> line)
    {
        if (above is not null && above.Agency != Agency) return new UnitElsewhere();
        if (line.Any(u => u.Nr == Nr)) return new UnitUnderItself();
        Above = above?.Nr;
        return this;
    }
}

internal sealed record UnitElsewhere() : Refusal("registry.unit.elsewhere");
internal sealed record UnitUnderItself() : Refusal("registry.unit.under-itself");

internal sealed class UnitTable : IEntityTypeConfiguration<WorkUnit>
{
    public void Configure(EntityTypeBuilder<WorkUnit> unit)
    {
        unit.ToTable("registry_units").HasKey(u => u.Nr);
        unit.Property(u => u.Nr).ValueGeneratedOnAdd();
    }
}
