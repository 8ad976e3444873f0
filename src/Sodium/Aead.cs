using System.Security.Cryptography;

namespace Netra.Sodium;

/// <summary>
/// Secret-key encryption of one message that is held in memory, with authentication: XChaCha20-Poly1305. The nonce is random
/// and long enough that one key may encrypt any number of messages. For files use <see cref="SecretStream"/>.
/// Source: draft-irtf-cfrg-xchacha-03; libsodium documentation, "XChaCha20-Poly1305".
/// </summary>
public static class Aead
{
    /// <summary>Length of a key, in bytes.</summary>
    public const int KeyBytes = 32;

    /// <summary>By how much an encrypted message is longer than the message, in bytes: nonce and tag.</summary>
    public const int Overhead = NonceBytes + TagBytes;

    private const int NonceBytes = 24;
    private const int TagBytes = 16;

    /// <summary>Encrypts a message under a new random nonce.</summary>
    /// <param name="message">The plain bytes, of any length.</param>
    /// <param name="associatedData">
    /// What the message belongs to (a row's id, a purpose), of any length: not stored, but decryption needs the same again.
    /// </param>
    /// <param name="key">The key, 32 bytes.</param>
    /// <returns>A new array: nonce (24 bytes), ciphertext (as long as the message), tag (16 bytes).</returns>
    /// <exception cref="ArgumentException">The key is not 32 bytes.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static byte[] Encrypt(ReadOnlySpan<byte> message, ReadOnlySpan<byte> associatedData, ReadOnlySpan<byte> key)
    {
        Size.Exactly(KeyBytes, key);
        var encrypted = new byte[checked(message.Length + Overhead)];
        var nonce = encrypted.AsSpan(0, NonceBytes);
        Bytes.Fill(nonce);
        return Native.crypto_aead_xchacha20poly1305_ietf_encrypt(
                encrypted.AsSpan(NonceBytes), 0, message, (ulong)message.Length,
                associatedData, (ulong)associatedData.Length, 0, nonce, key) == 0
            ? encrypted
            : throw new CryptographicException("The message could not be encrypted.");
    }

    /// <summary>Decrypts a message.</summary>
    /// <param name="encrypted">What <see cref="Encrypt"/> returned.</param>
    /// <param name="associatedData">The same bytes as at encryption.</param>
    /// <param name="key">The key, 32 bytes.</param>
    /// <returns>A new array with the message; wipe it when it is a key.</returns>
    /// <exception cref="ArgumentException">The key is not 32 bytes.</exception>
    /// <exception cref="CryptographicException">Another key, other associated data, a changed or too short message.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static byte[] Decrypt(ReadOnlySpan<byte> encrypted, ReadOnlySpan<byte> associatedData, ReadOnlySpan<byte> key)
    {
        Size.Exactly(KeyBytes, key);
        if (encrypted.Length < Overhead)
            throw new CryptographicException($"An encrypted message has at least {Overhead} bytes, this one has {encrypted.Length}.");
        var message = new byte[encrypted.Length - Overhead];
        return Native.crypto_aead_xchacha20poly1305_ietf_decrypt(
                message, 0, 0, encrypted[NonceBytes..], (ulong)(encrypted.Length - NonceBytes),
                associatedData, (ulong)associatedData.Length, encrypted[..NonceBytes], key) == 0
            ? message
            : throw new CryptographicException("The message does not decrypt: another key, other associated data, or it has been changed.");
    }
}
