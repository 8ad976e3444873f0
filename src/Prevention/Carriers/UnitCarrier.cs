using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

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
    /// <summary>The first day of it: before, the address opens nothing of the unit.</summary>
    public DateOnly Since { get; init; }
    /// <summary>The first day on which this is over, where it is known: from then on the address opens nothing of the unit.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Known by birth date and number; else six digits confirm.</summary>
    public bool Numbered => BornOn is not null && Number.Length >= 4;

    public static UnitCarrier Of(Carrier carrier) => new() { Unit = carrier.Unit, Person = carrier.Person, Role = carrier.Role, Number = carrier.Number, Name = carrier.Name, BornOn = carrier.BornOn, Since = carrier.Since, Until = carrier.Until };
}

/// <summary>One person's address for all units he or she answers for. A new one ends those before it.</summary>
internal sealed class CarrierDoor
{
    public required byte[] Hash { get; init; }
    public PersonId Person { get; init; }
    public int Serial { get; init; }
    public DateTime At { get; init; }
}

internal static class PresentCarriers
{
    /// <summary>Those who answer for units now: the one scope of what a carrier's address opens. Terms begin and end on days of the agency's zone; by the days of Jakarta an
    /// address follows them two hours late at most.</summary>
    public static IQueryable<UnitCarrier> CarriersAt(this Db db, DateTime now)
    {
        var day = Say.LocalDay(now, OfficeZone.Wib);
        return db.Set<UnitCarrier>().AsNoTracking().Where(c => c.Since <= day && (c.Until == null || day < c.Until));
    }

    /// <summary>The day on which somebody who answers for nothing now will; null where none is said.</summary>
    public static Task<DateOnly?> CarriesFrom(this Db db, PersonId person, DateTime now)
    {
        var day = Say.LocalDay(now, OfficeZone.Wib);
        return db.Set<UnitCarrier>().Where(c => c.Person == person && c.Since > day).MinAsync(c => (DateOnly?)c.Since);
    }
}

internal sealed class CarrierTables : IEntityTypeConfiguration<UnitCarrier>, IEntityTypeConfiguration<CarrierDoor>
{
    public void Configure(EntityTypeBuilder<UnitCarrier> carrier) => carrier.ToTable("prevention_carriers").HasKey(c => new { c.Unit, c.Person, c.Since });
    public void Configure(EntityTypeBuilder<CarrierDoor> door) => door.ToTable("prevention_carrier_doors").HasKey(d => d.Hash);
}
