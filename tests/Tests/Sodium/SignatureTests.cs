using Netra.Sodium;
using static Netra.Tests.SodiumTests.Given;

namespace Netra.Tests.SodiumTests;

public sealed class SignatureTests
{
    [Theory]
    // RFC 8032 section 7.1, tests 1 to 3: seed, public key, message, signature.
    [InlineData(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData(
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void The_signatures_of_RFC_8032_come_out(string seed, string publicKey, string message, string signature)
    {
        using var pair = Signature.FromSeed(Hex(seed));
        Assert.Equal(Hex(publicKey), pair.PublicKey);
        Assert.Equal(Hex(seed + publicKey), pair.PrivateKey);
        Assert.Equal(Hex(signature), Signature.Sign(Hex(message), pair.PrivateKey));
        Assert.True(Signature.Verify(Hex(signature), Hex(message), pair.PublicKey));
    }

    [Fact]
    public void Whatever_is_signed_verifies_and_no_change_of_it_does()
    {
        using var pair = Signature.Generate();
        ForAll((byte[] message, int place) =>
        {
            var signature = Signature.Sign(message, pair.PrivateKey);
            return Signature.Verify(signature, message, pair.PublicKey)
                && !Signature.Verify(Flipped(signature, place), message, pair.PublicKey)
                && !Signature.Verify(signature, [.. message, 0], pair.PublicKey);
        });
    }

    [Fact]
    public void Another_signers_key_does_not_verify()
    {
        using var ours = Signature.Generate();
        using var theirs = Signature.Generate();
        Assert.False(Signature.Verify(Signature.Sign(Utf8("putusan"), ours.PrivateKey), Utf8("putusan"), theirs.PublicKey));
    }

    [Fact]
    public void A_claimed_signature_of_another_length_is_not_valid()
    {
        using var pair = Signature.Generate();
        var signature = Signature.Sign(Utf8("putusan"), pair.PrivateKey);
        Assert.False(Signature.Verify(signature.AsSpan(1), Utf8("putusan"), pair.PublicKey));
        Assert.False(Signature.Verify([.. signature, 0], Utf8("putusan"), pair.PublicKey));
        Assert.False(Signature.Verify([], Utf8("putusan"), pair.PublicKey));
    }

    [Fact]
    public void A_sealing_key_cannot_be_mistaken_for_a_signing_key()
    {
        using var sealing = SealedBox.Generate();
        Assert.Throws<ArgumentException>("privateKey", () => Signature.Sign([], sealing.PrivateKey));
        Assert.Throws<ArgumentException>("publicKey", () => Signature.Verify(new byte[64], [], new byte[31]));
        Assert.Throws<ArgumentException>("seed", () => Signature.FromSeed(new byte[64]));
    }
}
