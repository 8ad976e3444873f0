using System.Security.Cryptography;

namespace Netra.Sodium;

/// <summary>
/// Anonymous public-key encryption: anyone seals with the public key, only the private key opens, and not even the sender
/// can open again. X25519 with a key of its own per message, XSalsa20-Poly1305.
/// Source: libsodium documentation, "Sealed boxes"; X25519 is RFC 7748.
/// </summary>
public static class SealedBox
{
    /// <summary>Length of a public key and of a private key, in bytes.</summary>
    public const int KeyBytes = 32;

    /// <summary>Length of a seed, in bytes.</summary>
    public const int SeedBytes = KeyPair.SeedBytes;

    /// <summary>By how much a sealed message is longer than the message, in bytes: the sender's one-time key, then the tag.</summary>
    public const int Overhead = 32 + 16;

    /// <summary>A new random key pair.</summary>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static KeyPair Generate() => KeyPair.FromFreshSeed(FromSeed);

    /// <summary>The key pair that follows from a seed: the private key is the first half of its SHA-512.</summary>
    /// <param name="seed">32 bytes, secret and of full strength; the same seed always gives the same pair.</param>
    /// <exception cref="ArgumentException">The seed is not 32 bytes.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static KeyPair FromSeed(ReadOnlySpan<byte> seed)
    {
        Size.Exactly(SeedBytes, seed);
        var pair = new KeyPair(KeyBytes);
        return Native.crypto_box_seed_keypair(pair.PublicKey, pair.PrivateKey, seed) == 0
            ? pair
            : throw new CryptographicException("No X25519 key pair follows from this seed.");
    }

    /// <summary>The pair that a stored private key belongs to, for the time it is unwrapped.</summary>
    /// <param name="privateKey">The X25519 private key, 32 bytes. It is copied: wipe the original.</param>
    /// <exception cref="ArgumentException">The key is not 32 bytes.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static KeyPair FromPrivateKey(ReadOnlySpan<byte> privateKey)
    {
        Size.Exactly(KeyBytes, privateKey);
        var pair = new KeyPair(KeyBytes);
        privateKey.CopyTo(pair.PrivateKey);
        PublicKeyInto(pair.PublicKey, privateKey);
        return pair;
    }

    /// <summary>The public key that belongs to a private key.</summary>
    /// <param name="privateKey">The X25519 private key, 32 bytes.</param>
    /// <returns>A new array of 32 bytes.</returns>
    /// <exception cref="ArgumentException">The key is not 32 bytes.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static byte[] PublicKeyOf(ReadOnlySpan<byte> privateKey)
    {
        Size.Exactly(KeyBytes, privateKey);
        var publicKey = new byte[KeyBytes];
        PublicKeyInto(publicKey, privateKey);
        return publicKey;
    }

    /// <summary>Seals a message for the holder of the private key. Two seals of one message differ.</summary>
    /// <param name="message">The plain bytes, of any length.</param>
    /// <param name="publicKey">The receiver's X25519 public key, 32 bytes.</param>
    /// <returns>A new array, <see cref="Overhead"/> bytes longer than the message.</returns>
    /// <exception cref="ArgumentException">The key is not 32 bytes.</exception>
    /// <exception cref="CryptographicException">The key is one of the few points that would make the secret public.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static byte[] Seal(ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey)
    {
        Size.Exactly(KeyBytes, publicKey);
        var @sealed = new byte[checked(message.Length + Overhead)];
        return Native.crypto_box_seal(@sealed, message, (ulong)message.Length, publicKey) == 0
            ? @sealed
            : throw new CryptographicException("The message cannot be sealed: the public key is not a usable X25519 key.");
    }

    /// <summary>Opens a sealed message.</summary>
    /// <param name="sealed">What <see cref="Seal"/> returned.</param>
    /// <param name="publicKey">The receiver's public key, 32 bytes.</param>
    /// <param name="privateKey">The receiver's private key, 32 bytes.</param>
    /// <returns>A new array with the message; wipe it when it is a key.</returns>
    /// <exception cref="ArgumentException">A key is not 32 bytes.</exception>
    /// <exception cref="CryptographicException">It was sealed for another key, changed, or is too short.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static byte[] Open(ReadOnlySpan<byte> @sealed, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> privateKey)
    {
        Size.Exactly(KeyBytes, publicKey);
        Size.Exactly(KeyBytes, privateKey);
        if (@sealed.Length < Overhead)
            throw new CryptographicException($"A sealed message has at least {Overhead} bytes, this one has {@sealed.Length}.");
        var message = new byte[@sealed.Length - Overhead];
        return Native.crypto_box_seal_open(message, @sealed, (ulong)@sealed.Length, publicKey, privateKey) == 0
            ? message
            : throw new CryptographicException("The sealed message does not open: it is for another key or has been changed.");
    }

    private static void PublicKeyInto(Span<byte> publicKey, ReadOnlySpan<byte> privateKey)
    {
        if (Native.crypto_scalarmult_base(publicKey, privateKey) != 0)
            throw new CryptographicException("No X25519 public key follows from this private key.");
    }
}
