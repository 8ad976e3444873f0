using Netra.Benches;
using Netra.Tests.Support;
using Npgsql;

namespace Netra.Tests.Prevention;

/// <summary>The benches measure what they say, and the server of the burst is really killed; how fast this machine is, is no test.</summary>
public sealed class BenchTests
{
    private static readonly string? Server = Databases.OnPostgres ? "postgres:" + new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("NETRA_TEST_POSTGRES")) { Database = "postgres" } : null;

    [Fact]
    public async Task Every_signature_acknowledged_before_or_after_a_kill_stands_once_with_due_row_and_journal_entry()
    {
        var measured = await Netra.Benches.Pledge.Run(Server, 400, 300, TestContext.Current.CancellationToken);
        Assert.Equal(0, measured.Errors);
        Assert.Equal((300L, 300L, 300L, 0L), ((long)measured.Special!["pacts"], (long)measured.Special["dueRows"], (long)measured.Special["journalEntries"], (long)measured.Special["lost"]));
        Assert.True(measured.Ratio > 0);
    }

    [Fact]
    public async Task The_bench_of_rounds_asks_every_page_reminds_every_unit_and_gets_every_letter_in_files_of_at_most_500()
    {
        var measured = await Rounds.Run(Server, 2_100, 2_100, 2, TestContext.Current.CancellationToken);
        Assert.Equal((0L, 50), (measured.Errors, (int)measured.Special!["reminded"]));
        Assert.Equal(15, ((Dictionary<string, object>)measured.Special["byPage"]).Count);
        // 25 and 50 units, a school, and a hospital of a thousand, which takes two.
        var letters = (Letters)measured.Special["letters"];
        Assert.Equal((2_100, 78, 500), (letters.Count, letters.Files, letters.MostInOne));
        Assert.True(measured.Ratio > 0);
    }
}
