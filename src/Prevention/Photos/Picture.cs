using System.Security.Cryptography;

namespace Netra.Prevention.Photos;

/// <summary>A JPEG or PNG with the picture alone: place, camera, owner, thumbnail and whatever hangs behind its end are not copied. A picture that breaks its own
/// format is none.</summary>
internal sealed record Picture(string Type, byte[] Bytes)
{
    public const int MostBytes = 5 << 20;

    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>By the bytes, whatever the file is called; null where they are neither.</summary>
    public static Picture? Read(ReadOnlySpan<byte> file) =>
        Jpeg.Clean(file) is { } jpeg ? new("image/jpeg", jpeg) : Png.Clean(file) is { } png ? new("image/png", png) : null;
}
