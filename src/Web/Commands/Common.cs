using System.CommandLine;
using Netra.Kernel;
using Netra.Kernel.Engines;

namespace Netra.Web.Commands;

/// <summary>Options every command takes, and the services commands work with.</summary>
internal static class Common
{
    public static Option<string?> Db { get; } = new("--db") { Description = "sqlite:PATH or postgres:CONNECTION; NETRA_DB by default", Recursive = true };

    public static Settings Settings(ParseResult parsed) =>
        Kernel.Settings.Read(Environment.GetEnvironmentVariables()) is var settings && parsed.GetValue(Db) is { } db ? settings with { Db = db } : settings;

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
