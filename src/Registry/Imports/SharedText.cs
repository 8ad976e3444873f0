using System.Buffers;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Netra.Registry.Imports;

/// <summary>A workbook's table of texts, which cells name by their place in it. The one thing of a workbook that must be held whole: as bytes, for objects would take four times as much.</summary>
internal sealed class SharedText
{
    // A million rows with a name and a number each need less.
    private const long Most = 48L << 20;
    private const int OfPage = 64, Remembered = 1 << 12;
    private readonly List<byte[]> pages = [];
    // Where each text ends in its page.
    private readonly List<int> ends = [];
    private readonly ArrayBufferWriter<byte> page = new();
    // Units and positions come again and again: as the same object.
    private readonly (int At, string? Text)[] last = new (int, string?)[Remembered];
    private long held;

    /// <summary>The text at this place, empty where there is none.</summary>
    public string this[int at]
    {
        get
        {
            if (at >= ends.Count) return "";
            ref var known = ref last[at % Remembered];
            if (known.Text is null || known.At != at)
            {
                var start = at % OfPage == 0 ? 0 : ends[at - 1];
                known = (at, Encoding.UTF8.GetString(pages[at / OfPage], start, ends[at] - start));
            }
            return known.Text!;
        }
    }

    public static SharedText Read(SharedStringTablePart table)
    {
        using var bytes = new Bounded(table.GetStream(FileMode.Open, FileAccess.Read));
        using var xml = XmlReader.Create(bytes, Bounded.Xml);
        var (shared, text, some, read, spoken) = (new SharedText(), new ArrayBufferWriter<char>(), new char[1 << 10], false, false);
        while (xml.Read())
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml is { LocalName: "si", IsEmptyElement: true }: shared.Add([]); break;
                case XmlNodeType.Element when xml.LocalName == "t": read = !xml.IsEmptyElement && !spoken; break;
                // How a word is read aloud is not the word.
                case XmlNodeType.Element when xml.LocalName == "rPh": spoken = !xml.IsEmptyElement; break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh": spoken = false; break;
                case XmlNodeType.EndElement when xml.LocalName == "t": read = false; break;
                case XmlNodeType.EndElement when xml.LocalName == "si":
                    shared.Add(text.WrittenSpan);
                    text.ResetWrittenCount();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when read:
                    for (int count; (count = xml.ReadValueChunk(some, 0, some.Length)) > 0;)
                    {
                        text.Write(some.AsSpan(0, count));
                        if (shared.held + text.WrittenCount > Most) throw new UnreadableFile(new FileTooBig());
                    }
                    break;
            }
        shared.Turn();
        return shared;
    }

    private void Add(ReadOnlySpan<char> text)
    {
        held += Encoding.UTF8.GetBytes(text, page) + sizeof(int);
        ends.Add(page.WrittenCount);
        if (ends.Count % OfPage == 0) Turn();
    }

    private void Turn()
    {
        pages.Add(page.WrittenSpan.ToArray());
        page.ResetWrittenCount();
    }
}
