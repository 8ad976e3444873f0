using System.CommandLine;

namespace Netra.Web.Commands;

internal static class Rules
{
    public static Command Command() => new("rules", "Ask the rulebook.");
}
