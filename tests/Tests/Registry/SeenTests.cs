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
            Assert.False(seen.Contains((1UL << 39) + 1));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Numbers_that_differ_have_keys_that_differ_and_those_of_agencies_stand_apart()
    {
        string[] numbers = ["198609262015051001", "198609262015051002", "198609262015052001", "198609262015061001", "198609262016051001", "198609272015051001", "198610262015051001", "198709262015051001", "190001011915011001", "207512312137121999"];
        var keys = numbers.Select(n => Seen.Key(n, own: false, "")).ToList();
        Assert.Equal(numbers.Length, keys.Distinct().Count());
        Assert.All(keys, k => Assert.InRange(k, 1UL, (1UL << 40) - 1));
        Assert.NotEqual(Seen.Key("H-1", own: true, "A"), Seen.Key("H-1", own: true, "B"));
        var seen = new Seen(0);
        foreach (var (key, line) in keys.Append(Seen.Key("H-1", own: true, "A")).Select((k, i) => (k, i + 1))) Assert.Equal(0u, seen.Add(key, line));
        Assert.Equal(2u, seen.Add(keys[1], 50));
        Assert.Equal(11u, seen.Add(Seen.Key("H-1", own: true, "A"), 51));
    }

    [Fact]
    public void A_line_too_far_down_to_be_told_is_a_repetition_all_the_same()
    {
        var seen = new Seen(10);
        Assert.Equal(0u, seen.Add(7, 20_000_000));
        Assert.Equal((1u << 24) - 1, seen.Add(7, 20_000_001));
    }

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
