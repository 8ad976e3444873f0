using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Events.Steps;

namespace Netra.Prevention.Events;

/// <summary>A socialisation, a coordination meeting, a joint declaration or an inauguration. What is planned may change until it is held.</summary>
internal sealed class OutreachEvent
{
    public static IReadOnlyList<string> Kinds { get; } = ["socialisation", "coordination", "declaration", "inauguration"];

    /// <summary>How rows of the event know it, and what its rotating codes name.</summary>
    public long Nr { get; private init; }
    public EventId Id { get; init; }
    public OfficeId Office { get; init; }
    public required string Kind { get; set; }
    public required string Title { get; set; }
    public RegionCode Region { get; set; }
    public required string Place { get; set; }
    public DateTime StartsAt { get; set; }
    public DateTime EndsAt { get; set; }
    public OfficeZone Zone { get; set; }
    /// <summary>In the order of the programme.</summary>
    public required IReadOnlyList<string> Agenda { get; set; }
    /// <summary>A speaker's line; empty where there is none.</summary>
    public required string Moderator { get; set; }
    public required IReadOnlyList<string> SpeakerLines { get; set; }
    public required IReadOnlyList<string> MaterialLines { get; set; }
    /// <summary>Whose people are invited, by the register; empty where institutions are only named.</summary>
    public required string Scope { get; set; }
    /// <summary>Agencies, units, boards and others invited, by name.</summary>
    public required IReadOnlyList<string> Institutions { get; set; }
    /// <summary>The version that is to be read aloud together.</summary>
    public Guid? Wording { get; set; }
    public required string By { get; init; }
    public DateTime At { get; init; }

    public Holding? Holding { get; init; }
    public Cancellation? Cancellation { get; init; }
    public Minutes? Minutes { get; init; }
    public Approval? Approval { get; init; }
    public Reading? Reading { get; init; }

    public RegisterScope Units => JsonSerializer.Deserialize<RegisterScope>(Scope, Json.Stored)!;
    public DateOnly Day => Say.LocalDay(StartsAt, Zone);

    /// <summary>planned, held, closed or cancelled.</summary>
    public string State => Cancellation is not null ? "cancelled" : Approval is not null ? "closed" : Holding is not null ? "held" : "planned";

    public string Tone => State switch { "planned" => "tunggu", "held" => "jalan", "closed" => "baik", _ => "tutup" };

    public IEnumerable<Speaker> Speakers() => SpeakerLines.Select(Speaker.Read).OfType<Speaker>();
    public IEnumerable<Material> Materials() => MaterialLines.Select(Material.Read).OfType<Material>();
}

internal sealed class EventTables : IEntityTypeConfiguration<OutreachEvent>
{
    public void Configure(EntityTypeBuilder<OutreachEvent> planned)
    {
        planned.ToTable("prevention_events").HasKey(e => e.Nr);
        planned.Property(e => e.Nr).ValueGeneratedOnAdd();
        planned.Ignore(e => e.Units);
        planned.HasOne(e => e.Holding).WithOne().HasForeignKey<Holding>(s => s.Event);
        planned.HasOne(e => e.Cancellation).WithOne().HasForeignKey<Cancellation>(s => s.Event);
        planned.HasOne(e => e.Minutes).WithOne().HasForeignKey<Minutes>(s => s.Event);
        planned.HasOne(e => e.Approval).WithOne().HasForeignKey<Approval>(s => s.Event);
        planned.HasOne(e => e.Reading).WithOne().HasForeignKey<Reading>(s => s.Event);
    }
}

internal static class FindingEvents
{
    /// <summary>The one scope of events at the desk: an officer sees those of the own office.</summary>
    public static IQueryable<OutreachEvent> For(this IQueryable<OutreachEvent> events, ISession session) =>
        session is { Officer: { } officer, Office: { } office } && officer.Permissions.Contains(PreventionPermissions.Organise) ? events.Where(e => e.Office == office.Id) : events.Where(_ => false);

    public static IQueryable<OutreachEvent> WithSteps(this IQueryable<OutreachEvent> events) =>
        events.Include(e => e.Holding).Include(e => e.Cancellation).Include(e => e.Minutes).Include(e => e.Approval).Include(e => e.Reading);

    /// <summary>An event of the officer's office with what became of it.</summary>
    public static Task<OutreachEvent?> Own(this Db db, ISession session, Guid id) => db.Set<OutreachEvent>().For(session).WithSteps().SingleOrDefaultAsync(e => e.Id == new EventId(id));
}
