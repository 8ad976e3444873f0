using Netra.Tests.Support;
using Npgsql;

namespace Netra.Tests.Prevention;

/// <summary>The bench measures what it says, and its server is really killed; how fast this machine is, is no test.</summary>
public sealed class BenchTests
{
    [Fact]
    public async Task Every_signature_acknowledged_before_or_after_a_kill_stands_once_with_due_row_and_journal_entry()
    {
        var server = Databases.OnPostgres ? "postgres:" + new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("NETRA_TEST_POSTGRES")) { Database = "postgres" } : null;
        var measured = await Netra.Benches.Pledge.Run(server, 400, 300, TestContext.Current.CancellationToken);
        Assert.Equal(0, measured.Errors);
        Assert.Equal((300L, 300L, 300L, 0L), ((long)measured.Special!["pacts"], (long)measured.Special["dueRows"], (long)measured.Special["journalEntries"], (long)measured.Special["lost"]));
        Assert.True(measured.Ratio > 0);
    }
}
