using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Netra.Kernel;

namespace Netra.Registry.Imports;

/// <summary>The first sheet of a workbook, streamed: rows are read from the part as they come and nothing of the sheet is kept.</summary>
internal sealed class XlsxSheet : Sheet
{
    private readonly SpreadsheetDocument book;
    private readonly Stream file;
    private readonly Markup rows;
    private readonly Bounded bytes;
    private readonly ArrayBufferWriter<byte> text = new();
    private readonly SharedText? shared;
    private string[] cells = new string[MostColumns];
    private int count;
    private long line;

    private XlsxSheet(SpreadsheetDocument book, Stream file, WorksheetPart sheet)
    {
        (this.book, this.file) = (book, file);
        shared = book.WorkbookPart!.SharedStringTablePart is { } table ? SharedText.Read(table) : null;
        bytes = new Bounded(sheet.GetStream(FileMode.Open, FileAccess.Read));
        rows = new Markup(bytes);
        Header = Read() ? [.. cells.Take(count)] : [];
    }

    public override IReadOnlyList<string> Header { get; }
    public override long Line => line;
    public override long Bytes => Math.Min(bytes.Passed / 8, file.Length);
    public override string? Broken => null;
    public override string Cell(int column) => column < count ? cells[column] : "";

    public static Outcome<Sheet> OpenXlsx(Stream file)
    {
        try
        {
            if (!Bounded.Sound(file)) return new FileTooBig();
            var book = SpreadsheetDocument.Open(file, isEditable: false);
            var first = book.WorkbookPart?.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault();
            if (first?.Id?.Value is not { } id || book.WorkbookPart!.GetPartById(id) is not WorksheetPart part) return new FileNotXlsx();
            var sheet = new XlsxSheet(book, file, part);
            return sheet.Header.All(string.IsNullOrWhiteSpace) ? new FileEmpty() : sheet;
        }
        catch (UnreadableFile unreadable) { return unreadable.Refusal; }
        catch (Exception broken) when (broken is InvalidDataException or OpenXmlPackageException or FormatException or XmlException or IOException or ArgumentException) { return new FileNotXlsx(); }
    }

    public override bool Read()
    {
        while (rows.Read())
            if (rows.Opens("row"u8))
            {
                line = long.TryParse(rows.Attribute("r"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : line + 1;
                Fill();
                if (count > 0) return true;
            }
        return false;
    }

    private void Fill()
    {
        Array.Fill(cells, "", 0, count);
        count = 0;
        if (rows.IsEmpty) return;
        for (var next = 0; rows.Read() && !rows.Closes("row"u8);)
            if (rows.Opens("c"u8))
            {
                var column = At(rows.Attribute("r"u8)) ?? next;
                if (column >= MostColumns) throw new UnreadableFile(new FileTooWide(MostColumns));
                next = column + 1;
                var value = Value();
                if (value.Length == 0) continue;
                while (count <= column) cells[count++] = "";
                cells[column] = value;
            }
    }

    private string Value()
    {
        if (rows.IsEmpty) return "";
        var type = rows.Attribute("t"u8);
        var (isShared, isNumber) = (type.SequenceEqual("s"u8), type.IsEmpty || type.SequenceEqual("n"u8));
        var (formula, within) = (false, false);
        text.ResetWrittenCount();
        while (rows.Read() && !rows.Closes("c"u8))
            if (rows.IsText && within) rows.CopyTo(text);
            // What stands between the tags is how the part is laid out.
            else if (rows.Opens("v"u8) || rows.Opens("t"u8)) within = !rows.IsEmpty;
            else if (rows.Closes("v"u8) || rows.Closes("t"u8)) within = false;
            else formula |= rows.Opens("f"u8);
        // A formula's result is not what the owner of the file wrote: the check refuses it by its sign.
        if (formula) return "=";
        if (isShared) return int.TryParse(text.WrittenSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? shared?[at] ?? "" : "";
        var value = Encoding.UTF8.GetString(text.WrittenSpan);
        return isNumber ? Number(value) : value;
    }

    // A spreadsheet keeps fifteen digits of a number. More are shown as it shows them, so that a NIP kept as a number is recognised as lost.
    private static string Number(string text) =>
        !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? text
        : Math.Abs(number) >= 1e15 ? number.ToString("E14", CultureInfo.InvariantCulture)
        : number == Math.Floor(number) ? ((long)number).ToString(CultureInfo.InvariantCulture) : text;

    private static int? At(ReadOnlySpan<byte> reference)
    {
        var column = 0;
        foreach (var letter in reference)
            if (letter is >= (byte)'A' and <= (byte)'Z' && column < 20_000) column = column * 26 + letter - 'A' + 1;
            else break;
        return column == 0 ? null : column - 1;
    }

    public override void Dispose()
    {
        rows.Dispose();
        book.Dispose();
        file.Dispose();
    }
}
