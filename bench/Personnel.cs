using System.Globalization;
using System.IO.Compression;
using System.Text;
using Netra.Contracts;

namespace Netra.Benches;

/// <summary>An invented nation of civil servants, the same at every run: 630 agencies, a hundred people to a unit, numbers in no order, as a national extract has them.</summary>
internal sealed class Personnel(int rows, int bad)
{
    private const long Modulus = 7_000_003, Step = 1_000_003;
    private const int Agencies = 630, PerUnit = 100, Positions = 3_000;
    private static readonly DateOnly Oldest = new(1966, 1, 1);
    private static readonly string[] First = ["Abdul", "Agustina", "Bambang", "Cahyani", "Dewi", "Eko", "Fransiska", "Gunawan", "Hartati", "Ibrahim", "Joko", "Kurniasih", "Lukman", "Maria", "Nurhayati", "Oktavianus", "Puspita", "Rachmat", "Sri", "Teguh", "Umar", "Widya", "Yohanes", "Zainal"];
    private static readonly string[] Second = ["Adi", "Budi", "Citra", "Dwi", "Edi", "Fajar", "Gita", "Hadi", "Indah", "Jaya", "Kusuma", "Lestari", "Made", "Ningsih", "Oka", "Putra", "Rahayu", "Santoso", "Tri", "Utami", "Wati"];
    private static readonly string[] Third = ["Anggraini", "Basuki", "Dharmawan", "Effendi", "Firmansyah", "Ginting", "Hutapea", "Iskandar", "Kartasasmita", "Lumbantoruan", "Manurung", "Nasution", "Pangaribuan", "Rahmawati", "Siregar", "Tampubolon", "Wibowo", "Yuliani"];
    private static readonly string[] Titles = ["", "", ", S.Pd.", ", S.E.", ", M.Si.", "", ", S.Kep.", ""];

    public int Rows => rows;

    public sealed record Row(string Number, bool Own, string Name, int Agency, int Unit, int Position, string Status);

    public Row this[int i]
    {
        get
        {
            // i times a step modulo a number with which it shares no factor meets each place once: unique, and in no order.
            var place = i * Step % Modulus;
            var (born, serial) = (Oldest.AddDays((int)(place % 10_000)), place / 10_000 + 1);
            var status = (i % 10) switch { < 6 => PersonnelStatus.Pns, 6 => PersonnelStatus.Cpns, < 9 => PersonnelStatus.Pppk, _ => PersonnelStatus.NonAsn };
            var number = status switch
            {
                PersonnelStatus.NonAsn => string.Create(CultureInfo.InvariantCulture, $"H-{i:0000000}"),
                PersonnelStatus.Pppk => string.Create(CultureInfo.InvariantCulture, $"{born:yyyyMMdd}2023211{serial:000}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"{born:yyyyMMdd}{born.Year + 24}032{serial:000}")
            };
            var name = $"{First[place % 24]} {Second[place / 24 % 21]} {Third[place / 500 % 18]}{Titles[place % 8]}";
            return new(number, status == PersonnelStatus.NonAsn, name, (int)((long)i * Agencies / rows), i / PerUnit, (int)(place % Positions), status);
        }
    }

    private int Every => rows / bad;

    /// <summary>The fault of row i, null for most.</summary>
    public string? Fault(int i) => i % Every == Every / 2 && i / Every < bad ? (i / Every % 6) switch { 0 => "number-birth", 1 => "status", 2 => "formula", 3 => "twice", 4 => "quote", _ => "cells" } : null;

    /// <summary>Each line that must be named, with its reason.</summary>
    public Dictionary<long, string> Faults() => Enumerable.Range(0, rows).Select(i => (Line: i + 2L, Fault: Fault(i))).Where(f => f.Fault is not null).ToDictionary(f => f.Line, f => f.Fault!);

    private string[] Cells(int i)
    {
        var row = this[Fault(i) == "twice" ? i - 1 : i];
        string[] cells = [row.Number, row.Name, Agency(row.Agency), $"Unit Kerja {row.Unit}", $"Jabatan Fungsional {row.Position}", row.Status];
        switch (Fault(i))
        {
            case "number-birth": (cells[0], cells[5]) = ("198602302010011001", PersonnelStatus.Pns); break;
            case "status": cells[5] = "PEGAWAI"; break;
            case "formula": cells[1] = "=HYPERLINK(1)"; break;
            case "twice": break;
        }
        return cells;
    }

    private static string Agency(int agency) => string.Create(CultureInfo.InvariantCulture, $"Badan Rekaan {agency:000}");

    public void WriteCsv(string path)
    {
        using var file = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
        file.Write("nip,nama,instansi,unit_kerja,jabatan,status\n");
        for (var i = 0; i < rows; i++)
        {
            var cells = Cells(i);
            var name = Fault(i) switch { "quote" => "\"" + cells[1], "cells" => "\"" + cells[1] + "\",lebih", _ => "\"" + cells[1] + "\"" };
            file.Write($"{cells[0]},{name},{cells[2]},{cells[3]},{cells[4]},{cells[5]}\n");
        }
    }

    /// <summary>As a spreadsheet writes it: texts in a table of their own.</summary>
    public void WriteXlsx(string path)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        void Part(string name, Action<StreamWriter> write)
        {
            using var part = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
            write(part);
        }
        const string types = "http://schemas.openxmlformats.org/package/2006/content-types", main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Part("[Content_Types].xml", p => p.Write($"<Types xmlns=\"{types}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"));
        Part("_rels/.rels", p => p.Write($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        Part("xl/workbook.xml", p => p.Write($"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Pegawai\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        Part("xl/_rels/workbook.xml.rels", p => p.Write($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        Part("xl/worksheets/sheet1.xml", p =>
        {
            p.Write($"<worksheet xmlns=\"{main}\"><sheetData>");
            for (var i = -1; i < rows; i++)
            {
                p.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{i + 2}\">"));
                var cells = i < 0 ? ["nip", "nama", "instansi", "unit_kerja", "jabatan", "status"] : Cells(i);
                for (var c = 0; c < cells.Length; c++)
                {
                    if (!texts.TryGetValue(cells[c], out var at)) texts[cells[c]] = at = texts.Count;
                    p.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + c)}{i + 2}\" t=\"s\"><v>{at}</v></c>"));
                }
                p.Write("</row>");
            }
            p.Write("</sheetData></worksheet>");
        });
        Part("xl/sharedStrings.xml", p =>
        {
            p.Write($"<sst xmlns=\"{main}\">");
            foreach (var text in texts.OrderBy(t => t.Value)) p.Write($"<si><t>{System.Security.SecurityElement.Escape(text.Key)}</t></si>");
            p.Write("</sst>");
        });
    }
}
