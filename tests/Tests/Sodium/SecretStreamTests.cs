using System.Security.Cryptography;
using Netra.Sodium;
using static Netra.Tests.SodiumTests.Given;

namespace Netra.Tests.SodiumTests;

public sealed class SecretStreamTests
{
    private const int Header = 24;
    private const int Chunk = 64 * 1024;
    private const int EncryptedChunk = Chunk + 17;

    private static readonly byte[] Key = Counting(0x80, 32);

    [Fact]
    public async Task A_stream_written_by_another_implementation_decrypts()
    {
        // Composed from the documented construction with OpenSSL's ChaCha20 and Poly1305 and an HChaCha20 of its own.
        var foreign = Hex(
            "404142434445464748494a4b4c4d4e4f5051525354555657" +
            "6579cfc3fc69e8c8f2e7903362cbbd60ba9616173e4892c8eb709463ddd446");
        Assert.Equal(Utf8("Netralitas ASN"), await Decrypt(foreign));
    }

    [Theory]
    // Made as the one above, but the only chunk is marked 0 (more to come) or 1 (end of a part) instead of 3 (final).
    [InlineData("6679cfc3fc69e8c8f2e7903362cbbd3096285d312a86f8703c60376eceae32")]
    [InlineData("6779cfc3fc69e8c8f2e7903362cbbd0072baa34b16c45e198d4fda78bf881e")]
    public async Task A_genuine_last_chunk_without_the_final_mark_is_refused(string chunk)
    {
        var refusal = await Assert.ThrowsAsync<CryptographicException>(
            () => Decrypt(Hex("404142434445464748494a4b4c4d4e4f5051525354555657" + chunk)));
        Assert.Contains("wrong mark", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(Chunk - 1, 1)]
    [InlineData(Chunk, 2)]
    [InlineData(Chunk + 1, 2)]
    [InlineData(3 * Chunk, 4)]
    public async Task Every_length_about_the_chunk_comes_back(int length, int chunks)
    {
        var plain = Bytes.Random(length);
        var encrypted = await Encrypt(plain);
        Assert.Equal(Header + length + 17 * chunks, encrypted.Length);
        Assert.Equal(plain, await Decrypt(encrypted));
    }

    [Fact]
    public async Task A_source_that_gives_little_at_a_time_makes_the_same_stream()
    {
        var plain = Bytes.Random(Chunk + 100);
        using var encrypted = new MemoryStream();
        await using var dribble = new Dribble(plain);
        await SecretStream.EncryptAsync(dribble, encrypted, Key, TestContext.Current.CancellationToken);
        using var decrypted = new MemoryStream();
        await using var drip = new Dribble(encrypted.ToArray());
        await SecretStream.DecryptAsync(drip, decrypted, Key, TestContext.Current.CancellationToken);
        Assert.Equal(plain, decrypted.ToArray());
    }

    [Theory]
    [InlineData(0, "its header is missing")]
    [InlineData(Header - 1, "its header is missing")]
    [InlineData(Header, "its final chunk is missing")]
    [InlineData(Header + 16, "its final chunk is missing")]
    [InlineData(Header + EncryptedChunk - 1, "does not decrypt")]
    [InlineData(Header + EncryptedChunk, "its final chunk is missing")]
    [InlineData(Header + EncryptedChunk + 16, "its final chunk is missing")]
    [InlineData(Header + 2 * EncryptedChunk, "its final chunk is missing")]
    [InlineData(Header + 2 * EncryptedChunk + 17, "does not decrypt")]
    public async Task A_stream_cut_short_is_refused_wherever_it_is_cut(int length, string sentence)
    {
        var encrypted = await Encrypt(Bytes.Random(2 * Chunk + 5));
        var refusal = await Assert.ThrowsAsync<CryptographicException>(() => Decrypt(encrypted[..length]));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Header)]
    [InlineData(Header + 1000)]
    [InlineData(Header + EncryptedChunk - 1)]
    [InlineData(Header + EncryptedChunk)]
    [InlineData(Header + EncryptedChunk + 21)]
    public async Task A_changed_stream_is_refused_wherever_the_change_is(int place)
    {
        var encrypted = await Encrypt(Bytes.Random(Chunk + 5));
        await Assert.ThrowsAsync<CryptographicException>(() => Decrypt(Flipped(encrypted, place)));
    }

    [Fact]
    public async Task A_stream_continued_past_its_end_is_refused()
    {
        var encrypted = await Encrypt(Bytes.Random(100));
        await Assert.ThrowsAsync<CryptographicException>(() => Decrypt([.. encrypted, 0]));
        await Assert.ThrowsAsync<CryptographicException>(() => Decrypt([.. encrypted, .. encrypted]));
    }

    [Fact]
    public async Task Chunks_in_another_order_are_refused()
    {
        var encrypted = await Encrypt(Bytes.Random(2 * Chunk + 5));
        var (first, second) = (Header, Header + EncryptedChunk);
        byte[] swapped =
        [
            .. encrypted[..first], .. encrypted[second..(second + EncryptedChunk)],
            .. encrypted[first..second], .. encrypted[(second + EncryptedChunk)..],
        ];
        await Assert.ThrowsAsync<CryptographicException>(() => Decrypt(swapped));
    }

    [Fact]
    public async Task Another_key_is_refused()
    {
        var encrypted = await Encrypt(Utf8("rahasia"));
        await Assert.ThrowsAsync<CryptographicException>(
            () => SecretStream.DecryptAsync(new MemoryStream(encrypted), Stream.Null, Flipped(Key, 0)));
    }

    [Fact]
    public async Task A_key_of_the_wrong_length_is_refused_by_name()
    {
        await Assert.ThrowsAsync<ArgumentException>("key", () => SecretStream.EncryptAsync(Stream.Null, Stream.Null, new byte[31]));
        await Assert.ThrowsAsync<ArgumentException>("key", () => SecretStream.DecryptAsync(Stream.Null, Stream.Null, new byte[33]));
    }

    private static async Task<byte[]> Encrypt(byte[] plain)
    {
        using var encrypted = new MemoryStream();
        await SecretStream.EncryptAsync(new MemoryStream(plain), encrypted, Key);
        return encrypted.ToArray();
    }

    private static async Task<byte[]> Decrypt(byte[] encrypted)
    {
        using var plain = new MemoryStream();
        await SecretStream.DecryptAsync(new MemoryStream(encrypted), plain, Key);
        return plain.ToArray();
    }

    /// <summary>A stream that returns at most 1,000 bytes a read, as a network does.</summary>
    private sealed class Dribble(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);
    }
}
