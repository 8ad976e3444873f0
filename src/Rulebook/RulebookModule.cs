using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Rulebook.Deadlines;
using Netra.Rulebook.Judging;
using Netra.Rulebook.Loading;
using Netra.Rulebook.Questions;

namespace Netra.Rulebook;

/// <summary>The law as data: reads the rule files once and offers <see cref="IRulebook"/> and <see cref="IClocks"/>.</summary>
public static class RulebookModule
{
    /// <param name="rulesFolder">The folder <c>rules/</c>, read with all folders below it.</param>
    /// <exception cref="BrokenRules">A rule file is wrong; start-up must stop.</exception>
    public static IServiceCollection AddRulebook(this IServiceCollection services, string rulesFolder)
    {
        var book = Loader.Load(rulesFolder);
        return services.AddSingleton(book).AddSingleton<IRulebook>(new Engine(book)).AddSingleton<IClocks>(new StatutoryClocks(book))
            .AddSingleton<SelfCheck>().AddSingleton<ISelfCheck>(s => s.GetRequiredService<SelfCheck>());
    }

    /// <summary>Reads the input of <c>netra rules explain</c>.</summary>
    /// <exception cref="UnknownValue">A field or value the contract does not know.</exception>
    public static Situation ParseSituation(string json) => SituationJson.Parse(json);

    /// <summary>Writes the output of <c>netra rules explain</c>, reasons in Indonesian unless <paramref name="english"/>.</summary>
    public static string WriteVerdict(Verdict verdict, bool english = false) => VerdictJson.Write(verdict, english);

    /// <summary>The output of <c>netra rules clock</c>: the derivation, a line a step, and the due time in the office's zone.</summary>
    public static string WriteDeadline(Deadline deadline, OfficeZone zone, bool english = false) => ClockText.Of(deadline, zone, english);
}
