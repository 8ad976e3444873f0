using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Prevention.Reminders;

/// <summary>A unit was reminded of what it has not done. It is an item on its coordinator's page until it is read.</summary>
internal sealed class Reminder
{
    public Guid Id { get; init; }
    public UnitId Unit { get; init; }
    public required string Name { get; init; }
    public AgencyId Agency { get; init; }
    /// <summary>The unit whose coordinator reads it.</summary>
    public UnitId ToUnit { get; init; }
    /// <summary>Code of the duty, and what it is about.</summary>
    public required string Duty { get; init; }
    public Guid Subject { get; init; }
    /// <summary>One day, one reminder of each matter.</summary>
    public DateOnly Day { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class ReminderReading
{
    public Guid ReminderId { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class ReminderTables : IEntityTypeConfiguration<Reminder>, IEntityTypeConfiguration<ReminderReading>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder) => reminder.ToTable("prevention_reminders").HasKey(r => r.Id);
    public void Configure(EntityTypeBuilder<ReminderReading> reading) => reading.ToTable("prevention_reminder_readings").HasKey(r => r.ReminderId);
}
