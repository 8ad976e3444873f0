using System.Security.Cryptography;
using Netra.Sodium;
using static Netra.Tests.SodiumTests.Given;

namespace Netra.Tests.SodiumTests;

public sealed class AeadTests
{
    private static readonly byte[] Key = Counting(0x80, 32);

    // draft-irtf-cfrg-xchacha-03, A.3.1: nonce, ciphertext, tag; the associated data; the plaintext.
    private static readonly byte[] Published = Hex(
        "404142434445464748494a4b4c4d4e4f5051525354555657" +
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452" +
        "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e" +
        "c0875924c1c7987947deafd8780acf49");

    private static readonly byte[] PublishedData = Hex("50515253c0c1c2c3c4c5c6c7");

    [Fact]
    public void The_message_of_the_XChaCha_draft_decrypts() =>
        Assert.Equal(
            "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."u8,
            Aead.Decrypt(Published, PublishedData, Key));

    [Fact]
    public void Whatever_is_encrypted_decrypts_again_and_its_length_is_as_stated() =>
        ForAll((byte[] message, byte[] data) =>
        {
            var encrypted = Aead.Encrypt(message, data, Key);
            return encrypted.Length == message.Length + Aead.Overhead && Aead.Decrypt(encrypted, data, Key).SequenceEqual(message);
        });

    [Fact]
    public void A_changed_message_is_refused_wherever_the_change_is() =>
        Assert.All(Enumerable.Range(0, Published.Length), place =>
            Assert.Throws<CryptographicException>(() => Aead.Decrypt(Flipped(Published, place), PublishedData, Key)));

    [Fact]
    public void Other_associated_data_or_another_key_is_refused()
    {
        Assert.Throws<CryptographicException>(() => Aead.Decrypt(Published, [], Key));
        Assert.Throws<CryptographicException>(() => Aead.Decrypt(Published, Flipped(PublishedData, 3), Key));
        Assert.Throws<CryptographicException>(() => Aead.Decrypt(Published, PublishedData, Flipped(Key, 31)));
    }

    [Fact]
    public void A_message_cut_anywhere_is_refused() =>
        Assert.All(Enumerable.Range(0, Published.Length), length =>
            Assert.Throws<CryptographicException>(() => Aead.Decrypt(Published.AsSpan(0, length), PublishedData, Key)));

    [Fact]
    public void Two_encryptions_of_one_message_differ() =>
        Assert.NotEqual(Aead.Encrypt(Utf8("rahasia"), [], Key), Aead.Encrypt(Utf8("rahasia"), [], Key));

    [Fact]
    public void A_key_of_the_wrong_length_is_refused_by_name()
    {
        Assert.Throws<ArgumentException>("key", () => Aead.Encrypt([], [], new byte[31]));
        Assert.Throws<ArgumentException>("key", () => Aead.Decrypt(Published, PublishedData, new byte[33]));
    }
}
