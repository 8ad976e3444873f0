using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Views;

namespace Netra.Prevention.Circulars;

/// <summary>A circular or an instruction on neutrality that each unit of its audience must carry to its people.</summary>
internal sealed class Circular : INumbered
{
    /// <summary>How rows of the circular know it; nothing outside the module does.</summary>
    public long Nr { get; private init; }
    public CircularId Id { get; init; }
    public OfficeId Office { get; init; }
    /// <summary>A code of <see cref="CircularWords.Kinds"/>.</summary>
    public required string Kind { get; init; }
    /// <summary>In what capacity it was given: a code of <see cref="CircularWords.Roles"/>.</summary>
    public required string Role { get; init; }
    /// <summary>Who gave it, as on its letterhead: "Bupati Jombang".</summary>
    public required string Issuer { get; init; }
    public required string Number { get; init; }
    public DateOnly Dated { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required IReadOnlyList<string> Obligations { get; init; }
    /// <summary>The rulebook's code of it, where its duties stand there as rules.</summary>
    public string? Instrument { get; init; }
    public required string Scope { get; init; }
    public DateOnly DueOn { get; init; }
    public OfficeZone Zone { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }

    public RegisterScope Audience => JsonSerializer.Deserialize<RegisterScope>(Scope, Json.Stored)!;

    public DateOnly Today(DateTime now) => Say.LocalDay(now, Zone);
}

/// <summary>Codes that are stored, in the order they are offered; never renamed.</summary>
internal static class CircularWords
{
    public static readonly IReadOnlyList<string> Kinds = ["circular", "instruction"];
    public static readonly IReadOnlyList<string> Roles = ["region-head", "secretary", "agency-head", "minister", "unit-head"];
}

/// <summary>A unit that a circular reached.</summary>
internal sealed class CircularUnit
{
    // Whoever is reached late has as long as a week.
    private const int LateDays = 7;

    public long Nr { get; private init; }
    public long Circular { get; init; }
    public UnitId Unit { get; init; }
    public required string Name { get; init; }
    public AgencyId Agency { get; init; }
    public required string AgencyName { get; init; }
    public RegionCode Region { get; init; }
    /// <summary>Employed in the unit itself when it was reached.</summary>
    public int Members { get; init; }
    public DateOnly DueOn { get; init; }
    public DateTime At { get; init; }

    public static CircularUnit Of(Circular circular, ListedUnit unit, int members, DateTime now)
    {
        var late = circular.Today(now).AddDays(LateDays);
        return new()
        {
            Circular = circular.Nr, Unit = unit.Id, Name = unit.Name, Agency = unit.Agency, AgencyName = unit.AgencyName, Region = unit.Region, Members = members,
            DueOn = now > circular.At && late > circular.DueOn ? late : circular.DueOn, At = now
        };
    }
}

internal sealed class CircularTables : IEntityTypeConfiguration<Circular>, IEntityTypeConfiguration<CircularUnit>
{
    public void Configure(EntityTypeBuilder<Circular> circular)
    {
        circular.ToTable("prevention_circulars").HasKey(c => c.Nr);
        circular.Property(c => c.Nr).ValueGeneratedOnAdd();
        circular.Ignore(c => c.Audience);
    }

    public void Configure(EntityTypeBuilder<CircularUnit> unit)
    {
        unit.ToTable("prevention_circular_units").HasKey(u => u.Nr);
        unit.Property(u => u.Nr).ValueGeneratedOnAdd();
    }
}

internal static class OwnCirculars
{
    /// <summary>The one scope of circulars at the desk: an officer sees those of the own office.</summary>
    public static IQueryable<Circular> For(this IQueryable<Circular> circulars, ISession session) =>
        session is { Officer: { } officer, Office: { } office } && officer.Permissions.Contains(PreventionPermissions.Browse) ? circulars.Where(c => c.Office == office.Id) : circulars.Where(_ => false);

    /// <summary>Neither withdrawn nor replaced.</summary>
    public static IQueryable<Circular> InForce(this Db db) =>
        db.Set<Circular>().AsNoTracking().Where(c => !db.Set<CircularEnds.CircularEnd>().Any(e => e.Circular == c.Nr));
}
