using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.SpouseReminders;

/// <summary>An election in which somebody's wife or husband stands came to another stage: coordinator and head of the unit look again at leave and neutrality
/// (SE MenPANRB 18/2023).</summary>
internal sealed class SpouseReminder
{
    public Guid Declaration { get; init; }
    /// <summary>A phase of the calendar.</summary>
    public required string Stage { get; init; }
    public Guid Id { get; init; }
    public PersonId Person { get; init; }
    /// <summary>For the unit's head, who reads it at a door from which the register cannot be read.</summary>
    public required string Name { get; init; }
    public UnitId Unit { get; init; }
    public AgencyId Agency { get; init; }
    public required string Election { get; init; }
    public DateTime At { get; init; }

    /// <summary>null where the calendar does not know the election, or the stage was reminded of.</summary>
    public static SpouseReminder? Due(SpouseDeclaration declaration, PhaseInfo? stage, IReadOnlySet<(Guid, string)> reminded, DateTime now) =>
        stage is null || reminded.Contains((declaration.Id, stage.Code)) ? null : new()
        {
            Declaration = declaration.Id, Stage = stage.Code, Id = Clock.NewId(now), Person = declaration.Person, Name = declaration.Name, Unit = declaration.Unit, Agency = declaration.Agency, Election = declaration.Election, At = now
        };
}

internal sealed class SpouseReminderTable : IEntityTypeConfiguration<SpouseReminder>
{
    public void Configure(EntityTypeBuilder<SpouseReminder> reminder) => reminder.ToTable("prevention_spouse_reminders").HasKey(r => new { r.Declaration, r.Stage });
}
