using System.Buffers.Binary;

namespace Netra.Prevention.Photos;

/// <summary>Rewrites a PNG (ISO/IEC 15948) chunk by chunk: what draws the picture is copied, text, time, Exif and unknown chunks are not.</summary>
internal static class Png
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "sRGB", "cHRM", "sBIT" };

    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
        if (!file.StartsWith(signature)) return null;
        using var clean = new MemoryStream(file.Length);
        clean.Write(signature);
        var drawn = false;
        for (var at = signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12) return null;
            var chunk = file.Slice(at, (int)length + 12);
            var type = System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (at == signature.Length && type != "IHDR") return null;
            if (Kept.Contains(type)) clean.Write(chunk);
            drawn |= type == "IDAT";
            if (type == "IEND") return drawn ? clean.ToArray() : null;
            at += chunk.Length;
        }
        return null;
    }
}
