using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Npgsql;

namespace Netra.Tests.Support;

/// <summary>A fresh, migrated database for each test: a copied file on SQLite, a copied template on PostgreSQL. Which engine the run is on is said by
/// NETRA_TEST_DB (sqlite, or postgres with NETRA_TEST_POSTGRES as the server's connection string): the whole suite runs once on each.</summary>
public static class Databases
{
    public static bool OnPostgres { get; } = Environment.GetEnvironmentVariable("NETRA_TEST_DB") == "postgres";

    private static string Server => Environment.GetEnvironmentVariable("NETRA_TEST_POSTGRES")
        ?? throw new InvalidOperationException("NETRA_TEST_DB=postgres needs NETRA_TEST_POSTGRES, the server's connection string. bin/test starts a server and sets it.");

    private static readonly ConcurrentDictionary<string, Task<string>> Templates = new();
    private static readonly string Folder = Directory.CreateTempSubdirectory("netra-tests-").FullName;
    private static readonly string Run = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N")[20..];
    private static int count;

    static Databases() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    /// <summary>A folder that goes with the run.</summary>
    public static string Temp(string name) => Path.Combine(Folder, $"{Interlocked.Increment(ref count)}-{name}");

    /// <summary>The address of a new database made from the template <paramref name="kind"/>; <paramref name="fill"/> fills the template once.</summary>
    public static async Task<string> Fresh(string kind = "empty", Func<string, Task>? fill = null)
    {
        var template = await Templates.GetOrAdd(kind, _ => Make(kind, fill));
        if (!OnPostgres)
        {
            var path = Temp("db.sqlite");
            File.Copy(template["sqlite:".Length..], path);
            return "sqlite:" + path;
        }
        var name = $"netra_{Run}_{Interlocked.Increment(ref count)}";
        await Admin($"create database {name} template {DatabaseOf(template)}");
        return Address(name);
    }

    /// <summary>An address with nothing in it yet.</summary>
    public static async Task<string> Bare(string kind)
    {
        if (!OnPostgres) return "sqlite:" + Temp(kind + ".sqlite");
        var name = $"netra_{Run}_{kind}_{Interlocked.Increment(ref count)}";
        await Admin($"create database {name}");
        return Address(name);
    }

    private static async Task<string> Make(string kind, Func<string, Task>? fill)
    {
        var address = await Bare(kind);
        await new Migrator(Engine.Of(address), new Clock(TimeProvider.System)).Apply();
        if (fill is not null) await fill(address);
        // A template is copied as a file, or while nobody is connected.
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (!OnPostgres)
        {
            await using var db = new SqliteConnection($"Data Source={address["sqlite:".Length..]};Pooling=False");
            await db.OpenAsync();
            await using var fold = db.CreateCommand();
            fold.CommandText = "pragma wal_checkpoint(truncate)";
            await fold.ExecuteNonQueryAsync();
        }
        return address;
    }

    private static string Address(string database) =>
        "postgres:" + new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 8, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 5 };

    private static string DatabaseOf(string address) => new NpgsqlConnectionStringBuilder(address["postgres:".Length..]).Database!;

    private static readonly SemaphoreSlim One = new(1);

    private static async Task Admin(string sql)
    {
        // Two copies of one template at the same moment refuse each other.
        await One.WaitAsync();
        try
        {
            await using var db = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ToString());
            await db.OpenAsync();
            await using var command = new NpgsqlCommand(sql, db);
            await command.ExecuteNonQueryAsync();
        }
        finally { One.Release(); }
    }
}
