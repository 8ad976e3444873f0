using System.Security.Cryptography;
using Netra.Sodium;
using static Netra.Tests.SodiumTests.Given;

namespace Netra.Tests.SodiumTests;

public sealed class PasswordTests
{
    private static readonly byte[] Salt = Counting(0, 16);

    [Theory]
    // The first two are accepted strings of libsodium's own test pwhash_argon2id ($argon2id$v=19$m=4882,t=2,p=1$…
    // and m=4096,t=19), all three were computed again with OpenSSL's Argon2id.
    [InlineData("", "6c0f356abb225f2b1ddd66d34739843b", 2, 4882, "366f1004cfbb447d435e8f6bbe9e5cc0a10e38e7c3da0e89bb19578a1a0d7291")]
    [InlineData(
        "^T5H$JYt39n%K*j:W]!1s?vg!:jGi]Ax?..l7[p0v:1jHTpla9;]bUN;?bWyCbtqg ",
        "3e412031362d62797465732073616c74", 19, 4096, "96d07fb9ed643ed04c0467eccac3293e2804ea188d10a67dbecf2f2cd5434060")]
    [InlineData("password", "736f6d6573616c74736f6d6573616c74", 2, 8192, "fd7e44552d83db6b9c2bc9dbd6d88fe0facd11df4654ac21fe8013fd7a05ebc3")]
    public void Known_keys_come_out(string password, string salt, int operations, int kibibytes, string key) =>
        Assert.Equal(Hex(key), Password.Derive(password, Hex(salt), new Argon2Cost((ulong)operations, (nuint)kibibytes * 1024)));

    [Fact]
    public void The_presets_are_the_published_ones()
    {
        Assert.Equal(new Argon2Cost(2, 67_108_864), Argon2Cost.Interactive);
        Assert.Equal(new Argon2Cost(3, 268_435_456), Argon2Cost.Moderate);
    }

    [Fact]
    public void Password_salt_cost_and_length_each_change_the_key()
    {
        byte[][] keys =
        [
            Password.Derive("kata sandi", Salt, Cheap),
            Password.Derive("kata sandj", Salt, Cheap),
            Password.Derive("kata sandi", Flipped(Salt, 0), Cheap),
            Password.Derive("kata sandi", Salt, Cheap with { Operations = 2 }),
            Password.Derive("kata sandi", Salt, Cheap with { Memory = 16384 }),
            Password.Derive("kata sandi", Salt, Cheap, 64)[..32],
        ];
        Assert.Equal(keys.Length, keys.Select(Convert.ToHexString).Distinct().Count());
        Assert.Equal(keys[0], Password.Derive("kata sandi", Salt, Cheap));
    }

    [Fact]
    public void A_password_beyond_ASCII_is_taken_as_UTF_8_without_normalising()
    {
        Assert.NotEqual(Password.Derive("caf\u00e9", Salt, Cheap), Password.Derive("cafe\u0301", Salt, Cheap));
        Assert.ThrowsAny<ArgumentException>(() => Password.Derive("\ud800", Salt, Cheap));
    }

    [Fact]
    public void Arguments_out_of_bounds_are_refused_by_name()
    {
        Assert.Throws<ArgumentException>("salt", () => Password.Derive("x", new byte[15], Cheap));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => Password.Derive("x", Salt, Cheap, 15));
        Assert.Throws<ArgumentOutOfRangeException>("cost", () => Password.Derive("x", Salt, Cheap with { Operations = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>("cost", () => Password.Derive("x", Salt, Cheap with { Operations = 1UL << 32 }));
        Assert.Throws<ArgumentOutOfRangeException>("cost", () => Password.Derive("x", Salt, Cheap with { Memory = 8191 }));
    }

    [Fact]
    public void Memory_that_cannot_be_had_is_a_refusal_and_not_a_key() =>
        Assert.Throws<CryptographicException>(() => Password.Derive("x", Salt, new Argon2Cost(1, nuint.MaxValue)));
}
