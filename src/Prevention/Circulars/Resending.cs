using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Kernel;

namespace Netra.Prevention.Circulars;

/// <summary>A circular was sent again to all units that had not answered.</summary>
internal sealed class Resending
{
    public Guid Id { get; init; }
    public long Circular { get; init; }
    public int Units { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }

    /// <summary>How often it was sent again to a unit: since it was reached, until it answered.</summary>
    public static int Count(IEnumerable<Resending> resendings, CircularUnit unit, DateTime? answered) => resendings.Count(r => r.Circular == unit.Circular && r.At > unit.At && !(answered < r.At));
}

internal sealed record NobodyWaits() : Refusal("prevention.circular.nobody-waits");
internal sealed record AlreadyEnded() : Refusal("prevention.circular.already-ended");

internal sealed class ResendingTable : IEntityTypeConfiguration<Resending>
{
    public void Configure(EntityTypeBuilder<Resending> resending) => resending.ToTable("prevention_circular_reminders").HasKey(r => r.Id);
}
