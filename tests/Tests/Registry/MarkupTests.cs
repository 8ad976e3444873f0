using System.Buffers;
using System.Text;
using Netra.Registry.Imports;

namespace Netra.Tests.Registry;

/// <summary>A workbook's parts, as spreadsheets write them and as nobody should.</summary>
public sealed class MarkupTests
{
    /// <summary>What is read, each tag and text on its own: names with a sign for what opens, closes or is empty.</summary>
    private static string Read(byte[] part, int atOnce = int.MaxValue)
    {
        using var markup = new Markup(new Trickling(part, atOnce));
        var (said, text) = (new StringBuilder(), new ArrayBufferWriter<byte>());
        string[] names = ["row", "c", "v", "t"];
        while (markup.Read())
        {
            text.ResetWrittenCount();
            if (markup.IsText) markup.CopyTo(text);
            var name = names.FirstOrDefault(n => markup.Opens(Encoding.UTF8.GetBytes(n)) || markup.Closes(Encoding.UTF8.GetBytes(n))) ?? "?";
            said.Append(markup.IsText ? $"[{Encoding.UTF8.GetString(text.WrittenSpan)}]" : markup.Closes(Encoding.UTF8.GetBytes(name)) ? $" -{name}" : $" +{name}{(markup.IsEmpty ? "/" : "")}({Encoding.UTF8.GetString(markup.Attribute("r"u8))})");
        }
        return said.ToString().Trim();
    }

    private static string Read(string part) => Read(Encoding.UTF8.GetBytes(part));

    private static string? Refused(string part) => Assert.Throws<UnreadableFile>(() => Read(part)).Refusal.Text;

    [Fact]
    public void Tags_texts_and_attributes_are_told_apart_however_they_are_written()
    {
        Assert.Equal("+row(7) +c(A7) +v()[12] -v -c +c/(B7) -row", Read("\uFEFF<?xml version=\"1.0\"?>\r\n<row r=\"7\" spans=\"1:2\"><c t='s' r='A7'><v>12</v></c><c r=\"B7\"/></row>\n"));
        Assert.Equal("+row(1>0) +c/(A1) -row", Read("<x:row xml:r='no' a='r=\"2\"' r = \"1>0\" ><x:c\n\tr='A1' /></x:row >"));
        Assert.Equal("+t()[a][<b> & \"'][ é€😀][&amp;<v>] -t", Read("<t>a<!-- <v>no</v> -->&lt;b&gt; &amp; &quot;&apos;<? no <v> ?> &#233;&#x20AC;&#x1F600;<![CDATA[&amp;<v>]]></t>"));
        Assert.Equal("", Read(""));
    }

    [Fact]
    public void However_few_bytes_come_at_once_the_same_is_read()
    {
        var part = Encoding.UTF8.GetBytes($"<row r=\"7\"><!-- -- - --><c r='A7'><v>1&amp;2</v></c><![CDATA[]] ]> ]]><t>{new string('é', 70_000)}</t></row>");
        var whole = Read(part);
        for (var few = 1; few <= 7; few++) Assert.Equal(whole, Read(part, few));
        Assert.StartsWith("+row(7) +c(A7) +v()[1&2] -v -c[]] ]> ] +t()[éé", whole, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<row>"), InlineData("<row"), InlineData("<row r=\"1></row>"), InlineData("<row r></row>"), InlineData("<row r=1></row>"), InlineData("</row>"), InlineData("<row></row></row>"), InlineData("<></>"), InlineData("<t>a")]
    [InlineData("<t>&none;</t>"), InlineData("<t>&amp</t>"), InlineData("<t>&#xD800;</t>"), InlineData("<t>&#12a;</t>"), InlineData("<t>&#99999999999;</t>"), InlineData("<t><!-- </t>"), InlineData("<t><![CDATA[ </t>"), InlineData("<![CDATA[ ]]>")]
    [InlineData("<!DOCTYPE t [<!ENTITY a \"aaaaaaaaaa\">]><t>&a;</t>"), InlineData("<t><!ELEMENT t ANY></t>")]
    public void What_no_spreadsheet_writes_is_refused(string part) => Assert.Equal("registry.file.not-xlsx", Refused(part));

    [Fact]
    public void A_tag_or_a_text_without_end_is_not_held() =>
        Assert.Equal(["registry.file.too-big", "registry.file.too-big", "registry.file.too-big"], new[] { "<t>", "<t a='", "<!--" }.Select(start => Refused(start + new string('a', 2 << 20))));

    private sealed class Trickling(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atOnce));
    }
}
