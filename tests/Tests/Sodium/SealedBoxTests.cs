using System.Security.Cryptography;
using Netra.Sodium;
using static Netra.Tests.SodiumTests.Given;

namespace Netra.Tests.SodiumTests;

public sealed class SealedBoxTests
{
    // RFC 7748 section 6.1.
    private static readonly byte[] AlicePrivate = Hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    private static readonly byte[] BobPrivate = Hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
    private static readonly byte[] BobPublic = Hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");

    [Fact]
    public void The_public_keys_of_RFC_7748_follow_from_its_private_keys()
    {
        Assert.Equal(Hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"), SealedBox.PublicKeyOf(AlicePrivate));
        Assert.Equal(BobPublic, SealedBox.PublicKeyOf(BobPrivate));
    }

    [Fact]
    public void A_stored_private_key_gives_its_pair_again_in_a_copy()
    {
        byte[] stored = [.. BobPrivate];
        using var pair = SealedBox.FromPrivateKey(stored);
        Bytes.Wipe(stored);
        Assert.Equal(BobPublic, pair.PublicKey);
        Assert.Equal(BobPrivate, pair.PrivateKey);
    }

    [Fact]
    public void A_seed_gives_the_first_half_of_its_SHA_512_as_private_key()
    {
        // Computed apart, with SHA-512 and X25519 of OpenSSL.
        using var pair = SealedBox.FromSeed(AlicePrivate);
        Assert.Equal(Hex("accd44eb8e93319c0570bc11005c0e0189d34ff02f6c17773411ad191293c98f"), pair.PrivateKey);
        Assert.Equal(Hex("ed7749b4d989f6957f3bfde6c56767e988e21c9f8784d91d610011cd553f9b06"), pair.PublicKey);
    }

    [Fact]
    public void A_message_sealed_by_another_implementation_opens()
    {
        // TweetNaCl's box from Alice's key (as the one-time key) to Bob, nonce = BLAKE2b-192 of both public keys by Python.
        var foreign = Hex(
            "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a" +
            "bd278f8f76339652bd7e6e90e2adcb1de962d8b489946a25b1156b3bbe35");
        Assert.Equal(Utf8("Netralitas ASN"), SealedBox.Open(foreign, BobPublic, BobPrivate));
    }

    [Fact]
    public void Whatever_is_sealed_opens_again_and_its_length_is_as_stated()
    {
        using var pair = SealedBox.Generate();
        ForAll((byte[] message) =>
        {
            var box = SealedBox.Seal(message, pair.PublicKey);
            return box.Length == message.Length + SealedBox.Overhead
                && SealedBox.Open(box, pair.PublicKey, pair.PrivateKey).SequenceEqual(message);
        });
    }

    [Fact]
    public void A_changed_box_is_refused_wherever_the_change_is()
    {
        using var pair = SealedBox.Generate();
        ForAll((byte[] message, int place) =>
        {
            var changed = Flipped(SealedBox.Seal(message, pair.PublicKey), place);
            Assert.Throws<CryptographicException>(() => SealedBox.Open(changed, pair.PublicKey, pair.PrivateKey));
            return true;
        });
    }

    [Fact]
    public void A_box_for_one_key_does_not_open_with_another()
    {
        using var ours = SealedBox.Generate();
        using var theirs = SealedBox.Generate();
        var box = SealedBox.Seal(Utf8("rahasia"), ours.PublicKey);
        Assert.Throws<CryptographicException>(() => SealedBox.Open(box, theirs.PublicKey, theirs.PrivateKey));
    }

    [Fact]
    public void A_box_shorter_than_its_overhead_is_refused() =>
        Assert.Throws<CryptographicException>(() => SealedBox.Open(new byte[SealedBox.Overhead - 1], BobPublic, BobPrivate));

    [Fact]
    public void The_zero_point_is_refused_as_a_public_key() =>
        Assert.Throws<CryptographicException>(() => SealedBox.Seal(Utf8("rahasia"), new byte[32]));

    [Fact]
    public void Two_seals_of_one_message_differ() =>
        Assert.NotEqual(SealedBox.Seal(Utf8("rahasia"), BobPublic), SealedBox.Seal(Utf8("rahasia"), BobPublic));

    [Fact]
    public void Keys_and_seeds_of_the_wrong_length_are_refused_by_name()
    {
        var refusal = Assert.Throws<ArgumentException>("publicKey", () => SealedBox.Seal([], new byte[31]));
        Assert.Contains("Expected 32 bytes but got 31", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("publicKey", () => SealedBox.Open(new byte[48], new byte[33], new byte[32]));
        Assert.Throws<ArgumentException>("privateKey", () => SealedBox.Open(new byte[48], new byte[32], new byte[64]));
        Assert.Throws<ArgumentException>("privateKey", () => SealedBox.PublicKeyOf([]));
        Assert.Throws<ArgumentException>("privateKey", () => SealedBox.FromPrivateKey(new byte[33]));
        Assert.Throws<ArgumentException>("seed", () => SealedBox.FromSeed(new byte[16]));
    }

    [Fact]
    public void A_disposed_pair_has_wiped_its_private_key_and_gives_it_no_more()
    {
        var pair = SealedBox.Generate();
        var key = pair.PrivateKey;
        Assert.Contains(key, value => value != 0);
        pair.Dispose();
        pair.Dispose();
        Assert.All(key, value => Assert.Equal(0, value));
        Assert.Throws<ObjectDisposedException>(() => pair.PrivateKey);
        Assert.Equal(32, pair.PublicKey.Length);
    }
}
