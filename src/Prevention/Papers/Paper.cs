using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Netra.Prevention.Papers;

/// <summary>A document of A4 pages, tagged, with its font inside: paragraphs that break by themselves, and codes for a camera.</summary>
internal sealed class Paper : IDisposable
{
    private const double Left = 56, Top = 56, Width = 483, Bottom = 786;

    private readonly PdfDocument document = new();
    private readonly StructureBuilder structure;
    private XGraphics? page;
    private double y;

    static Paper()
    {
        // Netra stands under the AGPL itself.
        PdfSharpLicense.SetAgplLicense();
        GlobalFontSettings.FontResolver = new Embedded();
    }

    public Paper(string title)
    {
        (document.Info.Title, document.Info.Creator) = (title, "Netra");
        document.ViewerPreferences.DisplayDocTitle = true;
        var accessible = UAManager.ForDocument(document);
        accessible.SetDocumentLanguage("id");
        structure = accessible.StructureBuilder;
        structure.BeginElement(PdfGroupingElementTag.Article);
    }

    public void NewPage()
    {
        page?.Dispose();
        var added = document.AddPage();
        added.Size = PageSize.A4;
        (page, y) = (XGraphics.FromPdfPage(added), Top);
    }

    public void Heading(string text) => Write(text, 15, 21, PdfBlockLevelElementTag.Heading1);
    public void Text(string text, double size = 10.5, double indent = 0) => Write(text, size, size * 1.45, PdfBlockLevelElementTag.Paragraph, indent);
    public void Gap(double height) => y += height;

    /// <summary>A code at the left, with lines of text beside it.</summary>
    public void Code(string address, string alternative, params string[] beside)
    {
        const double side = 110;
        if (y + side > Bottom) NewPage();
        structure.BeginElement(PdfIllustrationElementTag.Figure, alternative, new XRect(Left, y, side, side));
        Draw(address, Left, y, side);
        structure.End();
        var (top, below) = (y, y + side);
        foreach (var text in beside) Write(text, 10, 14.5, PdfBlockLevelElementTag.Paragraph, side + 16);
        y = Math.Max(below, y) + 8;
        if (y < top) y = top;
    }

    public byte[] Save()
    {
        page?.Dispose();
        page = null;
        structure.End();
        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        return stream.ToArray();
    }

    private void Write(string text, double size, double line, PdfBlockLevelElementTag tag, double indent = 0)
    {
        var font = new XFont(Embedded.Name, size);
        structure.BeginElement(tag);
        foreach (var part in Broken(Glyphs.Embedded.Printable(text), font, Width - indent))
        {
            if (page is null || y + line > Bottom) NewPage();
            y += line;
            page!.DrawString(part, font, XBrushes.Black, Left + indent, y - line * .3);
        }
        structure.End();
        y += line * .3;
    }

    // At spaces; a word longer than the line is cut, never left out.
    private IEnumerable<string> Broken(string text, XFont font, double width)
    {
        if (page is null) NewPage();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Fits(longer)) { line = longer; continue; }
            if (line.Length > 0) yield return line;
            line = word;
            while (!Fits(line))
            {
                var cut = line.Length - 1;
                while (cut > 1 && !Fits(line[..cut])) cut--;
                if (char.IsHighSurrogate(line[cut - 1]) && cut > 1) cut--;
                yield return line[..cut];
                line = line[cut..];
            }
        }
        yield return line;

        bool Fits(string some) => some.Length <= 1 || page!.MeasureString(some, font).Width <= width;
    }

    private void Draw(string address, double left, double top, double side)
    {
        var (runs, modules) = Matrix.Of(address);
        var one = side / modules;
        foreach (var (row, from, to) in runs) page!.DrawRectangle(XBrushes.Black, left + from * one, top + row * one, (to - from) * one, one);
    }

    public void Dispose()
    {
        page?.Dispose();
        document.Dispose();
    }

    private sealed class Embedded : IFontResolver
    {
        public const string Name = "Netra";
        public byte[] GetFont(string faceName) => Glyphs.Embedded.Font;
        public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(Name);
    }
}
