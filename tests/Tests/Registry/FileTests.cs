using System.IO.Compression;
using System.Text;
using Netra.Contracts;
using Netra.Registry.Imports;
using Netra.Tests.Support;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Registry;

/// <summary>What a file may be, and what is not opened.</summary>
public sealed class FileTests
{
    [Theory]
    [InlineData(';', true)]
    [InlineData(',', true)]
    [InlineData('\t', false)]
    public void The_separator_and_a_byte_order_mark_are_seen(char separator, bool mark)
    {
        var text = $"nip{separator}nama{separator}instansi\r\n1{separator}\"Budi, S.Pd; MM\"{separator}Dinas\r\n";
        using var sheet = Sheet.Open(new MemoryStream([.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)])).Value!;
        Assert.Equal(["nip", "nama", "instansi"], sheet.Header.Select(Column.Plain));
        Assert.True(sheet.Read());
        Assert.Equal(("1", "Budi, S.Pd; MM", "Dinas", 2L), (sheet.Cell(0), sheet.Cell(1), sheet.Cell(2), sheet.Line));
        Assert.False(sheet.Read());
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "registry.file.empty", [] },
        { "registry.file.empty", "\n\n"u8.ToArray() },
        { "registry.file.not-utf8", [0xFF, 0xFE, (byte)'n', 0] },
        { "registry.file.not-utf8", [.. "nip,nama\n1,Jos"u8, 0xE9, (byte)'\n'] },
        { "registry.file.too-wide", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 101))) },
        { "registry.file.line-too-long", Encoding.UTF8.GetBytes(new string('a', 200_000)) },
        { "registry.file.not-xlsx", "PK\u0003\u0004 and nothing more"u8.ToArray() },
        { "registry.file.too-wide", Xlsx("<row r=\"1\"><c r=\"ZZ1\" t=\"inlineStr\"><is><t>nip</t></is></c></row>") },
        { "registry.file.not-xlsx", Xlsx("<row r=\"1\"><c") },
        { "registry.file.too-big", Bomb() }
    };

    [Theory, MemberData(nameof(Refused))]
    public void A_file_that_cannot_be_read_is_refused_by_name(string why, byte[] file) => Assert.Equal(why, Sheet.Open(new MemoryStream(file)).Refused?.Text);

    [Fact]
    public async Task A_line_that_never_ends_stops_the_import_where_it_stands_and_says_so()
    {
        await using var app = await App.Start(serve: "public");
        byte[] file = [.. Csv([.. Enumerable.Range(0, 20).Select(n => Nth(n))]), .. Encoding.UTF8.GetBytes(new string('x', 400_000))];
        Assert.Equal("registry.file.line-too-long", (await Try(app, file, new(ChunkRows: 10))).Refused!.Text);
        Assert.Equal(20, (await Register(app)).Count);
        Assert.Equal(20, Assert.Single(await Access.Given.Journal<ImportRefused>(app)).As<ImportRefused>().Rows);
    }

    [Fact]
    public async Task A_workbook_is_read_with_shared_and_inline_texts_and_its_own_row_numbers()
    {
        await using var app = await App.Start(serve: "public");
        var rejected = new List<RejectedLine>();
        var done = await Import(app, Xlsx(
            Row(1, [.. Header.Split(',')]) +
            $"<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"s\"><v>2</v></c><c r=\"D2\" t=\"inlineStr\"><is><t>Dinas</t></is></c><c r=\"F2\" t=\"str\"><v>PNS</v></c></row>" +
            Row(5, "<c r=\"A5\"><v>1.98609262015051E+17</v></c>", "Budi", Jepara, "Dinas", "Guru", "PNS") +
            Row(6, Tono, "<c r=\"B6\" t=\"str\"><f>HYPERLINK(1)</f><v>Tono</v></c>", Jepara, "Dinas", "Guru", "PNS") +
            Row(7, "<c r=\"A7\"><v>42</v></c>", "Joko", Jepara, "Dinas", "Guru", "NON_ASN"), Budi, "Budi &amp; Co", Jepara), rejected: rejected);
        Assert.Equal(2, done.Added);
        Assert.Equal([(5L, "nip", "number-rounded"), (6L, "nama", "formula")], rejected.Select(r => (r.Line, r.Column, r.Reason)));
        Assert.Equal([(Budi, "Budi & Co", ""), ("42", "Joko", "Guru")], (await Register(app)).Select(r => (r.Number, r.Name, r.Position)));
    }

    [Fact]
    public void Texts_of_a_workbook_are_told_apart_however_many_and_however_long()
    {
        // More than are remembered, some in several pieces, some longer than a reader hands over at once; one is only said how to read aloud.
        var texts = Enumerable.Range(0, 9000).Select(n => n % 50 == 0 ? "" : $"Siti عائشة {n}{(n % 1000 == 7 ? new string('é', 3000) : "")}").ToList();
        var written = texts.Select((text, n) => n % 3 != 0 || text.Length == 0 ? text
            : $"</t><r><t>{text[..3]}</t></r><r><t>{text[3..]}</t></r><rPh sb=\"0\" eb=\"1\"><t>baca</t></rPh><t>").ToArray();
        int[] order = [.. Enumerable.Range(0, texts.Count).Select(n => n * 7919 % texts.Count), 4, 4 + 4096, 4, texts.Count];
        using var sheet = Sheet.Open(new MemoryStream(Xlsx(string.Concat(order.Select((at, n) => $"<row r=\"{n + 1}\"><c r=\"A{n + 1}\"><v>{n}</v></c><c r=\"B{n + 1}\" t=\"s\"><v>{at}</v></c></row>")), written))).Value!;
        string[] read = [sheet.Header.ElementAtOrDefault(1) ?? "", .. Rest()];
        Assert.Equal(order.Select(at => at < texts.Count ? texts[at] : ""), read);

        IEnumerable<string> Rest()
        {
            while (sheet.Read()) yield return sheet.Cell(1);
        }
    }

    // Twenty megabytes of one letter beside the sheet, in twenty kilobytes.
    private static byte[] Bomb()
    {
        var file = new MemoryStream();
        file.Write(Xlsx(Row(1, [.. Header.Split(',')])));
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        using (var part = archive.CreateEntry("xl/styles.xml").Open())
        {
            var block = new byte[1 << 20];
            for (var i = 0; i < 20; i++) part.Write(block);
        }
        return file.ToArray();
    }
}
