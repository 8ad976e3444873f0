using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Netra.Registry.Imports;

/// <summary>A workbook's table of texts, which cells name by their place in it. The one thing of a workbook that must be held whole.</summary>
internal static class SharedText
{
    // A million rows with a name and a number each need less.
    private const long Most = 48L << 20;

    public static List<string> Read(SharedStringTablePart table)
    {
        using var bytes = new Bounded(table.GetStream(FileMode.Open, FileAccess.Read));
        using var xml = XmlReader.Create(bytes, Bounded.Xml);
        var (texts, text, letters, read, spoken) = (new List<string>(), new StringBuilder(), 0L, false, false);
        while (xml.Read())
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml is { LocalName: "si", IsEmptyElement: true }: texts.Add(""); break;
                case XmlNodeType.Element when xml.LocalName == "t": read = !xml.IsEmptyElement && !spoken; break;
                // How a word is read aloud is not the word.
                case XmlNodeType.Element when xml.LocalName == "rPh": spoken = !xml.IsEmptyElement; break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh": spoken = false; break;
                case XmlNodeType.EndElement when xml.LocalName == "t": read = false; break;
                case XmlNodeType.EndElement when xml.LocalName == "si":
                    if ((letters += text.Length + 16) > Most) throw new UnreadableFile(new FileTooBig());
                    texts.Add(text.ToString());
                    text.Clear();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when read:
                    text.Append(xml.Value);
                    break;
            }
        return texts;
    }
}
