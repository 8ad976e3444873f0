using System.Security.Cryptography;

namespace Netra.Sodium;

/// <summary>
/// Secret-key encryption of a stream of any length in little memory: XChaCha20-Poly1305 over chunks of 64 KiB, each bound to
/// the ones before it, so that chunks can be neither changed, dropped, doubled, reordered nor cut off unnoticed.
/// The encrypted form is a header (24 bytes), then for each chunk its ciphertext and 17 bytes; the last chunk is marked as
/// such, is shorter than 64 KiB and may be empty. Source: libsodium documentation, "Encrypted streams and file encryption".
/// </summary>
public static class SecretStream
{
    /// <summary>Length of a key, in bytes.</summary>
    public const int KeyBytes = 32;

    private const int ChunkBytes = 64 * 1024;
    private const int HeaderBytes = 24;
    private const int ChunkOverhead = 17;
    private const byte TagMessage = 0;
    private const byte TagFinal = 3;

    /// <summary>Encrypts all that is left of one stream into another. Neither stream is closed.</summary>
    /// <param name="plain">Read to its end.</param>
    /// <param name="encrypted">Written from where it stands.</param>
    /// <param name="key">The key, 32 bytes; it may serve many streams.</param>
    /// <param name="cancellation">Stops between chunks, leaving a stream that <see cref="DecryptAsync"/> refuses.</param>
    /// <exception cref="ArgumentException">The key is not 32 bytes.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static async Task EncryptAsync(
        Stream plain, Stream encrypted, ReadOnlyMemory<byte> key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plain);
        ArgumentNullException.ThrowIfNull(encrypted);
        Size.Exactly(KeyBytes, key.Span, nameof(key));

        using var chunk = new Chunk();
        var header = new byte[HeaderBytes];
        Demand(Native.crypto_secretstream_xchacha20poly1305_init_push(chunk.State, header, key.Span), "The stream could not be begun.");
        await encrypted.WriteAsync(header, cancellation).ConfigureAwait(false);

        for (var last = false; !last;)
        {
            var read = await plain.ReadAtLeastAsync(chunk.Plain, ChunkBytes, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            last = read < ChunkBytes;
            Demand(
                Native.crypto_secretstream_xchacha20poly1305_push(
                    chunk.State, chunk.Cipher, 0, chunk.Plain.AsSpan(0, read), (ulong)read, 0, 0, last ? TagFinal : TagMessage),
                "A chunk of the stream could not be encrypted.");
            await encrypted.WriteAsync(chunk.Cipher.AsMemory(0, read + ChunkOverhead), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Decrypts all that is left of one stream into another. Neither stream is closed. Each chunk is written once it is proven
    /// genuine, but only a return without exception proves that the whole is there: on any exception discard what was written.
    /// </summary>
    /// <param name="encrypted">What <see cref="EncryptAsync"/> wrote, and nothing after it.</param>
    /// <param name="plain">Written from where it stands.</param>
    /// <param name="key">The key, 32 bytes.</param>
    /// <param name="cancellation">Stops between chunks.</param>
    /// <exception cref="ArgumentException">The key is not 32 bytes.</exception>
    /// <exception cref="CryptographicException">Another key, or the stream is changed, cut short or continued past its end.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static async Task DecryptAsync(
        Stream encrypted, Stream plain, ReadOnlyMemory<byte> key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(encrypted);
        ArgumentNullException.ThrowIfNull(plain);
        Size.Exactly(KeyBytes, key.Span, nameof(key));

        using var chunk = new Chunk();
        var header = new byte[HeaderBytes];
        if (await encrypted.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, cancellation).ConfigureAwait(false) < HeaderBytes)
            throw new CryptographicException("The encrypted stream is cut short: its header is missing.");
        Demand(Native.crypto_secretstream_xchacha20poly1305_init_pull(chunk.State, header, key.Span), "The stream's header is not valid.");

        for (var last = false; !last;)
        {
            var read = await encrypted.ReadAtLeastAsync(chunk.Cipher, chunk.Cipher.Length, throwOnEndOfStream: false, cancellation)
                .ConfigureAwait(false);
            if (read < ChunkOverhead)
                throw new CryptographicException("The encrypted stream is cut short: its final chunk is missing.");
            Demand(
                Native.crypto_secretstream_xchacha20poly1305_pull(
                    chunk.State, chunk.Plain, 0, out var tag, chunk.Cipher.AsSpan(0, read), (ulong)read, 0, 0),
                "The encrypted stream does not decrypt: another key, or it has been changed or cut short.");
            // A full chunk is never the last and a shorter one always is: a mark that says otherwise is not our writing.
            last = read < chunk.Cipher.Length;
            if (tag != (last ? TagFinal : TagMessage))
                throw new CryptographicException("The encrypted stream is not of this form: a chunk carries the wrong mark.");
            await plain.WriteAsync(chunk.Plain.AsMemory(0, read - ChunkOverhead), cancellation).ConfigureAwait(false);
        }
    }

    private static void Demand(int result, string otherwise)
    {
        if (result != 0)
            throw new CryptographicException(otherwise);
    }

    /// <summary>The memory of one run, pinned so that the key and the plain text leave no copies and are wiped at the end.</summary>
    private sealed class Chunk : IDisposable
    {
        internal byte[] State { get; } =
            GC.AllocateArray<byte>((int)Native.crypto_secretstream_xchacha20poly1305_statebytes(), pinned: true);

        internal byte[] Plain { get; } = GC.AllocateUninitializedArray<byte>(ChunkBytes, pinned: true);

        internal byte[] Cipher { get; } = GC.AllocateUninitializedArray<byte>(ChunkBytes + ChunkOverhead);

        public void Dispose()
        {
            Bytes.Wipe(State);
            Bytes.Wipe(Plain);
        }
    }
}
