using System.CommandLine;
using Netra.Kernel;
using Netra.Kernel.Engines;

namespace Netra.Web.Commands;

internal static class Migrate
{
    public static Command Command()
    {
        var command = new Command("migrate", "Bring the database to this binary's schema; makes the installation's key where there is none.") { Common.Db };
        command.SetAction(async (parsed, stop) =>
        {
            var applied = await Apply(Common.Settings(parsed), stop);
            Console.WriteLine(applied.Count == 0 ? "The schema is up to date." : $"Applied: {string.Join(", ", applied)}");
            return 0;
        });
        return command;
    }

    public static async Task<IReadOnlyList<string>> Apply(Settings settings, CancellationToken stop = default)
    {
        var engine = Engine.Of(settings.Db);
        if (engine is Sqlite sqlite) Directory.CreateDirectory(Path.GetDirectoryName(sqlite.Path)!);
        var applied = await new Migrator(engine, new Clock(TimeProvider.System)).Apply(stop);
        InstallationKey.Make(settings.KeyPath());
        return applied;
    }
}
