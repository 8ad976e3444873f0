using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;
using Netra.Registry.Coordinators;
using Netra.Registry.Employments;
using Netra.Registry.Units;

namespace Netra.Registry.Demo;

/// <summary>Personnel of the demo's four places: invented people, imported as an operator would. Those whom the demo's reports name are among them.</summary>
internal sealed class DemoRegister : IDemo
{
    private static readonly DateTime Start = new(2024, 9, 3, 8, 0, 0);
    private static readonly string[] First = ["Agus", "Ani", "Budi", "Citra", "Dewi", "Eko", "Fitri", "Gatot", "Hesti", "Indra", "Joko", "Kartini", "Lestari", "Mulyadi", "Nanang", "Oktavia", "Purwanto", "Ratna", "Slamet", "Tri", "Umi", "Wahyu", "Yanto", "Zulaikha"];
    private static readonly string[] Last = ["Anggoro", "Basuki", "Cahyani", "Darmawan", "Firmansyah", "Gunawan", "Hidayat", "Ismail", "Kusuma", "Lubis", "Maharani", "Nugraheni", "Pratiwi", "Rahmawati", "Setiadi", "Tanoto", "Utami", "Wibisono", "Yulianti"];
    private static readonly string[] Units = ["Dinas Pendidikan", "Dinas Pendidikan > SD Negeri 1", "Dinas Pendidikan > SMP Negeri 2", "Dinas Kesehatan", "Dinas Kesehatan > Puskesmas Kota", "Dinas Perdagangan", "Sekretariat Daerah", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"];
    private static readonly string[] Positions = ["Guru Ahli Pertama", "Analis Kebijakan", "Perawat Terampil", "Pengadministrasi Umum", "Kepala Seksi Pelayanan", "Bendahara", "Kepala Bidang", "Penyuluh"];
    private static readonly (string Agency, string[] Named)[] Places =
    [
        ("Pemerintah Kabupaten Jepara", ["Drs. Bagyo Santosa|Kantor Kecamatan Mlonggo|Camat|PNS", "Dwi Prasetyaningrum|Kelurahan di Kecamatan Tahunan|Kepala Seksi Pelayanan|PNS", "Ahmad Rifa'i|Pemerintah desa di Mayong|Sekretaris Desa|PNS", "Ir. Suprayitno|Dinas Pekerjaan Umum|Kepala Bidang|PNS", "Dwi Prasetyaningrum, S.Pd.|Dinas Pendidikan > SD Negeri 1|Guru Ahli Pertama|PNS"]),
        ("Pemerintah Kota Semarang", ["Wisnu Adi Nugroho, S.STP.|Kelurahan di Kecamatan Tembalang|Lurah|PNS", "Rini Astuti Handayani, S.E.|Dinas Perdagangan|Analis|PNS", "Drs. Mulyono Hadi|SD Negeri di Gunungpati|Kepala Sekolah|PNS", "Agung Setyobudi|Kelurahan di Kecamatan Ngaliyan|Sekretaris Lurah|PNS"]),
        ("Pemerintah Kabupaten Jombang", ["Sugeng Wahyudi, S.Sos.|Kantor Kecamatan Ploso|Kepala Seksi Pemerintahan|PNS", "Yoyok Hermawan, S.Or.|SMP Negeri di Perak|Guru|PPPK"]),
        ("Pemerintah Kabupaten Kayong Utara", ["Herkulanus Dodi Saputra|Kantor Camat Sukadana|Sekretaris Camat|PNS", "dr. Yunita Kartikasari|Puskesmas Teluk Batang|Kepala Puskesmas|PNS", "Marselus Ujang, S.Pd.|SD Negeri di Seponti|Guru kelas|PNS"])
    ];

    public void Plan(DemoStage stage)
    {
        for (var place = 0; place < Places.Length; place++)
        {
            var (name, file) = (Places[place].Agency, File(place));
            stage.At(Start.AddMinutes(place), null, async s =>
            {
                var outcome = await RegistryCommands.Import(s, $"{name}.csv", new MemoryStream(file), new ImportWish());
                if (outcome.Value is not { Rejected: 0 }) throw new InvalidOperationException($"The demo's personnel were refused: {outcome.Refused?.Text ?? "some lines"}");
            });
        }
        stage.At(Start.AddMinutes(30), "ppk.kayongutara@pemda.example", NameCoordinator);
    }

    /// <summary>The coordinator of Kayong Utara's education office and its schools, with the account that was made for it.</summary>
    private static async Task NameCoordinator(IServiceProvider s)
    {
        var (db, session, now) = (s.GetRequiredService<Db>(), s.GetRequiredService<ISession>(), s.GetRequiredService<Clock>().Now);
        var unit = await (from u in db.Set<WorkUnit>() join a in db.Set<AgencyRecord>() on u.Agency equals a.Nr where a.Name == Places[3].Agency && u.Name == "Dinas Pendidikan" select u).SingleAsync();
        var person = await db.Set<Employment>().Where(e => e.Unit == unit.Nr && e.Until == null).OrderBy(e => e.Number).Select(e => e.Person).FirstAsync();
        var account = (await s.GetRequiredService<IOfficers>().MembersOf(session.Office!.Id)).Single(o => o.Permissions.Contains(PreventionPermissions.Coordinate));
        var named = Coordinator.Name(unit.Nr, person, withBelow: true, DateOnly.FromDateTime(now), [], "Ditugasi untuk ikrar dan surat edaran.", session.Actor, now);
        db.Name(named.Value!, unit.Id, account.Id, session.Actor, now);
        await db.SaveChangesAsync();
    }

    private static byte[] File(int place)
    {
        var (agency, named) = Places[place];
        var text = new StringBuilder("nip;nama;instansi;unit_kerja;jabatan;status\n");
        var n = place * 1000;
        foreach (var cells in named.Select(line => line.Split('|'))) text.Append(Line(n++, cells[0], agency, cells[1], cells[2], cells[3]));
        for (var i = 0; i < 72; i++, n++)
            text.Append(Line(n, $"{First[n % First.Length]} {Last[n * 7 % Last.Length]}", agency, Units[n % Units.Length], Positions[n * 3 % Positions.Length], (i % 9) switch { 3 or 6 => "PPPK", 4 => "NON_ASN", 8 => "CPNS", _ => "PNS" }));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Line(int n, string name, string agency, string unit, string position, string status)
    {
        var born = new DateOnly(1970 + n % 25, 1 + n % 12, 1 + n % 28);
        var number = status switch
        {
            "NON_ASN" => string.Create(CultureInfo.InvariantCulture, $"HN-{n:0000}"),
            "PPPK" => string.Create(CultureInfo.InvariantCulture, $"{born:yyyyMMdd}202221{1 + n % 2}{n % 1000:000}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{born:yyyyMMdd}{born.Year + 25}03{1 + n % 2}{n % 1000:000}")
        };
        return $"{number};\"{name}\";{agency};{unit};{position};{status}\n";
    }
}
