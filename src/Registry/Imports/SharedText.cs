using System.Buffers;
using System.Text;
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
        using var part = new Markup(new Bounded(table.GetStream(FileMode.Open, FileAccess.Read)));
        var (shared, text, within, spoken) = (new SharedText(), new ArrayBufferWriter<byte>(), false, false);
        while (part.Read())
            if (part.IsText)
            {
                if (within) part.CopyTo(text);
                if (shared.held + text.WrittenCount > Most) throw new UnreadableFile(new FileTooBig());
            }
            else if (part.Opens("t"u8)) within = !part.IsEmpty && !spoken;
            else if (part.Closes("t"u8)) within = false;
            else if (part.Closes("si"u8) || part.Opens("si"u8) && part.IsEmpty)
            {
                shared.Add(text.WrittenSpan);
                text.ResetWrittenCount();
            }
            // How a word is read aloud is not the word.
            else if (part.Opens("rPh"u8)) spoken = !part.IsEmpty;
            else if (part.Closes("rPh"u8)) spoken = false;
        shared.Turn();
        return shared;
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        page.Write(text);
        held += text.Length + sizeof(int);
        ends.Add(page.WrittenCount);
        if (ends.Count % OfPage == 0) Turn();
    }

    private void Turn()
    {
        pages.Add(page.WrittenSpan.ToArray());
        page.ResetWrittenCount();
    }
}
