using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Referrals;

/// <summary>What a clock at the receiver's was counted to, and when: a due date that moves leaves the one before.</summary>
internal sealed class ReferralClock
{
    public Guid Id { get; init; }
    public Guid ReferralId { get; init; }
    public required string Code { get; init; }
    public DateTime StartedAt { get; init; }
    public DateTime DueAt { get; init; }
    /// <summary>null where the clock began.</summary>
    public DateTime? WasDueAt { get; init; }
    /// <summary>The <see cref="Deadline"/> as JSON.</summary>
    public required string Derivation { get; init; }
    public DateTime At { get; init; }

    public Deadline Deadline => JsonSerializer.Deserialize<Deadline>(Derivation, Json.Stored)!;

    /// <summary>The next row of a clock as it is counted now; null where it says what the last one says.</summary>
    internal static ReferralClock? Next(Referral referral, Deadline counted, DateTime now)
    {
        var last = referral.Clocks.Where(c => c.Code == counted.Code && c.StartedAt == counted.StartsAt).MaxBy(c => (c.At, c.Id));
        return last?.DueAt == counted.DueAt ? null : new ReferralClock
        {
            Id = Clock.NewId(now), ReferralId = referral.Id, Code = counted.Code, StartedAt = counted.StartsAt, DueAt = counted.DueAt, WasDueAt = last?.DueAt,
            Derivation = JsonSerializer.Serialize(counted, Json.Stored), At = now
        };
    }
}

internal sealed class ReferralClockTable : IEntityTypeConfiguration<ReferralClock>
{
    public void Configure(EntityTypeBuilder<ReferralClock> clock)
    {
        clock.ToTable("cases_referral_clocks").HasKey(c => c.Id);
        clock.HasOne<Referral>().WithMany(r => r.Clocks).HasForeignKey(c => c.ReferralId);
    }
}
