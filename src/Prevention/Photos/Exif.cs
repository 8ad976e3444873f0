using System.Buffers.Binary;

namespace Netra.Prevention.Photos;

/// <summary>The one thing of Exif that belongs to the picture: which side is up (tag 0x0112, 1 to 8).</summary>
internal static class Exif
{
    private const ushort Tag = 0x0112, Word = 3;

    /// <param name="segment">What follows the segment's length.</param>
    public static ushort? Orientation(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14) return null;
        var tiff = segment[6..];
        var little = tiff.StartsWith("II"u8);
        ushort Short(ReadOnlySpan<byte> from) => little ? BinaryPrimitives.ReadUInt16LittleEndian(from) : BinaryPrimitives.ReadUInt16BigEndian(from);
        var first = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > tiff.Length - 2) return null;
        var entries = Short(tiff[(int)first..]);
        for (var i = 0; i < entries; i++)
        {
            var at = (int)first + 2 + i * 12;
            if (at + 12 > tiff.Length) return null;
            if (Short(tiff[at..]) == Tag) return Short(tiff[(at + 2)..]) == Word && Short(tiff[(at + 8)..]) is >= 1 and <= 8 and var side ? side : null;
        }
        return null;
    }

    /// <summary>A whole segment that says this and nothing else.</summary>
    public static byte[] Segment(ushort side) =>
        [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, Tag >> 8, Tag & 0xFF, 0, (byte)Word, 0, 0, 0, 1, 0, (byte)side, 0, 0, 0, 0, 0, 0];
}
