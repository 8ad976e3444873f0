using System.Security.Cryptography;
using System.Text;
using Netra.Contracts;
using Netra.Sodium;

namespace Netra.Access.Seals;

/// <summary>A content key in the open: 32 bytes, pinned so that the collector leaves no copy, wiped when disposed.</summary>
internal sealed class ContentKey : OpenSeal
{
    private const int IdBytes = 16;
    private readonly byte[] key = GC.AllocateArray<byte>(Aead.KeyBytes, pinned: true);
    private bool wiped;

    private ContentKey(SealId id) => Id = id;

    public override SealId Id { get; }

    public static ContentKey New(SealId id)
    {
        var made = new ContentKey(id);
        Bytes.Fill(made.key);
        return made;
    }

    /// <exception cref="CryptographicException">The wrap is for another key pair, was altered, or was moved here from another seal.</exception>
    public static ContentKey Open(SealId id, byte[] wrap, byte[] publicKey, byte[] privateKey)
    {
        var held = SealedBox.Open(wrap, publicKey, privateKey);
        try
        {
            if (held.Length != Aead.KeyBytes + IdBytes || !held.AsSpan(Aead.KeyBytes).SequenceEqual(id.Value.ToByteArray(bigEndian: true)))
                throw new CryptographicException("The wrap belongs to another seal.");
            var opened = new ContentKey(id);
            held.AsSpan(0, Aead.KeyBytes).CopyTo(opened.key);
            return opened;
        }
        finally
        {
            Bytes.Wipe(held);
        }
    }

    /// <summary>The key and the seal's id, sealed to a public key: a wrap that is moved to another seal is refused.</summary>
    public SealWrap WrapTo(byte[] publicKey)
    {
        Span<byte> held = stackalloc byte[Aead.KeyBytes + IdBytes];
        Key.CopyTo(held);
        Id.Value.TryWriteBytes(held[Aead.KeyBytes..], bigEndian: true, out _);
        var wrap = new SealWrap { Seal = Id, ToKey = publicKey, Sealed = SealedBox.Seal(held, publicKey) };
        Bytes.Wipe(held);
        return wrap;
    }

    public override byte[] Seal(string text, string place) => Aead.Encrypt(Encoding.UTF8.GetBytes(text), Bound(place), Key);

    public override string Reveal(byte[] sealedText, string place)
    {
        var text = Aead.Decrypt(sealedText, Bound(place), Key);
        return Encoding.UTF8.GetString(text);
    }

    public override void Dispose()
    {
        Bytes.Wipe(key);
        wiped = true;
    }

    // A wiped key is all zeros, a key everyone knows: nothing may be sealed with it.
    private ReadOnlySpan<byte> Key
    {
        get
        {
            ObjectDisposedException.ThrowIf(wiped, this);
            return key;
        }
    }

    private byte[] Bound(string place) => [.. Id.Value.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(place)];
}
