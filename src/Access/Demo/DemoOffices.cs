using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Enrolments;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Access.Recoveries;
using Netra.Access.SecondFactors;
using Netra.Contracts;
using Netra.Kernel;
using static Netra.Contracts.OfficeKind;

namespace Netra.Access.Demo;

/// <summary>Offices and officers of the demonstration. The places are real, every person is invented.</summary>
internal sealed class DemoOffices : IDemo
{
    private sealed record Place(OfficeKind Kind, string Name, string Code, string Region, string? Superior, params (string Role, string Name, string Email)[] Officers);

    private static readonly DateTime Begin = new(2024, 8, 26, 8, 0, 0);

    private static readonly Place[] Places =
    [
        new(BawasluRi, "Bawaslu Republik Indonesia", "RI", "", null,
            ("ketua", "Dr. Wening Hastarini, S.H., M.H.", "ketua@ri.bawaslu.example"),
            ("kustodian", "Ganjar Prasetyanta", "kustodian1@ri.bawaslu.example"), ("kustodian", "Lintang Maheswari", "kustodian2@ri.bawaslu.example"), ("kustodian", "Tohpati Siregar", "kustodian3@ri.bawaslu.example")),
        new(BawasluProvinsi, "Bawaslu Provinsi Jawa Tengah", "33", "33", "RI", ("ketua", "Sekar Arumdalu, S.Sos.", "ketua@33.bawaslu.example")),
        new(BawasluProvinsi, "Bawaslu Provinsi Jawa Timur", "35", "35", "RI", ("ketua", "Ir. Bagaskara Wirabumi", "ketua@35.bawaslu.example")),
        new(BawasluProvinsi, "Bawaslu Provinsi Kalimantan Barat", "61", "61", "RI", ("ketua", "Yosefina Tamara Landak, S.H.", "ketua@61.bawaslu.example")),
        Regency("Kabupaten Jepara", "33.20", "33", ("Nurul Hidayah Pramesti, S.H.", "Sutrisno Adhi", "Ema Rochmawati", "Ratri Kusumaningdyah")),
        Regency("Kota Semarang", "33.74", "33", ("Danang Wicaksono, S.IP.", "Agnes Tri Lestari", "Mulyono Hs.", "Fitri Handayani")),
        Regency("Kabupaten Jombang", "35.17", "35", ("Achmad Zainuri, S.Ag.", "Siti Muslimatun", "Pandu Winata", "Dwi Ariyanti")),
        Regency("Kabupaten Kayong Utara", "61.11", "61", ("Syarif Iskandar Muda, S.H.", "Maria Goreti Unyat", "Hendra Gunawan", "Rosita Anggraini")),
        new(Panwascam, "Panwaslu Kecamatan Sukadana", "61.11.01", "61.11.01", "61.11"),
        new(Bkn, "Badan Kepegawaian Negara", "BKN", "", null, ("bkn", "Prasetyo Nugrahadi, M.A.P.", "satgas@bkn.example")),
        Employer("Kabupaten Jepara", "33.20", "Drs. Harsoyo Wibisana, M.M."), Employer("Kota Semarang", "33.74", "Retno Palupi, S.STP."),
        Employer("Kabupaten Jombang", "35.17", "Mochamad Yusuf Efendi, M.Si."), Employer("Kabupaten Kayong Utara", "61.11", "Uray Fadillah, S.E.")
    ];

    private static Place Regency(string name, string code, string superior, (string Chair, string First, string Second, string Staff) people) =>
        new(BawasluKabKota, "Bawaslu " + name, code, code, superior,
            ("ketua", people.Chair, $"ketua@{code}.bawaslu.example"), ("anggota", people.First, $"anggota1@{code}.bawaslu.example"),
            ("anggota", people.Second, $"anggota2@{code}.bawaslu.example"), ("staf", people.Staff, $"staf@{code}.bawaslu.example"));

    private static Place Employer(string name, string code, string official) =>
        new(Ppk, $"Pejabat Pembina Kepegawaian {name}", "PPK-" + code, code, null, ("ppk", official, $"ppk@{code}.pemda.example"));

    public void Plan(DemoStage stage)
    {
        stage.At(Begin, null, async scope =>
        {
            var offices = new Dictionary<string, OfficeId>(StringComparer.Ordinal);
            foreach (var place in Places)
            {
                var region = new RegionCode(place.Region);
                var office = await AccessCommands.AddOffice(scope, new(place.Kind, place.Name, place.Code, region, scope.GetRequiredService<IRegions>().ZoneOf(region),
                    place.Superior is { } above ? offices[above] : null, new(2024, 1, 1), null, [region], place.Kind != Pkd));
                offices[place.Code] = office.Id;
                stage.Known["office." + place.Code] = office.Id.Value;
            }
        });
        var minute = 1;
        foreach (var place in Places)
        {
            var chair = place.Officers.Select(o => o.Email).FirstOrDefault();
            var above = Places.SingleOrDefault(p => p.Code == place.Superior)?.Officers[0].Email;
            foreach (var (role, name, email) in place.Officers)
            {
                stage.At(Begin.AddMinutes(minute++), null, scope => Enrol(scope, stage, place, role, name, email));
                // The chair is let in by the superior office's chair, the others by their own; first members and custodians need nobody.
                if ((email == chair ? above : role == "kustodian" ? null : chair) is { } by)
                    stage.At(Begin.AddMinutes(minute++), by, scope => LetIn(scope, email));
            }
        }
        stage.At(Begin.AddMinutes(minute), Places[0].Officers[0].Email, async scope =>
        {
            var custodians = await scope.GetRequiredService<Db>().Set<OfficerRecord>().Where(o => o.Role == "kustodian").Select(o => o.Id).ToListAsync();
            Must((await scope.GetRequiredService<Naming>().Name(custodians, scope.GetRequiredService<ISession>().Actor, scope.GetRequiredService<Clock>().Now)).Refused);
        });
    }

    private static async Task Enrol(IServiceProvider scope, DemoStage stage, Place place, string role, string name, string email)
    {
        var enrolling = scope.GetRequiredService<Enrolling>();
        var path = await AccessCommands.AddOfficer(scope, place.Code, name, email, role);
        Must(path.Refused);
        var invitation = await enrolling.Find(Token.Read(path.Value![(path.Value!.LastIndexOf('/') + 1)..])) ?? throw new InvalidOperationException($"No invitation for {email}.");
        var secret = await enrolling.Begin(invitation);
        Must((await enrolling.Enrol(invitation, DemoSessions.Password, Totp.Code(secret, Totp.StepAt(scope.GetRequiredService<Clock>().Real)))).Refused);
        stage.Says.Add($"  {role,-10} {email,-34} {Totp.Address(secret, email)}");
    }

    private static async Task LetIn(IServiceProvider scope, string email)
    {
        var officer = await scope.GetRequiredService<Db>().Set<OfficerRecord>().SingleAsync(o => o.Email == email);
        Must((await scope.GetRequiredService<Joining>().LetIn(officer.Id, scope.GetRequiredService<ISession>().Actor, scope.GetRequiredService<Clock>().Now)).Refused);
    }

    private static void Must(Refusal? refused)
    {
        if (refused is not null) throw new InvalidOperationException($"The demonstration was refused: {refused}");
    }
}
