using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Netra.Prevention.Exports;

/// <summary>A workbook of one sheet (ECMA-376) that is written while it is sent: the five parts a spreadsheet asks for, cells as texts in place. A text cell is never
/// run as a formula, whatever it begins with.</summary>
internal sealed class Workbook : IWrittenSheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Package = "http://schemas.openxmlformats.org/package/2006/relationships", Types = "http://schemas.openxmlformats.org/package/2006/content-types", Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly (string Name, string Text)[] Parts =
    [
        ("[Content_Types].xml", $"<Types xmlns=\"{Types}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Kind}sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Kind}worksheet+xml\"/></Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Links}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\"><sheets><sheet name=\"Netra\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Links}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
    ];
    private readonly ZipArchive archive;
    private readonly XmlWriter sheet;

    private Workbook(ZipArchive archive, Stream part)
    {
        (this.archive, sheet) = (archive, XmlWriter.Create(part, new() { Async = true, CloseOutput = true, Encoding = new UTF8Encoding(false), CheckCharacters = false }));
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteStartElement("sheetData", Main);
    }

    public static async Task<Workbook> Begin(Stream to, CancellationToken stop)
    {
        var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        foreach (var (name, text) in Parts)
        {
            await using var part = await archive.CreateEntry(name).OpenAsync(stop);
            await part.WriteAsync(Encoding.UTF8.GetBytes(text), stop);
        }
        return new(archive, await archive.CreateEntry("xl/worksheets/sheet1.xml").OpenAsync(stop));
    }

    public async Task Row(params object[] cells)
    {
        await sheet.WriteStartElementAsync(null, "row", Main);
        foreach (var cell in cells)
        {
            await sheet.WriteStartElementAsync(null, "c", Main);
            if (cell is string text)
            {
                await sheet.WriteAttributeStringAsync(null, "t", null, "inlineStr");
                await sheet.WriteStartElementAsync(null, "is", Main);
                await sheet.WriteElementStringAsync(null, "t", Main, Written(text));
                await sheet.WriteEndElementAsync();
            }
            else await sheet.WriteElementStringAsync(null, "v", Main, Convert.ToString(cell, CultureInfo.InvariantCulture)!);
            await sheet.WriteEndElementAsync();
        }
        await sheet.WriteEndElementAsync();
    }

    // A sign XML has no way to say would break the whole file.
    private static string Written(string text) => text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));

    public async ValueTask DisposeAsync()
    {
        await sheet.WriteEndElementAsync();
        await sheet.WriteEndElementAsync();
        await sheet.DisposeAsync();
        await archive.DisposeAsync();
    }
}
