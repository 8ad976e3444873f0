using Netra.Sodium;
using static Netra.Tests.SodiumTests.Given;

namespace Netra.Tests.SodiumTests;

public sealed class BytesTests
{
    [Fact]
    public void Random_bytes_are_as_many_as_asked_for_and_never_the_same()
    {
        Assert.Empty(Bytes.Random(0));
        Assert.Equal(32, Bytes.Random(32).Length);
        Assert.NotEqual(Bytes.Random(32), Bytes.Random(32));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Bytes.Random(-1));
    }

    [Fact]
    public void A_uniform_integer_reaches_every_value_below_the_bound_and_none_beyond()
    {
        // A value missed by 2,000 fair throws of ten: less than 1 in 10^90.
        var seen = Enumerable.Range(0, 2000).Select(_ => Bytes.Uniform(10)).Distinct().Order();
        Assert.Equal(Enumerable.Range(0, 10), seen);
        Assert.Equal(0, Bytes.Uniform(1));
        Assert.InRange(Bytes.Uniform(int.MaxValue), 0, int.MaxValue - 1);
        Assert.Throws<ArgumentOutOfRangeException>("below", () => Bytes.Uniform(0));
    }

    [Fact]
    public void Equality_is_that_of_the_bytes() =>
        ForAll((byte[] left, byte[] right) =>
            Bytes.FixedTimeEquals(left, right) == left.AsSpan().SequenceEqual(right) && Bytes.FixedTimeEquals(left, [.. left]));

    [Fact]
    public void One_changed_bit_or_one_byte_more_is_unequal() =>
        ForAll((byte[] value, int place) =>
            !Bytes.FixedTimeEquals(value, [.. value, 0]) && (value.Length == 0 || !Bytes.FixedTimeEquals(value, Flipped(value, place))));

    [Fact]
    public void A_wiped_secret_is_zero_and_its_neighbours_stay()
    {
        var bytes = Counting(1, 32);
        Bytes.Wipe(bytes.AsSpan(8, 16));
        Assert.Equal([.. Counting(1, 8), .. new byte[16], .. Counting(25, 8)], bytes);
    }
}
