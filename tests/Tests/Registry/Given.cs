using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry;
using Netra.Registry.Agencies;
using Netra.Registry.Employments;
using Netra.Registry.Positions;
using Netra.Registry.Units;
using Netra.Tests.Support;

namespace Netra.Tests.Registry;

/// <summary>Personnel files, and what the register holds after them.</summary>
internal static class Given
{
    public const string Header = "nip,nama,instansi,unit_kerja,jabatan,status";
    public const string Jepara = "Pemerintah Kabupaten Jepara", Jombang = "Pemerintah Kabupaten Jombang";
    public const string Budi = "198609262015051001", Siti = "199001012021211002", Tono = "197505052000031003";

    public static string Line(string number, string name, string agency = Jepara, string unit = "Dinas Pendidikan", string position = "Guru", string status = "PNS") => $"{number},\"{name}\",{agency},{unit},{position},{status}";

    public static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(Header)) + "\n");

    /// <summary>The n-th of many people, each with a number of its own.</summary>
    public static string Nth(int n, string position = "Guru") => Line($"19{70 + n % 30}0101{2000 + n % 20 + 5}03{1 + n % 2}{n:000}", $"Pegawai {n}", position: position);

    public static async Task<Outcome<ImportAnswer>> Try(App app, byte[] file, ImportWish? wish = null, List<RejectedLine>? rejected = null, Action<double, long>? progress = null) =>
        await app.With(s => RegistryCommands.Import(s, "pegawai.csv", new MemoryStream(file), wish ?? new(), rejected is null ? null : rejected.Add, progress));

    public static async Task<ImportAnswer> Import(App app, byte[] file, ImportWish? wish = null, List<RejectedLine>? rejected = null)
    {
        var outcome = await Try(app, file, wish, rejected);
        Assert.Null(outcome.Refused);
        return outcome.Value!;
    }

    public sealed record Stored(PersonId Person, int Serial, string Number, string Name, string Agency, string Unit, string Position, bool OfficeHolder, string Status, DateOnly? BornOn, DateOnly Since, DateOnly? Until);

    public static Task<List<Stored>> Register(App app) => app.With(s =>
    {
        var db = s.GetRequiredService<Db>();
        return (from e in db.Set<Employment>()
                join u in db.Set<WorkUnit>() on e.Unit equals u.Nr
                join a in db.Set<AgencyRecord>() on u.Agency equals a.Nr
                join p in db.Set<Position>() on e.Position equals p.Nr
                orderby e.Number, e.Serial
                select new Stored(e.Person, e.Serial, e.Number, e.Name, a.Name, u.Name, p.Name, p.OfficeHolder, e.Status, e.BornOn, e.Since, e.Until)).ToListAsync();
    });

    /// <summary>A workbook of one sheet whose rows are given as XML.</summary>
    public static byte[] Xlsx(string rows, params string[] shared)
    {
        const string types = "http://schemas.openxmlformats.org/package/2006/content-types", main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in new[]
            {
                ("[Content_Types].xml", $"<Types xmlns=\"{types}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"),
                ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
                ("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
                ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"),
                ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
                ("xl/sharedStrings.xml", $"<sst xmlns=\"{main}\">{string.Concat(shared.Select(t => $"<si><t>{t}</t></si>"))}</sst>")
            })
            {
                using var part = new StreamWriter(archive.CreateEntry(name).Open());
                part.Write(text);
            }
        return file.ToArray();
    }

    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((c, i) => c.StartsWith('<') ? c : $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>";
}
