using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Netra.Kernel;

namespace Netra.Web.Commands;

internal static class Serve
{
    public static Command Command()
    {
        var doors = new Option<string?>("--serve") { Description = "public, desk, worker or all (default)" };
        var urls = new Option<string?>("--urls") { Description = "addresses to listen on, http://127.0.0.1:8080 by default" };
        var command = new Command("serve", "Serve the web. Refuses to start on a changed migration, an unknown setting or a missing key.") { Common.Db, doors, urls };
        command.SetAction(async (parsed, stop) =>
        {
            var settings = Common.Settings(parsed);
            settings = settings with { Serve = parsed.GetValue(doors) ?? settings.Serve, Urls = parsed.GetValue(urls) ?? settings.Urls };
            await using var app = await Host.Build(settings);
            try
            {
                await app.StartAsync(stop);
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException)
            {
                throw new SettingRefused($"Another program listens on {settings.Urls}. Stop it, or give another address: --urls http://127.0.0.1:8081");
            }
            Console.WriteLine($"Netra answers on {string.Join(' ', app.Urls)} (doors: {settings.Serve}).");
            await app.WaitForShutdownAsync(stop);
            return 0;
        });
        return command;
    }
}
