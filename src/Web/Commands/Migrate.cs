using System.CommandLine;
using Netra.Access;
using Netra.Kernel;
using Netra.Kernel.Engines;

namespace Netra.Web.Commands;

internal static class Migrate
{
    public static Command Command()
    {
        var role = new Option<string?>("--public-role") { Description = "an existing PostgreSQL role that may do what the public door needs and nothing else" };
        var command = new Command("migrate", "Bring the database to this binary's schema; makes the installation's key where there is none.") { Common.Db, role };
        command.SetAction(async (parsed, stop) =>
        {
            var settings = Common.Settings(parsed);
            var applied = await Apply(settings, stop);
            if (parsed.GetValue(role) is { } named) await PublicRole.Grant(Engine.Of(settings.Db), named, stop);
            Console.WriteLine(applied.Count == 0 ? "The schema is up to date." : $"Applied: {string.Join(", ", applied)}");
            return 0;
        });
        return command;
    }

    public static async Task<IReadOnlyList<string>> Apply(Settings settings, CancellationToken stop = default)
    {
        var engine = Engine.Of(settings.Db);
        if (engine is Sqlite sqlite) MakeFolder(Path.GetDirectoryName(sqlite.Path)!);
        var applied = await new Migrator(engine, new Clock(TimeProvider.System)).Apply(stop);
        InstallationKey.Make(settings.KeyPath());
        if (applied.Contains("0014_hands") && !applied.Contains("0001_kernel"))
        {
            await using var services = await Common.Open(settings);
            await using var scope = services.CreateAsyncScope();
            await AccessCommands.StampAll(scope.ServiceProvider);
        }
        return applied;
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingRefused($"The folder {folder} cannot be made: {fault.Message} Name another with --db or NETRA_DB, or let this account write there.");
        }
    }
}
