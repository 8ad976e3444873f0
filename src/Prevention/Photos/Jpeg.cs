using System.Buffers.Binary;

namespace Netra.Prevention.Photos;

/// <summary>Rewrites a JPEG (ITU T.81) segment by segment: what draws the picture is copied, application segments and comments are not. Of Exif only which side
/// is up is kept, in a segment of our own, or photos of phones would lie on their side.</summary>
internal static class Jpeg
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, App0 = 0xE0, App1 = 0xE1, Adobe = 0xEE, App15 = 0xEF, Comment = 0xFE;

    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith([(byte)0xFF, Start, (byte)0xFF])) return null;
        using var clean = new MemoryStream(file.Length);
        clean.Write(file[..2]);
        var (at, drawn, framed, turned) = (2, false, false, false);
        while (at + 2 <= file.Length)
        {
            if (file[at] != 0xFF) return null;
            var marker = file[at + 1];
            // A marker may be padded with any number of FF.
            if (marker == 0xFF) { at++; continue; }
            if (marker == End)
            {
                clean.Write(file.Slice(at, 2));
                return drawn && framed ? clean.ToArray() : null;
            }
            if (marker is 0 or Start or >= 0xD0 and <= 0xD7 || at + 4 > file.Length) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length) return null;
            var segment = file.Slice(at, 2 + length);
            if (marker == App1 && !turned && Exif.Orientation(segment[4..]) is { } side)
            {
                clean.Write(Exif.Segment(side));
                turned = true;
            }
            // Adobe's segment says how colours are stored: without it a picture is drawn in false ones.
            else if (marker is not (>= App0 and <= App15 or Comment) || marker == Adobe) clean.Write(segment);
            at += segment.Length;
            framed |= marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (marker != Scan) continue;
            drawn = true;
            var from = at;
            while (at + 1 < file.Length && !(file[at] == 0xFF && file[at + 1] is not (0 or >= 0xD0 and <= 0xD7))) at++;
            clean.Write(file[from..at]);
        }
        return null;
    }
}
