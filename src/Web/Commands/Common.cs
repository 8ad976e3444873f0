using System.CommandLine;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Npgsql;

namespace Netra.Web.Commands;

/// <summary>Options every command takes, and the services commands work with.</summary>
internal static class Common
{
    public static Option<string?> Db { get; } = new("--db") { Description = "sqlite:PATH or postgres:CONNECTION; NETRA_DB by default", Recursive = true };

    public static Settings Settings(ParseResult parsed) =>
        Kernel.Settings.Read(Environment.GetEnvironmentVariables()) is var settings && parsed.GetValue(Db) is { } db ? settings with { Db = db } : settings;

    /// <summary>Whether the fault is that the database cannot be entered (absent, not running, no leave, no database at all), and not something done in it.</summary>
    public static bool Closed(DbException fault) => fault switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 8 or 14 or 26, // READONLY, CANTOPEN, NOTADB
        PostgresException postgres => postgres.SqlState[..2] is "28" or "3D" or "53" or "57", // authorization, catalog name, resources, shutdown
        _ => fault is NpgsqlException
    };

    /// <summary>The product's services without its web, on a database at this binary's schema.</summary>
    public static async Task<ServiceProvider> Open(Settings settings, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        var engine = Engine.Of(settings.Db);
        var key = InstallationKey.Read(settings.KeyPath());
        await new Migrator(engine, new Clock(time)).Verify();
        var services = new ServiceCollection();
        services.AddLogging().AddNetra(settings, engine, key, await Marks.Read(engine), time);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
