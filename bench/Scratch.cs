using System.Globalization;
using Microsoft.Data.Sqlite;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Web.Commands;
using Npgsql;

namespace Netra.Benches;

/// <summary>Databases of a bench's own, at the product's schema: files in a folder, or databases of a server that are dropped in the end.</summary>
internal sealed class Scratch(string? server, string folder) : IAsyncDisposable
{
    private readonly List<string> made = [];
    private int count;

    public async Task<Engine> Database(CancellationToken stop) => Engine.Of(await Address(stop));

    public async Task<Settings> Settings(CancellationToken stop) => new() { Db = await Address(stop), Key = Path.Combine(folder, "bench.key") };

    public async Task<ServiceProvider> Services(CancellationToken stop) =>
        await Common.Open(new Settings { Db = await Address(stop), Key = Path.Combine(folder, "bench.key") });

    /// <summary>A new, empty database.</summary>
    public async Task<string> Address(CancellationToken stop)
    {
        var address = $"sqlite:{Path.Combine(folder, $"{++count}.db")}";
        if (server is not null)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"netra_bench_{Environment.ProcessId}_{count}");
            await Admin($"create database {name}", stop);
            made.Add(name);
            address = "postgres:" + new NpgsqlConnectionStringBuilder(server["postgres:".Length..]) { Database = name, MaxPoolSize = 48 };
        }
        await Migrate.Apply(new Settings { Db = address, Key = Path.Combine(folder, "bench.key") }, stop);
        return address;
    }

    public async Task<string> Version(CancellationToken stop)
    {
        await using var db = server is null ? new SqliteConnection("Data Source=:memory:") : (System.Data.Common.DbConnection)new NpgsqlConnection(server["postgres:".Length..]);
        await db.OpenAsync(stop);
        return (server is null ? "SQLite " : "PostgreSQL ") + db.ServerVersion;
    }

    private async Task Admin(string sql, CancellationToken stop)
    {
        try
        {
            await using var db = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server!["postgres:".Length..]) { Pooling = false }.ToString());
            await db.OpenAsync(stop);
#pragma warning disable CA2100 // A name of our own making.
            await using var command = new NpgsqlCommand(sql, db);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(stop);
        }
        catch (NpgsqlException fault)
        {
            throw new SettingRefused($"The PostgreSQL server cannot be used for scratch databases: {fault.Message} Give --db postgres:CONNECTION with a role that may create databases.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        foreach (var name in made) await Admin($"drop database if exists {name}", default);
    }
}
