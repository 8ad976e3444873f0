using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Rulebook.Deadlines;
using Netra.Rulebook.Judging;
using Netra.Rulebook.Questions;
using Netra.Rulebook.Versions;

namespace Netra.Rulebook;

/// <summary>The law as data: reads the rule files once and offers <see cref="IRulebook"/> and <see cref="IClocks"/>.</summary>
public static class RulebookModule
{
    /// <param name="rulesFolder">The folder <c>rules/</c>, read with all folders below it.</param>
    /// <exception cref="BrokenRules">A rule file is wrong; start-up must stop.</exception>
    public static IServiceCollection AddRulebook(this IServiceCollection services, string rulesFolder)
    {
        var installed = Edition.Installed(RuleSet.In(rulesFolder));
        return services.AddSingleton(installed).AddSingleton(installed.Rules).AddSingleton<IClocks>(installed.Clocks)
            // Asked for anew each time: pages read the law in force today, which another node may have approved a second ago.
            .AddTransient(s => s.GetService<Editions>()?.Today.Book ?? installed.Book)
            .AddTransient(s => s.GetService<Editions>() is { } editions ? new Laws(day => editions.On(day).Book, () => editions.All.Skip(1).Select(e => e.From)) : new Laws(_ => installed.Book, () => []))
            .AddTransient<SelfCheck>().AddTransient<ISelfCheck>(s => s.GetRequiredService<SelfCheck>());
    }

    /// <summary>Serves the versions approved in the database instead of the files alone; <see cref="OpenRulebook"/> reads them.</summary>
    public static IServiceCollection AddRulebookVersions(this IServiceCollection services) => services
        .AddSingleton<Editions>().AddSingleton<IRulebookVersions>(s => s.GetRequiredService<Editions>()).AddSingleton<IRulebook, ServedRulebook>().AddSingleton<IClocks, ServedClocks>().AddScoped<Proposals>().AddScoped<Scrutinies>()
        .AddSingleton(new DeskLink("rulebook.desk.link", "~/meja/aturan", RulebookPermissions.Propose, 70));

    /// <summary>Keeps up with what other nodes approve.</summary>
    public static IServiceCollection AddRulebookWatch(this IServiceCollection services) => services.AddHostedService<EditionWatch>();

    /// <summary>Reads the versions in the database; the first start stores the installation's files as the first.</summary>
    /// <exception cref="BrokenRules">A stored version cannot be used, or is not what was approved.</exception>
    public static Task OpenRulebook(IServiceProvider services) => services.GetRequiredService<Editions>().Open();

    /// <summary>Reads the input of <c>netra rules explain</c>.</summary>
    /// <exception cref="UnknownValue">A field or value the contract does not know.</exception>
    public static Situation ParseSituation(string json) => SituationJson.Parse(json);

    /// <summary>Writes the output of <c>netra rules explain</c>, reasons in Indonesian unless <paramref name="english"/>.</summary>
    public static string WriteVerdict(Verdict verdict, bool english = false) => VerdictJson.Write(verdict, english);

    /// <summary>The output of <c>netra rules clock</c>: the derivation, a line a step, and the due time in the office's zone.</summary>
    public static string WriteDeadline(Deadline deadline, OfficeZone zone, bool english = false) => ClockText.Of(deadline, zone, english);
}
