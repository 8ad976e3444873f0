using System.CommandLine;
using System.Data.Common;
using Netra.Kernel;
using Netra.Web.Commands;

// Exit 0 on success, 1 on a refusal, 2 on wrong use; an error names the cause and the cure.
var root = new RootCommand("Netra keeps civil servants neutral in elections, and keeps those who watch over them honest.");
foreach (var command in new[] { Serve.Command(), Migrate.Command(), Demo.Command(), Rules.Command(), Bench.Command(), Offices.Command(), Officers.Command(), People.Command(), Pacts.Command() })
    root.Subcommands.Add(command);

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("Run 'netra --help' for the commands, 'netra COMMAND --help' for one.");
    return 2;
}
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception refusal) when (refusal is SettingRefused or MigrationChanged or Netra.Contracts.BrokenRules or Netra.Sodium.SodiumMissing)
{
    Console.Error.WriteLine(refusal.Message);
    return 1;
}
catch (DbException closed) when (Common.Closed(closed))
{
    Console.Error.WriteLine($"The database does not open: {closed.Message}. See that it runs, and that what --db, --postgres or NETRA_DB names is there and lets this account in.");
    return 1;
}
