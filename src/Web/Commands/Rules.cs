using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Rulebook;

namespace Netra.Web.Commands;

internal static class Rules
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>The years in which a clock is counted; at the ends of the calendar itself no day follows.</summary>
    private const int First = 1945, Last = 2199;

    public static Command Command()
    {
        var json = new Option<bool>("--json") { Description = "one JSON object" };
        var explain = new Command("explain", "Explain one situation, given as JSON on standard input.") { json };
        explain.SetAction(async (_, stop) => await Answer(async book =>
            Console.WriteLine(RulebookModule.WriteVerdict(book.GetRequiredService<IRulebook>().Explain(RulebookModule.ParseSituation(await Console.In.ReadToEndAsync(stop)))))));

        var code = new Argument<string>("code") { Description = "the clock's code, see rules/clocks.yaml" };
        var from = new Option<string>("--from") { Description = "start, local time of the zone: 2024-10-21T09:00", Required = true };
        var zone = new Option<string>("--zone") { Description = "WIB, WITA or WIT", Required = true };
        var election = new Option<string?>("--election") { Description = "pilkada-2024, pemilu-2024, …; left out, the derivation says whose form and hours it took" };
        var clock = new Command("clock", "Derive a due time and print each step.") { code, from, zone, election, json };
        clock.SetAction(parsed => Answer(book =>
        {
            // Names only: a number would be taken for an offset.
            if (!Enum.GetNames<OfficeZone>().Contains(parsed.GetValue(zone), StringComparer.OrdinalIgnoreCase) || !Enum.TryParse<OfficeZone>(parsed.GetValue(zone), ignoreCase: true, out var at))
                throw new UnknownValue("--zone", parsed.GetValue(zone)!, ["WIB", "WITA", "WIT"]);
            if (!DateTime.TryParseExact(parsed.GetValue(from), Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
                throw new UnknownValue("--from", parsed.GetValue(from)!, ["a time such as 2024-10-21T09:00"]);
            if (start.Year is < First or > Last) throw new UnknownValue("--from", parsed.GetValue(from)!, $"is out of reach: a clock is counted from {First} to {Last}.");
            var deadline = book.GetRequiredService<IClocks>().Derive(parsed.GetValue(code)!, DateTime.SpecifyKind(start.AddHours(-(int)at), DateTimeKind.Utc), at, parsed.GetValue(election));
            Console.Write(parsed.GetValue(json) ? JsonSerializer.Serialize(deadline, Json.Stored) + "\n" : RulebookModule.WriteDeadline(deadline, at));
            return Task.CompletedTask;
        }));
        return new Command("rules", "Ask the rulebook.") { explain, clock };
    }

    // The rulebook needs no database: anyone may ask it anywhere. An unknown value is wrong use.
    private static async Task<int> Answer(Func<IServiceProvider, Task> ask)
    {
        var settings = Settings.Read(Environment.GetEnvironmentVariables());
        try
        {
            await using var book = new ServiceCollection().AddRulebook(Path.Combine(settings.Home, "rules")).BuildServiceProvider();
            await ask(book);
            return 0;
        }
        catch (Exception wrong) when (wrong is UnknownValue or JsonException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }
    }
}
