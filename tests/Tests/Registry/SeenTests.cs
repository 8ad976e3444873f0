using FsCheck;
using FsCheck.Fluent;
using Netra.Registry.Imports;

namespace Netra.Tests.Registry;

public sealed class SeenTests
{
    [Fact]
    public void It_knows_what_it_was_told_and_the_first_line_of_it_and_nothing_else() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt[]>(), numbers =>
        {
            var (seen, first) = (new Seen(0), new Dictionary<ulong, long>());
            for (var line = 0; line < numbers.Length; line++)
            {
                var key = (ulong)numbers[line].Get;
                Assert.Equal(first.GetValueOrDefault(key), seen.Add(key, line + 1));
                first.TryAdd(key, line + 1);
            }
            Assert.All(first.Keys, k => Assert.True(seen.Contains(k)));
            Assert.False(seen.Contains((1UL << 40) + 1));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_grows_past_its_guess()
    {
        var seen = new Seen(10);
        for (var n = 1UL; n <= 20_000; n++) Assert.Equal(0u, seen.Add(n * 1_000_003, (long)n));
        for (var n = 1UL; n <= 20_000; n++) Assert.Equal((uint)n, seen.Add(n * 1_000_003, 1));
    }

    [Fact]
    public void A_line_that_was_not_taken_leaves_the_number_to_another()
    {
        var seen = new Seen(10);
        Assert.Equal(0u, seen.Add(7, 0));
        Assert.True(seen.Contains(7));
        Assert.Equal(0u, seen.Add(7, 5));
        Assert.Equal(5u, seen.Add(7, 6));
    }
}
