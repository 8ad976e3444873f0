using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netra.Kernel;

/// <summary>One fact, as it was recorded. Append-only by trigger on both engines: audit trail, outbox, source of statistics
/// and input of the transparency log at once.</summary>
public sealed class JournalEntry
{
    /// <summary>Order of insertion within one database. Not the order of commit: follow by (<see cref="Tx"/>, <see cref="Seq"/>).</summary>
    public long Seq { get; private init; }
    /// <summary>The PostgreSQL transaction that wrote it; 0 on SQLite, where there is one writer.</summary>
    public long Tx { get; private init; }
    public Guid Id { get; private init; }
    public DateTime At { get; private init; }
    public string By { get; private init; } = "";
    public string Kind { get; private init; } = "";
    /// <summary>The first id of the fact; <see cref="Guid.Empty"/> where it has none.</summary>
    public Guid Subject { get; private init; }
    public string Because { get; private init; } = "";
    public string Body { get; private init; } = "";

    /// <summary>The entry of a fact, for a hot path that writes it through the provider; everything else records by <see cref="Db.Record"/>. No reaction is run.</summary>
    public static JournalEntry Of(IFact fact, Recording recording) => new()
    {
        Id = Clock.NewId(recording.At),
        At = recording.At,
        By = recording.By.ToString(),
        Kind = fact.GetType().Name,
        Subject = SubjectOf(fact),
        Because = recording.Because.ToString(),
        Body = JsonSerializer.Serialize(fact, fact.GetType(), Json.Stored)
    };

    /// <summary>Reads the fact back.</summary>
    public TFact As<TFact>() where TFact : IFact => JsonSerializer.Deserialize<TFact>(Body, Json.Stored)!;

    private static readonly ConcurrentDictionary<Type, Func<IFact, Guid>> Subjects = new();

    private static Guid SubjectOf(IFact fact) => Subjects.GetOrAdd(fact.GetType(), type =>
        type.GetConstructors()[0].GetParameters().FirstOrDefault() is { } first && type.GetProperty(first.Name!) is { } id && id.PropertyType.GetProperty("Value") is { } value && value.PropertyType == typeof(Guid)
            ? told => (Guid)value.GetValue(id.GetValue(told))! : _ => Guid.Empty)(fact);
}

internal sealed class JournalTable : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("kernel_journal").HasKey(e => e.Seq);
        entry.Property(e => e.Seq).ValueGeneratedOnAdd();
        // Written by the database: the transaction is known to nobody else.
        entry.Property(e => e.Tx).ValueGeneratedOnAdd().Metadata.SetAfterSaveBehavior(Microsoft.EntityFrameworkCore.Metadata.PropertySaveBehavior.Ignore);
    }
}
