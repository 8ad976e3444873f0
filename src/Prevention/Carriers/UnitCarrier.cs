using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Prevention.Carriers;

/// <summary>Who answers for a unit, as the register has it: head, coordinator, or a coordinator above.</summary>
internal sealed class UnitCarrier
{
    public UnitId Unit { get; init; }
    public PersonId Person { get; init; }
    public required string Role { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
    public DateOnly? BornOn { get; init; }

    /// <summary>Known by birth date and number; else six digits confirm.</summary>
    public bool Numbered => BornOn is not null && Number.Length >= 4;

    public static UnitCarrier Of(Carrier carrier) => new() { Unit = carrier.Unit, Person = carrier.Person, Role = carrier.Role, Number = carrier.Number, Name = carrier.Name, BornOn = carrier.BornOn };
}

/// <summary>One person's address for all units he or she answers for. A new one ends those before it.</summary>
internal sealed class CarrierDoor
{
    public required byte[] Hash { get; init; }
    public PersonId Person { get; init; }
    public int Serial { get; init; }
    public DateTime At { get; init; }
}

internal sealed class CarrierTables : IEntityTypeConfiguration<UnitCarrier>, IEntityTypeConfiguration<CarrierDoor>
{
    public void Configure(EntityTypeBuilder<UnitCarrier> carrier) => carrier.ToTable("prevention_carriers").HasKey(c => new { c.Unit, c.Person });
    public void Configure(EntityTypeBuilder<CarrierDoor> door) => door.ToTable("prevention_carrier_doors").HasKey(d => d.Hash);
}
