using Netra.Tests.Support;

namespace Netra.Tests.House;

/// <summary>A database that cannot be entered is told with its cause and its cure, not with a trace of the stack.</summary>
public sealed class ClosedDatabases
{
    [Theory]
    [InlineData("postgres:Host=/tmp/netra-nobody;Username=netra;Timeout=2", "The database does not open: ")]
    [InlineData("sqlite:/proc/netra.db", "The database does not open: ")]
    [InlineData("sqlite:/dev/null/netra.db", "The folder /dev/null cannot be made: ")]
    public async Task A_command_says_what_to_look_at(string database, string said)
    {
        var (code, told, wrong) = await CommandLine.Run(["migrate", "--db", database]);
        Assert.Equal((1, ""), (code, told));
        Assert.Contains(said, wrong, StringComparison.Ordinal);
        Assert.Contains("--db", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", wrong, StringComparison.Ordinal);
    }
}
