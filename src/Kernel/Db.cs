using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Netra.Kernel;

/// <summary>The assemblies whose entities the one <see cref="Db"/> maps.</summary>
public sealed record Modules(IReadOnlyList<Assembly> Assemblies);

/// <summary>The one database context. Modules own their entities by accessibility: an entity is internal, so no other module can name it.</summary>
public sealed class Db(DbContextOptions<Db> options, Modules modules, IServiceProvider services) : DbContext(options)
{
    private static readonly ConcurrentDictionary<Type, MethodInfo> Reactors = new();
    private readonly Queue<(IFact Fact, Recording Recording, int Depth)> pending = new();
    private int depth;

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    /// <summary>Records a fact: a journal entry and the reactions of other modules, in the transaction of the next save.</summary>
    /// <param name="at">UTC; the whole hour for anything done through the reporter's door.</param>
    public void Record(IFact fact, Actor by, Because because, DateTime at) =>
        pending.Enqueue((fact, new Recording(at, by, because), depth));

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        while (pending.TryDequeue(out var next))
        {
            // A fact that causes a fact that causes a fact: deeper is a loop, not a design.
            if (next.Depth > 3) throw new InvalidOperationException($"{next.Fact.GetType().Name} was caused by more than three facts in a row.");
            Set<JournalEntry>().Add(JournalEntry.Of(next.Fact, next.Recording));
            depth = next.Depth + 1;
            await React(next.Fact, next.Recording);
            depth = 0;
        }
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
            if (entry.State == EntityState.Modified) entry.Entity.Version++;
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Not for use: facts and reactions are asynchronous.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Await SaveChangesAsync: facts have reactions.");

    private async Task React(IFact fact, Recording recording)
    {
        var type = typeof(IReact<>).MakeGenericType(fact.GetType());
        var on = Reactors.GetOrAdd(type, t => t.GetMethod(nameof(IReact<>.On))!);
        if (services.GetService(typeof(IEnumerable<>).MakeGenericType(type)) is IEnumerable<object> reactions)
            foreach (var reaction in reactions)
                await (Task)on.Invoke(reaction, BindingFlags.DoNotWrapExceptions, null, [fact, recording], null)!;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<Utc>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<JsonList, SameWords>();
        foreach (var type in modules.Assemblies.SelectMany(a => a.GetExportedTypes()))
            foreach (var value in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValue<,>)))
                configurationBuilder.Properties(type).HaveConversion(typeof(Value<,>).MakeGenericType(value.GetGenericArguments()));
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // EF warns at every start of an assembly that maps nothing, so only those with tables are given to it.
        foreach (var assembly in modules.Assemblies.Prepend(typeof(Db).Assembly).Where(HasTables)) modelBuilder.ApplyConfigurationsFromAssembly(assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                if (property.Name == nameof(IVersioned.Version) && typeof(IVersioned).IsAssignableFrom(entity.ClrType)) property.IsConcurrencyToken = true;
            }
    }

    private static bool HasTables(Assembly assembly) => assembly.GetTypes().Any(t => t is { IsClass: true, IsAbstract: false }
        && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)));

    internal static string Snake(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 && !char.IsUpper(name[i - 1]) ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    // Npgsql insists on UTC and SQLite cannot order offsets: one kind of time, or a loud error.
    private sealed class Utc() : ValueConverter<DateTime, DateTime>(
        v => v.Kind == DateTimeKind.Utc ? v : Refuse(v), v => DateTime.SpecifyKind(v, DateTimeKind.Utc))
    {
        private static DateTime Refuse(DateTime value) => throw new InvalidOperationException($"{value:O} is not UTC.");
    }

    private sealed class JsonList() : ValueConverter<IReadOnlyList<string>, string>(
        v => JsonSerializer.Serialize(v, JsonSerializerOptions.Default), v => JsonSerializer.Deserialize<List<string>>(v, JsonSerializerOptions.Default)!);

    private sealed class SameWords() : ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), v => v.Count, v => v);

    private sealed class Value<TSelf, TPrimitive>() : ValueConverter<TSelf, TPrimitive>(v => v.Value, v => Make(v))
        where TSelf : struct, IValue<TSelf, TPrimitive>
    {
        private static TSelf Make(TPrimitive value) => TSelf.From(value);
    }
}

/// <summary>Optimistic concurrency managed by the application: SQLite generates no tokens.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
