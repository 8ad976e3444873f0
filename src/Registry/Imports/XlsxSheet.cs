using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Netra.Kernel;

namespace Netra.Registry.Imports;

/// <summary>The first sheet of a workbook, streamed: rows are read from the part as they come and nothing of the sheet is kept.</summary>
internal sealed class XlsxSheet : Sheet
{
    private readonly SpreadsheetDocument book;
    private readonly Stream file;
    private readonly XmlReader rows;
    // A reader keeps each name once: the same text is the same object.
    private readonly object row, cell;
    private readonly Bounded bytes;
    private readonly SharedText? shared;
    private string[] cells = new string[MostColumns];
    private int count;
    private long line;

    private XlsxSheet(SpreadsheetDocument book, Stream file, WorksheetPart sheet)
    {
        (this.book, this.file) = (book, file);
        shared = book.WorkbookPart!.SharedStringTablePart is { } table ? SharedText.Read(table) : null;
        bytes = new Bounded(sheet.GetStream(FileMode.Open, FileAccess.Read));
        rows = XmlReader.Create(bytes, Bounded.Xml);
        (row, cell) = (rows.NameTable.Add("row"), rows.NameTable.Add("c"));
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
        try
        {
            while (rows.Read())
                if (rows.NodeType == XmlNodeType.Element && (object)rows.LocalName == row)
                {
                    line = long.TryParse(rows.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : line + 1;
                    Fill();
                    if (count > 0) return true;
                }
            return false;
        }
        catch (XmlException) { throw new UnreadableFile(new FileNotXlsx()); }
    }

    private void Fill()
    {
        Array.Fill(cells, "", 0, count);
        count = 0;
        if (rows.IsEmptyElement) return;
        var (depth, next) = (rows.Depth, 0);
        while (rows.Read() && rows.Depth > depth)
            if (rows.NodeType == XmlNodeType.Element && (object)rows.LocalName == cell)
            {
                var column = At(rows.GetAttribute("r")) ?? next;
                if (column >= MostColumns) throw new UnreadableFile(new FileTooWide(MostColumns));
                next = column + 1;
                var text = Value(rows.GetAttribute("t"));
                if (text.Length == 0) continue;
                while (count <= column) cells[count++] = "";
                cells[column] = text;
            }
    }

    private string Value(string? type)
    {
        if (rows.IsEmptyElement) return "";
        var (depth, text, formula) = (rows.Depth, "", false);
        while (rows.Read() && rows.Depth > depth)
            if (rows.NodeType == XmlNodeType.Element) formula |= rows.LocalName == "f";
            else if (rows.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && !formula) text += rows.Value;
        // A formula's result is not what the owner of the file wrote: the check refuses it by its sign.
        if (formula) return "=";
        return type switch
        {
            "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? shared?[at] ?? "" : "",
            null or "n" => Number(text),
            _ => text
        };
    }

    // A spreadsheet keeps fifteen digits of a number. More are shown as it shows them, so that a NIP kept as a number is recognised as lost.
    private static string Number(string text) =>
        !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? text
        : Math.Abs(number) >= 1e15 ? number.ToString("E14", CultureInfo.InvariantCulture)
        : number == Math.Floor(number) ? ((long)number).ToString(CultureInfo.InvariantCulture) : text;

    private static int? At(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var letter in reference)
            if (letter is >= 'A' and <= 'Z' && column < 20_000) column = column * 26 + letter - 'A' + 1;
            else break;
        return column == 0 ? null : column - 1;
    }

    public override void Dispose()
    {
        rows.Dispose();
        bytes.Dispose();
        book.Dispose();
        file.Dispose();
    }
}
