using System.Buffers.Text;
using Netra.Sodium;

namespace Netra.Access;

/// <summary>A random secret given to one browser or one person. The database knows its hash, and, where the secret guards a key,
/// that key encrypted: a copy of the database signs nobody in and opens nothing.</summary>
internal sealed class Token
{
    private const int Length = 32;
    private readonly byte[] secret;

    private Token(byte[] secret) => this.secret = secret;

    public static Token New() => new(Bytes.Random(Length));

    /// <summary>null where the text was never one of ours.</summary>
    public static Token? Read(string? text)
    {
        var bytes = new byte[Length];
        return text is { Length: <= 64 } && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var length) && length == Length ? new(bytes) : null;
    }

    /// <summary>For a cookie or an address.</summary>
    public string Text => Base64Url.EncodeToString(secret);

    /// <summary>What is stored and looked up.</summary>
    public byte[] Hash => Sodium.Hash.Keyed("netra token hash"u8, secret);

    /// <summary>Encrypts under a key that follows from the secret, bound to the row it stands in.</summary>
    public byte[] Lock(ReadOnlySpan<byte> key, Guid row) => Aead.Encrypt(key, row.ToByteArray(), Sodium.Hash.Keyed("netra token lock"u8, secret));

    public byte[] Unlock(ReadOnlySpan<byte> encrypted, Guid row) => Aead.Decrypt(encrypted, row.ToByteArray(), Sodium.Hash.Keyed("netra token lock"u8, secret));
}
