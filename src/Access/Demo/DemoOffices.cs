using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Demo;

/// <summary>The demo's offices and officers: real places, invented people. Each is invited, enrols and is let in as users are.</summary>
internal sealed class DemoOffices : IDemo
{
    private static readonly DateTime Start = new(2024, 9, 2, 8, 0, 0);
    private static readonly (string Code, string Place, string Mail, string Province)[] Regencies =
    [
        ("33.20", "Kabupaten Jepara", "jepara", "33"), ("33.74", "Kota Semarang", "semarang", "33"),
        ("35.17", "Kabupaten Jombang", "jombang", "35"), ("61.11", "Kabupaten Kayong Utara", "kayongutara", "61")
    ];
    private static readonly string[] Names =
    [
        "Ratri Kusumawardani", "Hendra Wijayanto", "Siti Maryam Lubis", "Bambang Sulistyo", "Yohana Manalu", "Agus Prihatin", "Dewi Anggraini", "Fransiskus Jehadu",
        "Nurul Hidayati", "Taufik Rahmadi", "Maria Goreti Sinta", "Imam Syafii", "Kartika Puspita", "Rudi Hartanto", "Lestari Wulandari", "Zainal Arifin",
        "Endang Suprapti", "Yusuf Maulana", "Theresia Lina", "Eko Nugraha", "Fitri Handayani", "Markus Adi", "Sri Rahayu", "Dedi Kurniadi",
        "Rina Oktaviani", "Hasan Basri", "Wahyu Setyaningsih", "Petrus Kanisius", "Anisa Rahma", "Slamet Riyadi", "Mega Silvia", "Joko Purnomo"
    ];

    public void Plan(DemoStage stage)
    {
        var people = 0;
        var minute = 0;
        stage.Says.Add($"Password of every account: {DemoSessions.Password}");
        stage.Says.Add("Role, e-mail and the key for an authenticator app (or: netra officer code E-MAIL):");
        void Open(OfficeKind kind, string code, string name, string region, string? superior, bool receives = true) =>
            stage.At(Start.AddMinutes(minute++), null, s => Found(s, kind, code, name, region, superior, receives));
        void Join(string role, string mail, string code, string? letInBy)
        {
            var name = Names[people++ % Names.Length];
            stage.At(Start.AddMinutes(minute++), null, async s => stage.Says.Add(await Enrol(s, code, name, mail, role)));
            if (letInBy is not null) stage.At(Start.AddMinutes(minute++), letInBy, s => LetIn(s, mail));
        }

        Open(OfficeKind.BawasluRi, "RI", "Bawaslu Republik Indonesia", "", null);
        Join("ketua", "ketua@bawaslu.example", "RI", null);
        Join("auditor", "auditor@bawaslu.example", "RI", "ketua@bawaslu.example");
        foreach (var share in new[] { 1, 2, 3 }) Join("kustodian", $"kustodian{share}@bawaslu.example", "RI", null);
        // Named before any office has a key, so that every key has its recovery copies from the first day.
        stage.At(Start.AddMinutes(minute++), "ketua@bawaslu.example", NameCustodians);
        foreach (var (code, place, mail) in new[] { ("33", "Jawa Tengah", "jateng"), ("35", "Jawa Timur", "jatim"), ("61", "Kalimantan Barat", "kalbar") })
        {
            Open(OfficeKind.BawasluProvinsi, code, $"Bawaslu Provinsi {place}", code, "RI");
            Join("ketua", $"ketua.{mail}@bawaslu.example", code, "ketua@bawaslu.example");
        }
        foreach (var (code, place, mail, province) in Regencies)
        {
            Open(OfficeKind.BawasluKabKota, code, $"Bawaslu {place}", code, province);
            var above = province switch { "33" => "jateng", "35" => "jatim", _ => "kalbar" };
            Join("ketua", $"ketua.{mail}@bawaslu.example", code, $"ketua.{above}@bawaslu.example");
            foreach (var (role, box) in new[] { ("anggota", "anggota1"), ("anggota", "anggota2"), ("staf", "staf") })
                Join(role, $"{box}.{mail}@bawaslu.example", code, $"ketua.{mail}@bawaslu.example");
            Open(OfficeKind.Ppk, $"PPK-{code}", $"PPK {place}", code, null);
            Join("ppk", $"ppk.{mail}@pemda.example", $"PPK-{code}", null);
            Open(OfficeKind.Bkpsdm, $"BKPSDM-{code}", $"BKPSDM {place}", code, null);
            Join("bkpsdm", $"bkpsdm.{mail}@pemda.example", $"BKPSDM-{code}", null);
        }
        // Passes what it receives to the regency, where the plenary sits.
        Open(OfficeKind.Panwascam, "61.11.01", "Panwaslu Kecamatan Sukadana", "61.11.01", "61.11", receives: false);
        Join("pengawas", "pengawas.sukadana@bawaslu.example", "61.11.01", "ketua.kayongutara@bawaslu.example");
        Open(OfficeKind.Bkn, "BKN", "Badan Kepegawaian Negara", "", null);
        Join("bkn", "petugas@bkn.example", "BKN", null);
        // A second hand for what the chair of the top office proposes; last, so that the names above stay whose they are.
        Join("anggota", "anggota1@bawaslu.example", "RI", "ketua@bawaslu.example");
        Join("koordinator", "koordinator.kayongutara@pemda.example", "PPK-61.11", null);
        // Records signatures on paper; the first officer, who let this one in, checks them, for the other way round would be one hand.
        Join("ppk", "ppk2.kayongutara@pemda.example", "PPK-61.11", "ppk.kayongutara@pemda.example");
    }

    private static async Task Found(IServiceProvider s, OfficeKind kind, string code, string name, string region, string? superior, bool receives)
    {
        var above = superior is null ? null : (await s.GetRequiredService<IOffices>().All()).Single(o => o.Code == superior);
        await AccessCommands.AddOffice(s, new(kind, name, code, new(region), OfficeZone.Wib, above?.Id, new(2023, 1, 1), null, [new(region)], receives));
    }

    internal static async Task<string> Enrol(IServiceProvider s, string office, string name, string email, string role)
    {
        var address = Must(await AccessCommands.Enrol(s, office, name, email, role, DemoSessions.Password));
        return $"{role,-10} {email,-38} {address}";
    }

    private static async Task LetIn(IServiceProvider s, string email)
    {
        var officer = await s.GetRequiredService<Db>().Set<OfficerRecord>().AsNoTracking().SingleAsync(o => o.Email == email);
        Must(await s.GetRequiredService<Joining>().LetIn(officer.Id, s.GetRequiredService<ISession>().Actor, s.GetRequiredService<Clock>().Now));
    }

    private static async Task NameCustodians(IServiceProvider s)
    {
        var three = await s.GetRequiredService<Db>().Set<OfficerRecord>().Where(o => o.Role == "kustodian").Select(o => o.Id).ToListAsync();
        Must(await s.GetRequiredService<Recoveries.Naming>().Name(three, s.GetRequiredService<ISession>().Actor, s.GetRequiredService<Clock>().Now));
    }

    private static T Must<T>(Outcome<T> outcome) where T : class => outcome.Value ?? throw new InvalidOperationException($"The demo was refused: {outcome.Refused!.Text}");
}
