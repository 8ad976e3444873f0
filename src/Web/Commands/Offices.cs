using System.CommandLine;
using Netra.Access;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Web.Commands;

internal static class Offices
{
    public static Command Command()
    {
        var kind = new Option<OfficeKind>("--kind") { Description = string.Join(", ", Enum.GetNames<OfficeKind>()), Required = true };
        var name = new Option<string>("--name") { Description = "as on its letterhead", Required = true };
        var code = new Option<string>("--code") { Description = "short and stable, it stands in numbers: 33.20, PPK-33.20", Required = true };
        var region = new Option<string>("--region") { Description = "Kemendagri code of where it sits and what it covers; empty for the nation", Required = true };
        var superior = new Option<string?>("--superior") { Description = "code of the office above" };
        var from = new Option<DateOnly?>("--from") { Description = "first day, today by default" };
        var until = new Option<DateOnly?>("--until") { Description = "last day, none by default" };
        var add = new Command("add", "Open an office.") { Common.Db, kind, name, code, region, superior, from, until };
        add.SetAction(async (parsed, _) =>
        {
            await using var services = await Common.Open(Common.Settings(parsed));
            await using var scope = services.CreateAsyncScope();
            var regions = scope.ServiceProvider.GetRequiredService<IRegions>();
            var at = new RegionCode(parsed.GetValue(region)!);
            if (regions.Find(at) is null) return await Wrong($"No region {at}. Give a Kemendagri code such as 33.20; an empty one is the nation.");
            var offices = await scope.ServiceProvider.GetRequiredService<IOffices>().All();
            if (offices.Any(o => o.Code == parsed.GetValue(code))) return await Wrong($"The code {parsed.GetValue(code)} is another office's. Give a code of its own.");
            var above = offices.FirstOrDefault(o => o.Code == parsed.GetValue(superior));
            if (parsed.GetValue(superior) is { } named && above is null) return await Wrong($"No office has the code {named}. Known: {string.Join(", ", offices.Select(o => o.Code))}.");
            var today = DateOnly.FromDateTime(scope.ServiceProvider.GetRequiredService<Clock>().Now.AddHours((int)regions.ZoneOf(at)));
            var office = await AccessCommands.AddOffice(scope.ServiceProvider, new(parsed.GetValue(kind), parsed.GetValue(name)!, parsed.GetValue(code)!, at, regions.ZoneOf(at),
                above?.Id, parsed.GetValue(from) ?? today, parsed.GetValue(until), [at], parsed.GetValue(kind) != OfficeKind.Pkd));
            Console.WriteLine($"{office.Code}  {office.Name}");
            return 0;
        });
        return new Command("office", "Offices.") { add };
    }

    private static async Task<int> Wrong(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 1;
    }
}
