using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Kernel;

namespace Netra.Prevention.Circulars;

/// <summary>A circular was sent again to all units that had not answered.</summary>
internal sealed class Reminder
{
    public Guid Id { get; init; }
    public long Circular { get; init; }
    public int Units { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }

    /// <summary>How often a unit was reminded: since it was reached, until it answered.</summary>
    public static int Count(IEnumerable<Reminder> reminders, CircularUnit unit, DateTime? answered) => reminders.Count(r => r.Circular == unit.Circular && r.At > unit.At && !(answered < r.At));
}

internal sealed record NobodyWaits() : Refusal("prevention.circular.nobody-waits");
internal sealed record AlreadyEnded() : Refusal("prevention.circular.already-ended");

internal sealed class ReminderTable : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder) => reminder.ToTable("prevention_circular_reminders").HasKey(r => r.Id);
}
