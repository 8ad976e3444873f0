using System.CommandLine;
using System.Globalization;
using Netra.Access;
using Netra.Kernel;

namespace Netra.Web.Commands;

internal static class Officers
{
    public static Command Command()
    {
        var office = new Option<string>("--office") { Description = "code of the office", Required = true };
        var name = new Option<string>("--name") { Description = "name with titles", Required = true };
        var email = new Option<string>("--email") { Description = "what the officer signs in with", Required = true };
        var role = new Option<string>("--role") { Description = "ketua, anggota, staf, pengawas, kustodian, auditor, bkn, bkpsdm or ppk", Required = true };
        var add = new Command("add", "Make an account; the enrolment link is shown once.") { Common.Db, office, name, email, role };
        add.SetAction((parsed, _) => Ask(parsed, scope => AccessCommands.AddOfficer(scope, parsed.GetValue(office)!, parsed.GetValue(name)!, parsed.GetValue(email)!, parsed.GetValue(role)!),
            path => $"Enrolment link, shown once, good for seven days: {path}\nPut the address of your desk before it and hand it over in person."));

        var whose = new Argument<string>("email");
        var code = new Command("code", "The present code of an officer's authenticator, on a database marked as demo.") { Common.Db, whose };
        code.SetAction((parsed, _) => Ask(parsed, scope => AccessCommands.TotpCode(scope, parsed.GetValue(whose)!), present => present));
        return new Command("officer", "Officers.") { add, code };
    }

    private static async Task<int> Ask(ParseResult parsed, Func<IServiceProvider, Task<Outcome<string>>> ask, Func<string, string> say)
    {
        await using var services = await Common.Open(Common.Settings(parsed));
        await using var scope = services.CreateAsyncScope();
        var outcome = await ask(scope.ServiceProvider);
        if (outcome.Refused is { } refused)
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            await Console.Error.WriteLineAsync(scope.ServiceProvider.GetRequiredService<Texts>()[refused.Text, refused.Args]);
            return 1;
        }
        Console.WriteLine(say(outcome.Value!));
        return 0;
    }
}
