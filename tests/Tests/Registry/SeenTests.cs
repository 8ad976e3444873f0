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
            var (seen, first) = (new Seen(), new Dictionary<ulong, long>());
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
    public void Keys_are_kept_as_a_set_of_whole_keys_keeps_them() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var state = (ulong)(uint)seed;
            ulong Next(ulong below) => ((state = state * 6364136223846793005 + 1442695040888963407) >> 33) % below;
            foreach (var (bits, chains) in new[] { (40, 16), (64, 14), (40, 2), (64, 2), (16, 8) })
            {
                var (numbered, told) = (new Numbered(bits, chains), new HashSet<ulong>());
                // Close together, far apart in each of their bits, and again and again.
                ulong Any() => (Next(3) switch { 0 => Next(500), 1 => 1UL << (int)Next(64) | Next(8), _ => state }) & ulong.MaxValue >> 64 - bits;
                for (var line = 1; line <= 600; line++)
                {
                    var key = Any();
                    Assert.Equal(told.Add(key), numbered.Add(key, line) == 0);
                }
                for (var i = 0; i < 600; i++)
                {
                    var key = Any();
                    Assert.Equal(told.Contains(key), numbered.Contains(key));
                }
                Assert.All(told, k => Assert.True(numbered.Contains(k)));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_key_is_taken_for_another_where_all_are_asked_for()
    {
        var numbered = new Numbered(keyBits: 16, chainBits: 8);
        for (var key = 0UL; key < 1 << 16; key += 2) Assert.Equal(0u, numbered.Add(key, (long)key + 1));
        for (var key = 0UL; key < 1 << 16; key++) Assert.Equal(key % 2 == 0 ? (uint)key + 1 : 0, numbered.Add(key, 1));
    }

    [Fact]
    public void Numbers_that_differ_have_keys_that_differ_and_those_of_agencies_stand_apart()
    {
        string[] numbers = ["198609262015051001", "198609262015051002", "198609262015052001", "198609262015061001", "198609262016051001", "198609272015051001", "198610262015051001", "198709262015051001", "190001011915011001", "207512312137121999"];
        var keys = numbers.Select(n => Seen.Key(n, own: false, "")).ToList();
        Assert.Equal(numbers.Length, keys.Distinct().Count());
        Assert.All(keys, k => Assert.InRange(k, 1UL, (1UL << 40) - 1));
        Assert.NotEqual(Seen.Key("H-1", own: true, "A"), Seen.Key("H-1", own: true, "B"));
        var seen = new Seen();
        foreach (var (key, line) in keys.Append(Seen.Key("H-1", own: true, "A")).Select((k, i) => (k, i + 1))) Assert.Equal(0u, seen.Add(key, line));
        Assert.Equal(2u, seen.Add(keys[1], 50));
        Assert.Equal(11u, seen.Add(Seen.Key("H-1", own: true, "A"), 51));
    }

    [Fact]
    public void A_line_too_far_down_to_be_told_is_a_repetition_all_the_same()
    {
        var seen = new Seen();
        Assert.Equal(0u, seen.Add(7, 20_000_000));
        Assert.Equal((1u << 24) - 2, seen.Add(7, 20_000_001));
    }

    [Fact]
    public void It_grows()
    {
        var seen = new Seen();
        for (var n = 1UL; n <= 20_000; n++) Assert.Equal(0u, seen.Add(n * 1_000_003, (long)n));
        for (var n = 1UL; n <= 20_000; n++) Assert.Equal((uint)n, seen.Add(n * 1_000_003, 1));
    }

    [Fact]
    public void A_line_that_was_not_taken_leaves_the_number_to_another()
    {
        var seen = new Seen();
        Assert.Equal(0u, seen.Add(7, 0));
        Assert.True(seen.Contains(7));
        Assert.Equal(0u, seen.Add(7, 5));
        Assert.Equal(5u, seen.Add(7, 6));
    }
}
