using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Prevention.Events.Turnouts;

/// <summary>A unit an event is for, as the register had it when the invited were read.</summary>
internal sealed class EventUnit
{
    public long Event { get; init; }
    public UnitId Unit { get; init; }
    /// <summary>The unit above it, whether the event is for that one or not.</summary>
    public UnitId? Above { get; init; }
    public AgencyId Agency { get; init; }
    /// <summary>Its people and those of the units below that the event is for.</summary>
    public int Invited { get; init; }
}

/// <summary>How many of a unit, those below among them, were at a closed event, where that may be told.</summary>
internal sealed class Turnout
{
    public long Event { get; init; }
    public UnitId Unit { get; init; }
    public int Attended { get; init; }
}

internal sealed class TurnoutTables : IEntityTypeConfiguration<EventUnit>, IEntityTypeConfiguration<Turnout>
{
    public void Configure(EntityTypeBuilder<EventUnit> unit) => unit.ToTable("prevention_event_units").HasKey(u => new { u.Event, u.Unit });
    public void Configure(EntityTypeBuilder<Turnout> turnout) => turnout.ToTable("prevention_event_turnouts").HasKey(t => new { t.Event, t.Unit });
}
