using Netra.Sodium;
using static Netra.Tests.SodiumTests.Given;

namespace Netra.Tests.SodiumTests;

public sealed class HashTests
{
    private static readonly byte[] Key = Counting(0, 64);

    [Fact]
    public void The_hash_of_RFC_7693_appendix_A_comes_out() =>
        Assert.Equal(
            Hex("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923"),
            Hash.Of("abc"u8, 64));

    [Theory]
    // The designers' known answers (blake2b-test.txt): the message counts 00 01 02 …, the key is 00 … 3f.
    [InlineData(0, "10ebb67700b1868efb4417987acf4690ae9d972fb7a590c2f02871799aaa4786b5e996e8f0f4eb981fc214b005f42d2ff4233499391653df7aefcbc13fc51568")]
    [InlineData(1, "961f6dd1e4dd30f63901690c512e78e4b45e4742ed197c3c5e45c549fd25f2e4187b0bc9fe30492b16b0d0bc4ef9b0f34c7003fac09a5ef1532e69430234cebd")]
    [InlineData(3, "33d0825dddf7ada99b0e7e307104ad07ca9cfd9692214f1561356315e784f3e5a17e364ae9dbb14cb2036df932b77f4b292761365fb328de7afdc6d8998f5fc1")]
    [InlineData(255, "142709d62e28fcccd0af97fad0f8465b971e82201dc51070faa0372aa43e92484be1c1e73ba10906d5d1853db6a4106e0a7bf9800d373d6dee2d46d62ef2a461")]
    public void The_keyed_known_answers_of_BLAKE2_come_out(int length, string hash) =>
        Assert.Equal(Hex(hash), Hash.Keyed(Counting(0, length), Key, 64));

    [Fact]
    public void Every_length_asked_for_comes_out_and_none_is_the_start_of_another() =>
        Assert.All(Enumerable.Range(16, 48), length =>
        {
            var hash = Hash.Of("abc"u8, length);
            Assert.Equal(length, hash.Length);
            Assert.NotEqual(hash, Hash.Of("abc"u8, length + 1)[..length]);
        });

    [Fact]
    public void A_changed_message_or_key_changes_the_hash() =>
        ForAll((byte[] message, int place) =>
        {
            var hash = Hash.Keyed(message, Key);
            return !hash.SequenceEqual(Hash.Keyed([.. message, 0], Key))
                && !hash.SequenceEqual(Hash.Keyed(message, Flipped(Key, place)))
                && !hash.SequenceEqual(Hash.Of(message));
        });

    [Fact]
    public void Lengths_out_of_bounds_are_refused_by_name()
    {
        Assert.Throws<ArgumentOutOfRangeException>("length", () => Hash.Of([], 15));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => Hash.Keyed([], Key, 65));
        Assert.Throws<ArgumentOutOfRangeException>("key", () => Hash.Keyed([], new byte[65]));
        var refusal = Assert.Throws<ArgumentOutOfRangeException>("key", () => Hash.Keyed([], []));
        Assert.Contains("Expected 16 to 64 bytes", refusal.Message, StringComparison.Ordinal);
    }
}
