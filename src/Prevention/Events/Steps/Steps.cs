using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netra.Prevention.Events.Steps;

/// <summary>The event began.</summary>
internal sealed class Holding
{
    public long Event { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>It will not be held; why stands on its public page.</summary>
internal sealed class Cancellation
{
    public long Event { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>The minutes as they stand, until somebody approves them.</summary>
internal sealed class Minutes
{
    public long Event { get; init; }
    public required string Text { get; set; }
    public required string By { get; set; }
    public DateTime At { get; set; }
}

internal sealed class Approval
{
    public long Event { get; init; }
    /// <summary>Name and office of who approved, as on the signed paper.</summary>
    public required string Approver { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>The text was read aloud together: attendance and version, no signature.</summary>
internal sealed class Reading
{
    public long Event { get; init; }
    public Guid Wording { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class StepTables : IEntityTypeConfiguration<Holding>, IEntityTypeConfiguration<Cancellation>, IEntityTypeConfiguration<Minutes>, IEntityTypeConfiguration<Approval>, IEntityTypeConfiguration<Reading>
{
    public void Configure(EntityTypeBuilder<Holding> holding) => Named(holding, "holdings").HasKey(s => s.Event);
    public void Configure(EntityTypeBuilder<Cancellation> cancellation) => Named(cancellation, "cancellations").HasKey(s => s.Event);
    public void Configure(EntityTypeBuilder<Minutes> minutes) => Named(minutes, "minutes").HasKey(s => s.Event);
    public void Configure(EntityTypeBuilder<Approval> approval) => Named(approval, "approvals").HasKey(s => s.Event);
    public void Configure(EntityTypeBuilder<Reading> reading) => Named(reading, "readings").HasKey(s => s.Event);

    private static EntityTypeBuilder<T> Named<T>(EntityTypeBuilder<T> step, string name) where T : class
    {
        step.ToTable("prevention_event_" + name);
        step.Property<long>("Event").ValueGeneratedNever();
        return step;
    }
}
