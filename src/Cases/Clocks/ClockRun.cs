using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Clocks;

/// <summary>A statutory clock of a file, with its derivation as it was computed that day: a rule that changes later changes no past due date in silence.</summary>
internal sealed class ClockRun
{
    public Guid Id { get; init; }
    public CaseFileId FileId { get; init; }
    public required string Code { get; init; }
    public DateTime StartedAt { get; init; }
    public DateTime DueAt { get; init; }
    public required string Basis { get; init; }
    /// <summary>The <see cref="Deadline"/> as JSON.</summary>
    public required string Derivation { get; init; }
    /// <summary>The run it goes on from: after a pause, or because its due date moved. A run is gone on from once.</summary>
    public Guid? Continues { get; init; }
    /// <summary>When it stood still: a list of <see cref="Pause"/> as JSON.</summary>
    public string Pauses { get; init; } = "[]";
    public ClockStop? Stop { get; set; }

    public bool Running => Stop is null;
    public Deadline Deadline => JsonSerializer.Deserialize<Deadline>(Derivation, Json.Stored)!;
    public IReadOnlyList<Pause> StoodStill => JsonSerializer.Deserialize<List<Pause>>(Pauses, Json.Stored)!;

    internal static ClockRun Of(CaseFileId file, Deadline deadline, DateTime now, Guid? continues = null, IReadOnlyList<Pause>? pauses = null) => new()
    {
        Id = Clock.NewId(now), FileId = file, Code = deadline.Code, StartedAt = deadline.StartsAt, DueAt = deadline.DueAt,
        Basis = deadline.Basis, Derivation = JsonSerializer.Serialize(deadline, Json.Stored), Continues = continues, Pauses = JsonSerializer.Serialize(pauses ?? [], Json.Stored)
    };
}

/// <summary>A clock ended: what it waited for happened, or a longer one took its place.</summary>
internal sealed class ClockStop
{
    public Guid ClockId { get; init; }
    public DateTime At { get; init; }
    public required string By { get; init; }
    /// <summary>Code of the step that stopped it, e.g. <c>reviewed</c>.</summary>
    public required string Why { get; init; }
    /// <summary>The officer's reasons for a pause, sealed with the file's key.</summary>
    public byte[]? SealedReasons { get; init; }
}

internal sealed class ClockTable : IEntityTypeConfiguration<ClockRun>, IEntityTypeConfiguration<ClockStop>
{
    public void Configure(EntityTypeBuilder<ClockRun> clock)
    {
        clock.ToTable("cases_clocks").HasKey(c => c.Id);
        clock.Ignore(c => c.StoodStill);
        clock.HasOne(c => c.Stop).WithOne().HasForeignKey<ClockStop>(s => s.ClockId);
    }

    public void Configure(EntityTypeBuilder<ClockStop> stop) => stop.ToTable("cases_clock_stops").HasKey(s => s.ClockId);
}
