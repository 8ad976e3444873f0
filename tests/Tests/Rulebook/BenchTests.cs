using Netra.Benches;

namespace Netra.Tests.Rulebook;

/// <summary>The bench measures what it says; how fast this machine is, is no test.</summary>
public sealed class BenchTests
{
    [Fact]
    public void The_bench_of_the_rules_explains_its_whole_mix_without_an_error()
    {
        var measured = Netra.Benches.Rules.Run(TheLaw.Rules, quick: true);
        Assert.Equal(0, measured.Errors);
        Assert.Equal(TheLaw.Rules.Acts.Count * TheLaw.Book.Lexicon.Statuses.Terms.Count, measured.Rig.Rows);
        Assert.Equal(Math.Round(measured.Result.Value / measured.Baseline.Value, 3), measured.Ratio);
        Assert.Equal(measured.Result.Value >= 20_000, measured.Met);
        Assert.True(measured.LatencyMs.P50 <= measured.LatencyMs.P99);
    }
}
