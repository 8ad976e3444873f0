using Netra.Benches;

namespace Netra.Tests.Registry;

/// <summary>The bench measures what it says; how fast this machine is, is no test.</summary>
public sealed class BenchTests
{
    [Fact]
    public async Task The_bench_of_the_import_takes_every_good_line_and_names_every_bad_one()
    {
        var measured = await Netra.Benches.Import.Run(null, new Personnel(3000, 30), new Personnel(600, 12), TestContext.Current.CancellationToken);
        Assert.Equal(0, measured.Errors);
        Assert.Equal(3000, measured.Rig.Rows);
        Assert.Equal(30 + 8, measured.Special!["rejectsNamed"]);
        Assert.True(measured.Ratio > 0);
    }
}
