using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Netra.Contracts;
using Netra.Rulebook;

namespace Netra.Benches;

/// <summary>How many situations a second one core explains, from the JSON text to the verdict. The baseline parses the same texts and asks nothing.</summary>
internal static class Rules
{
    private const int Goal = 20_000;
    private static readonly string[] Statuses = ["PNS", "CPNS", "PPPK", "NON_ASN", "VILLAGE_OFFICIAL", "REGIONAL_HEAD"];
    private static readonly string[] Targets = ["contestant", "party", "none"];
    private static readonly string[][] Circumstances = [[], ["public-post", "support-gesture"], ["passive-listening"], ["state-facility", "mobilised-others"]];
    // Both sides of a determination, the uncertain days between, the campaign, the quiet period and the time after the vote.
    private static readonly (string Election, string Date)[] Days =
    [
        ("pilkada-2024", "2024-09-10"), ("pilkada-2024", "2024-09-30"), ("pilkada-2024", "2024-11-25"), ("pilkada-2024", "2024-12-05"),
        ("pemilu-2024", "2023-10-01"), ("pemilu-2024", "2023-11-08"), ("pemilu-2024", "2024-01-15")
    ];

    public static Measured Run(IRulebook rules, bool quick)
    {
        var texts = Mix(rules);
        var (rounds, passes) = quick ? (5, 40) : (15, 400);
        var (parsed, explained, ticks, errors) = (new List<double>(), new List<double>(), new List<long>(), 0L);
        Pass(texts, text => RulebookModule.ParseSituation(text), null);
        Pass(texts, text => rules.Explain(RulebookModule.ParseSituation(text)), null);
        // The two take turns, so that a busy neighbour slows both.
        for (var round = 0; round < rounds; round++)
        {
            parsed.Add(Rate(texts, passes, text => RulebookModule.ParseSituation(text), null));
            explained.Add(Rate(texts, passes, text =>
            {
                if (rules.Explain(RulebookModule.ParseSituation(text)).Answer.Length == 0) errors++;
            }, ticks));
        }
        var rate = Median(explained);
        return new()
        {
            Bench = "rules", Rig = Rig.Here("none", texts.Count),
            Size = string.Create(CultureInfo.InvariantCulture, $"{texts.Count} situations, {rounds} rounds of {passes} passes, one thread"),
            Baseline = new("parse the same JSON", Math.Round(Median(parsed)), "situations/s"), Result = new("parse and explain", Math.Round(rate), "situations/s"),
            Goal = $"at least {Goal} situations/s explained on one core", Met = rate >= Goal, Errors = errors, LatencyMs = Latency.Of(ticks)
        };
    }

    /// <summary>Every act with every status, the other columns turning beside them.</summary>
    private static List<string> Mix(IRulebook rules)
    {
        var (texts, n) = (new List<string>(), 0);
        foreach (var act in rules.Acts)
            foreach (var status in Statuses)
            {
                var (election, date) = Days[n % Days.Length];
                texts.Add(JsonSerializer.Serialize(new
                {
                    person = new { status, officeHolder = n % 2 == 0, onUnpaidLeave = n % 11 == 0, spouseOfCandidate = n % 5 == 0, priorSanctionSameKind = n % 7 == 0 },
                    act = act.Code, target = Targets[n % 5 == 4 ? 2 : n % 5 == 3 ? 1 : 0], date, election, region = n % 6 == 0 ? "35.17" : "33.20", circumstances = Circumstances[n % 4]
                }));
                n++;
            }
        return texts;
    }

    private static double Rate(List<string> texts, int passes, Action<string> work, List<long>? ticks)
    {
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++) Pass(texts, work, pass == 0 ? ticks : null);
        return texts.Count * passes / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Pass(List<string> texts, Action<string> work, List<long>? ticks)
    {
        foreach (var text in texts)
        {
            var start = Stopwatch.GetTimestamp();
            work(text);
            ticks?.Add(Stopwatch.GetTimestamp() - start);
        }
    }

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);
}
