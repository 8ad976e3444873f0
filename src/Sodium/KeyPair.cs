namespace Netra.Sodium;

/// <summary>
/// A public key and its private key, as made by <see cref="SealedBox"/> or <see cref="Signature"/>.
/// Dispose it as soon as the private key is wrapped or used: the private key is wiped then.
/// </summary>
public sealed class KeyPair : IDisposable
{
    // Pinned: the collector must not leave a copy behind that Dispose cannot wipe.
    private readonly byte[] privateKey;
    private bool disposed;

    internal KeyPair(int privateBytes)
    {
        PublicKey = new byte[PublicBytes];
        privateKey = GC.AllocateArray<byte>(privateBytes, pinned: true);
    }

    /// <summary>Length of the seed a pair of either kind follows from, in bytes.</summary>
    internal const int SeedBytes = 32;

    /// <summary>Length of a public key of either kind, in bytes.</summary>
    public const int PublicBytes = 32;

    /// <summary>The public key, 32 bytes. It stays readable after disposal.</summary>
    public byte[] PublicKey { get; }

    /// <summary>
    /// The private key itself, not a copy: 32 bytes from <see cref="SealedBox"/> (X25519 scalar),
    /// 64 bytes from <see cref="Signature"/> (Ed25519 seed, then public key).
    /// </summary>
    /// <exception cref="ObjectDisposedException">The pair has been disposed and the key wiped.</exception>
    public byte[] PrivateKey
    {
        get
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return privateKey;
        }
    }

    /// <summary>The pair that follows from a seed nobody knows: it is wiped before this returns.</summary>
    internal static KeyPair FromFreshSeed(Func<ReadOnlySpan<byte>, KeyPair> fromSeed)
    {
        Span<byte> seed = stackalloc byte[SeedBytes];
        try
        {
            Bytes.Fill(seed);
            return fromSeed(seed);
        }
        finally
        {
            Bytes.Wipe(seed);
        }
    }

    /// <summary>Overwrites the private key with zeros.</summary>
    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        Bytes.Wipe(privateKey);
    }
}
