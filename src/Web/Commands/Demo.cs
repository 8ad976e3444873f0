using System.CommandLine;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;

namespace Netra.Web.Commands;

internal static class Demo
{
    // Monday 21 October 2024, 09:00 WIB: the fourth week of the campaign of Pilkada 2024.
    private static readonly DateTime Day = new(2024, 10, 21, 2, 0, 0, DateTimeKind.Utc);

    public static Command Command()
    {
        var command = new Command("demo", "Make a database with invented people and cases at every stage, where there is none yet; prints the addresses and accounts.") { Common.Db };
        command.SetAction(async (parsed, stop) =>
        {
            var settings = Common.Settings(parsed);
            var says = settings.Db.StartsWith("sqlite:", StringComparison.Ordinal) ? Path.ChangeExtension(((Sqlite)Engine.Of(settings.Db)).Path, ".txt") : null;
            // The addresses are of this start, the accounts of the database.
            var address = new Uri(settings.Urls.Split(';')[0].Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("*", "127.0.0.1", StringComparison.Ordinal));
            Console.WriteLine($"Public:   {address}");
            Console.WriteLine($"Officers: {new UriBuilder(address) { Host = "localhost" }.Uri}meja");
            Console.WriteLine();
            if (says is not null && File.Exists(says))
            {
                Console.WriteLine(await File.ReadAllTextAsync(says, stop));
                return 0;
            }
            var lines = await Fill(settings, stop);
            var text = string.Join(Environment.NewLine, lines);
            if (says is not null) await File.WriteAllTextAsync(says, text + Environment.NewLine, stop);
            Console.WriteLine(text);
            return 0;
        });
        return command;
    }

    /// <summary>Migrates, marks the database as demo, and plays what the modules planned in the order of its times.</summary>
    public static async Task<IEnumerable<string>> Fill(Settings settings, CancellationToken stop = default)
    {
        if ((await Migrate.Apply(settings, stop)).Count == 0)
            throw new SettingRefused("The database exists already. Give another path for a new demo, or serve this one: netra serve");
        await Marks.Write(Engine.Of(settings.Db), new Marks(Demo: true, Day - TimeProvider.System.GetUtcNow().UtcDateTime), stop);
        return await Play(settings);
    }

    /// <summary>Plays on a migrated database; the marks are the caller's.</summary>
    internal static async Task<IEnumerable<string>> Play(Settings settings)
    {
        var time = new StageTime();
        var engine = Engine.Of(settings.Db);
        var services = new ServiceCollection();
        services.AddLogging().AddNetra(settings, engine, InstallationKey.Read(settings.KeyPath()), new Marks(true, TimeSpan.Zero), time);
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        var stage = new DemoStage();
        foreach (var part in provider.GetServices<IDemo>()) part.Plan(stage);
        foreach (var (at, officer, play) in stage.InOrder())
        {
            time.Now = at;
            await using var scope = provider.CreateAsyncScope();
            if (officer is not null) await provider.GetRequiredService<IDemoSessions>().Enter(scope.ServiceProvider, officer);
            await play(scope.ServiceProvider);
        }
        return [.. stage.Receipts, .. stage.Says];
    }

    private sealed class StageTime : TimeProvider
    {
        public DateTime Now { get; set; } = Day;
        public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
    }
}
