using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Netra.Prevention.Papers;

/// <summary>The embedded font, and which letters it has: its own table of characters (OpenType "cmap", formats 4 and 12).</summary>
internal sealed class Glyphs
{
    private readonly HashSet<int> has = [];

    private Glyphs(byte[] font)
    {
        Font = font;
        var tables = Word(4);
        for (var i = 0; i < tables; i++)
            if (Encoding.ASCII.GetString(font, 12 + i * 16, 4) == "cmap")
                Read((int)Long(12 + i * 16 + 8));
    }

    public static Glyphs Embedded { get; } = Load();

    public byte[] Font { get; }

    /// <summary>The text as it can be printed: nothing is dropped. A sign the font lacks is printed as its number in Unicode; scripts whose letters join are printed letter by letter.</summary>
    public string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize().EnumerateRunes())
            if (has.Contains(rune.Value)) printable.Append(rune.ToString());
            else printable.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
        return printable.ToString();
    }

    private void Read(int cmap)
    {
        for (var i = 0; i < Word(cmap + 2); i++)
        {
            var table = cmap + (int)Long(cmap + 4 + i * 8 + 4);
            if (Word(table) == 4) Segments(table);
            else if (Word(table) == 12)
                for (var (group, count) = (0, (int)Long(table + 12)); group < count; group++)
                    for (var c = Long(table + 16 + group * 12); c <= Long(table + 16 + group * 12 + 4); c++) has.Add((int)c);
        }
    }

    private void Segments(int table)
    {
        var count = Word(table + 6) / 2;
        var (ends, starts, deltas, offsets) = (table + 14, table + 16 + count * 2, table + 16 + count * 4, table + 16 + count * 6);
        for (var i = 0; i < count; i++)
            for (int c = Word(starts + i * 2), end = Word(ends + i * 2), offset = Word(offsets + i * 2), delta = Word(deltas + i * 2); c <= end && c != 0xFFFF; c++)
                if ((offset == 0 ? (c + delta) & 0xFFFF : Word(offsets + i * 2 + offset + (c - Word(starts + i * 2)) * 2)) != 0) has.Add(c);
    }

    private int Word(int at) => BinaryPrimitives.ReadUInt16BigEndian(Font.AsSpan(at));
    private uint Long(int at) => BinaryPrimitives.ReadUInt32BigEndian(Font.AsSpan(at));

    private static Glyphs Load()
    {
        using var stream = typeof(Glyphs).Assembly.GetManifestResourceStream("fonts/DejaVuSans.ttf")!;
        var font = new byte[stream.Length];
        stream.ReadExactly(font);
        return new(font);
    }
}
