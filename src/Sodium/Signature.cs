using System.Security.Cryptography;

namespace Netra.Sodium;

/// <summary>Ed25519 signatures, kept apart from what they sign. Source: RFC 8032; libsodium documentation, "Public-key signatures".</summary>
public static class Signature
{
    /// <summary>Length of a public key, in bytes.</summary>
    public const int PublicKeyBytes = 32;

    /// <summary>Length of a private key, in bytes: the seed (RFC 8032's private key), then the public key.</summary>
    public const int PrivateKeyBytes = 64;

    /// <summary>Length of a seed, in bytes.</summary>
    public const int SeedBytes = KeyPair.SeedBytes;

    /// <summary>Length of a signature, in bytes.</summary>
    public const int SignatureBytes = 64;

    /// <summary>A new random signing key pair.</summary>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static KeyPair Generate() => KeyPair.FromFreshSeed(FromSeed);

    /// <summary>The signing key pair that follows from a seed.</summary>
    /// <param name="seed">32 bytes, secret and of full strength; the same seed always gives the same pair.</param>
    /// <exception cref="ArgumentException">The seed is not 32 bytes.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static KeyPair FromSeed(ReadOnlySpan<byte> seed)
    {
        Size.Exactly(SeedBytes, seed);
        var pair = new KeyPair(PrivateKeyBytes);
        return Native.crypto_sign_seed_keypair(pair.PublicKey, pair.PrivateKey, seed) == 0
            ? pair
            : throw new CryptographicException("No Ed25519 key pair follows from this seed.");
    }

    /// <summary>Signs a message. The same message and key always give the same signature.</summary>
    /// <param name="message">What is signed, of any length.</param>
    /// <param name="privateKey">The signer's private key, 64 bytes.</param>
    /// <returns>A new array of 64 bytes, the signature alone.</returns>
    /// <exception cref="ArgumentException">The key is not 64 bytes.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static byte[] Sign(ReadOnlySpan<byte> message, ReadOnlySpan<byte> privateKey)
    {
        Size.Exactly(PrivateKeyBytes, privateKey);
        var signature = new byte[SignatureBytes];
        return Native.crypto_sign_detached(signature, 0, message, (ulong)message.Length, privateKey) == 0
            ? signature
            : throw new CryptographicException("The message could not be signed.");
    }

    /// <summary>Whether the holder of the private key signed exactly this message.</summary>
    /// <param name="signature">The claimed signature. It comes from outside, so one that is not 64 bytes is simply not valid.</param>
    /// <param name="message">What is claimed to be signed, of any length.</param>
    /// <param name="publicKey">The signer's public key, 32 bytes.</param>
    /// <exception cref="ArgumentException">The public key is not 32 bytes.</exception>
    /// <exception cref="SodiumMissing">libsodium is not installed.</exception>
    public static bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey)
    {
        Size.Exactly(PublicKeyBytes, publicKey);
        return signature.Length == SignatureBytes
            && Native.crypto_sign_verify_detached(signature, message, (ulong)message.Length, publicKey) == 0;
    }
}
