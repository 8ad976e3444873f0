using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Web;

namespace Netra.Tests.Support;

/// <summary>The product on a fresh database and a real port. Time is the test's: it stands still until moved.</summary>
public sealed class App : IAsyncDisposable
{
    private App(WebApplication web, TestTime time, Settings settings) => (Web, Time, Settings) = (web, time, settings);

    public WebApplication Web { get; }
    public TestTime Time { get; }
    public Settings Settings { get; }
    public string Address => Web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    public Engine Engine => Web.Services.GetRequiredService<Engine>();

    /// <summary>Monday 21 October 2024, 09:00 WIB, in the campaign of Pilkada 2024.</summary>
    public static readonly DateTime Monday = new(2024, 10, 21, 2, 0, 0, DateTimeKind.Utc);

    public static async Task<App> Start(string? database = null, Action<IServiceCollection>? more = null, string serve = "all", DateTime? now = null)
    {
        var settings = new Settings { Db = database ?? await Databases.Fresh(), Urls = "http://127.0.0.1:0", Serve = serve, Key = KeyFile, Hosts = "*" };
        var time = new TestTime(now ?? Monday);
        var web = await Host.Build(settings, time, services =>
        {
            services.AddSingleton<ILoggerProvider, NoQueryByChance>();
            services.AddCheapPasswords().AddSingleton(Shared.Assets).AddSingleton(Shared.Texts);
            more?.Invoke(services);
        });
        await web.StartAsync();
        return new App(web, time, settings);
    }

    /// <summary>What every start reads out of the assemblies anew, and what never differs: read once for the run.</summary>
    private static class Shared
    {
        public static readonly Assets Assets = new();
        public static readonly Texts Texts = new(Host.Modules);
    }

    /// <summary>The installation key of the run. Made once: tests that start together must not each try to create it.</summary>
    public static string KeyFile { get; } = NewKey();

    private static string NewKey()
    {
        var path = Databases.Temp("netra.key");
        InstallationKey.Make(path);
        return path;
    }

    /// <summary>Runs with a scope's services, as a request would.</summary>
    public async Task<T> With<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Web.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async Task With(Func<IServiceProvider, Task> work)
    {
        await using var scope = Web.Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public Browser Browse() => new(new Uri(Address));

    public async ValueTask DisposeAsync()
    {
        // Stopped before it is disposed: a host that is only disposed takes its background services' end for a fault.
        await Web.StopAsync();
        await Web.DisposeAsync();
    }
}

/// <summary>A clock that is moved by hand.</summary>
public sealed class TestTime(DateTime now) : TimeProvider
{
    public DateTime Now { get; set; } = now;
    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
    public void Pass(TimeSpan span) => Now += span;
}
