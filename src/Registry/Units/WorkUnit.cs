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
    public RegionCode Region { get; private set; }

    /// <summary>Puts the unit under another of its agency, or at the root.</summary>
    /// <param name="line">The units from <paramref name="above"/> up to the root.</param>
    public Outcome<WorkUnit> Move(WorkUnit? above, IReadOnlyList<WorkUnit> line)
    {
        if (above is not null && above.Agency != Agency) return new UnitElsewhere();
        if (line.Any(u => u.Nr == Nr)) return new UnitUnderItself();
        Above = above?.Nr;
        return this;
    }

    /// <summary>Says where the unit sits. The units below that sat with it go along; one that was said to sit elsewhere stays.</summary>
    /// <param name="units">The units of its agency, this one among them; those that go along are changed.</param>
    /// <param name="last">The serial of the last word on its region, 0 for none.</param>
    public static Outcome<UnitRegion> Seat(WorkUnit unit, RegionCode region, IReadOnlyCollection<WorkUnit> units, int last, string reason, Actor by, DateTime at)
    {
        if (region == unit.Region) return new UnitSitsThere();
        var (below, from) = (units.ToLookup(u => u.Above), unit.Region);
        var going = new Queue<WorkUnit>([unit]);
        while (going.TryDequeue(out var one))
        {
            one.Region = region;
            foreach (var next in below[one.Nr].Where(u => u.Region == from)) going.Enqueue(next);
        }
        return new UnitRegion { Id = Clock.NewId(at), Unit = unit.Nr, Serial = last + 1, Region = region, Reason = reason, By = by.ToString(), At = at };
    }
}

internal sealed record UnitSitsThere() : Refusal("registry.unit.sits-there");
internal sealed record UnitElsewhere() : Refusal("registry.unit.elsewhere");
internal sealed record UnitUnderItself() : Refusal("registry.unit.under-itself");

/// <summary>An officer says where a unit sits; the last one counts.</summary>
internal sealed class UnitRegion
{
    public Guid Id { get; init; }
    public long Unit { get; init; }
    public int Serial { get; init; }
    public RegionCode Region { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class UnitTable : IEntityTypeConfiguration<WorkUnit>, IEntityTypeConfiguration<UnitRegion>
{
    public void Configure(EntityTypeBuilder<UnitRegion> region) => region.ToTable("registry_unit_regions").HasKey(r => r.Id);


    public void Configure(EntityTypeBuilder<WorkUnit> unit)
    {
        unit.ToTable("registry_units").HasKey(u => u.Nr);
        unit.Property(u => u.Nr).ValueGeneratedOnAdd();
    }
}
