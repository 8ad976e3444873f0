using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Cases.Matches;
using Netra.Cases.Relations;
using Netra.Cases.Ties;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;
using static Netra.Tests.Cases.Matched;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Cases;

/// <summary>What lies between an officer and the reported person, who is shown it, and what it keeps from.</summary>
public sealed class RelationTests
{
    private static async Task<Browser> Declare(Browser desk, string kind, string name = "Harsojo Wibisono", string number = Harsoyo) =>
        await (await desk.Visit("/meja/hubungan")).Choose("Siapa ini", kind).Fill("Nama pegawai", name).Fill("NIP, NI PPPK", number).Press("Nyatakan");

    /// <summary>The second person, told name and number, says that they fit.</summary>
    private static async Task Second(Browser desk, string whose, string name = "Harsojo Wibisono")
    {
        await (await desk.Visit("/meja/hubungan")).Follow(whose);
        await desk.Fill("Nama pegawai", name).Fill("NIP, NI PPPK", Harsoyo).Press("Pastikan");
    }

    private static async Task<string> Meeting(World world)
    {
        await (await world.Desk.Visit(world.File + "/kajian")).Fill("Fakta dan keterangan", "Ajakan di apel.").Fill("Analisis", "Unsur terpenuhi.").Choose("Pelanggaran peraturan lain").Press("Simpan kajian");
        await (await world.Desk.Follow("Buka rapat pleno")).Press("Buka rapat");
        return world.Desk.Path;
    }

    [Fact]
    public async Task A_declared_brother_is_told_to_officer_and_chair_alone_and_votes_only_once_the_chair_decided_that_he_stays()
    {
        await using var world = await Begin();
        await Confirm(world);
        using var citra = await world.Member();
        using var staff = await world.Member("dewi@contoh.example", "anggota");
        await Declare(citra, "Saudara kandung");
        var meeting = await Meeting(world);

        await (await citra.Visit(meeting)).Choose("Setuju").Press("Berikan suara");
        Assert.Equal(422, citra.Status);
        Assert.Contains("hubungan dengan terlapor yang belum diputuskan", Assert.Single(citra.Errors), StringComparison.Ordinal);
        const string kin = "Terlapor saudara kandung petugas.";
        Assert.Contains(kin, (await citra.Visit(world.File)).Text, StringComparison.Ordinal);
        Assert.Contains(kin, (await world.Desk.Visit(world.File)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(kin, (await staff.Visit(world.File)).Text, StringComparison.Ordinal);

        await (await (await citra.Visit(world.File)).Follow("Hubungan Anda dengan terlapor")).Press("Minta tetap menangani");
        Assert.Equal("Tulis alasannya.", Assert.Single(citra.Errors));
        await citra.Fill("Mengapa Anda dapat", "Sudah lama tidak bertemu.").Press("Minta tetap menangani");
        var asked = await world.App.With(s => s.GetRequiredService<Db>().Set<Stay>().AsNoTracking().SingleAsync());
        var decide = $"{world.File}/hubungan/{asked.Id}";
        foreach (var other in new[] { citra, staff }) Assert.Equal(404, (await other.Visit(decide)).Status);
        await (await world.Desk.Visit(world.File)).Follow("Putuskan konflik kepentingan");
        Assert.Equal(decide, world.Desk.Path);
        Assert.Contains("Sudah lama tidak bertemu.", world.Desk.Text, StringComparison.Ordinal);
        await world.Desk.Choose("Tetap menangani").Fill("Alasan", "Kuorum memerlukannya.").Press("Simpan keputusan");

        // What nobody confirmed is settled by nobody; and who has no word on it does not know of it.
        await (await citra.Visit(meeting)).Choose("Setuju").Press("Berikan suara");
        Assert.Contains("belum diputuskan", Assert.Single(citra.Errors), StringComparison.Ordinal);
        Assert.Contains("belum dipastikan orang kedua", (await citra.Visit(world.File + "/hubungan")).Text, StringComparison.Ordinal);
        var tie = await world.App.With(s => s.GetRequiredService<Db>().Set<Tie>().AsNoTracking().SingleAsync());
        foreach (var other in new[] { citra, staff }) Assert.Equal(404, (await other.Visit($"/meja/hubungan/{tie.Id}")).Status);
        await Second(world.Desk, "Saudara kandung", "Orang Lain");
        Assert.Contains("tidak cocok", Assert.Single(world.Desk.Errors), StringComparison.Ordinal);
        await world.Desk.Fill("Nama pegawai", "Harsojo Wibisono").Press("Pastikan");
        Assert.Equal("/meja/hubungan", world.Desk.Path);
        Assert.Equal($"officer:{world.Chair.Value:N}", Assert.Single(await Officers.Journal<TieConfirmed>(world.App)).By.Replace("-", "", StringComparison.Ordinal));

        await (await citra.Visit(meeting)).Choose("Setuju").Press("Berikan suara");
        Assert.Equal((200, meeting), (citra.Status, citra.Path));
        Assert.True((await Officers.Journal<StayAnswered>(world.App)).Single().As<StayAnswered>().Stays);
        // Which relation it is stands in no row that can be read: it would name the person.
        Assert.DoesNotContain("sibling", System.Text.Encoding.UTF8.GetString(asked.Sealed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chairs_own_relation_is_decided_by_a_member_and_a_no_is_a_recusal()
    {
        await using var world = await Begin();
        await Confirm(world);
        using var citra = await world.Member();
        await Declare(world.Desk, "Suami atau istri");
        await world.Desk.Visit(world.File + "/kajian");
        await world.Desk.Fill("Fakta dan keterangan", "Ajakan di apel.").Fill("Analisis", "Unsur terpenuhi.").Choose("Pelanggaran peraturan lain").Press("Simpan kajian");
        Assert.Contains("belum diputuskan", Assert.Single(world.Desk.Errors), StringComparison.Ordinal);
        await (await world.Desk.Visit(world.File + "/tutup")).Choose("Tidak terbukti").Fill("Alasan", "Tidak terbukti.").Press("Usulkan penutupan");
        Assert.Contains("belum diputuskan", Assert.Single(world.Desk.Errors), StringComparison.Ordinal);
        await (await world.Desk.Visit(world.File + "/hubungan")).Fill("Mengapa Anda dapat", "Saya ketua.").Press("Minta tetap menangani");
        await (await (await citra.Visit(world.File)).Follow("Putuskan konflik kepentingan")).Choose("Mundur dari berkas").Fill("Alasan", "Istri terlapor.").Press("Simpan keputusan");
        Assert.Equal(world.File, citra.Path);
        Assert.Equal(404, (await world.Desk.Visit(world.File)).Status);
        Assert.Single(await Officers.Journal<OfficerRecused>(world.App));
    }

    [Fact]
    public async Task Ones_own_entry_gives_unit_and_line_of_command_and_being_the_person_leaves_no_choice()
    {
        await using var world = await Begin(Line(Harsoyo, "Drs. Harsojo Wibisono", unit: Randugede, position: "Camat"), Line(Tono, "Tono Sutrisno", unit: Randugede));
        await Confirm(world);
        await Declare(world.Desk, "Saya sendiri", "Tono Sutrisno", Tono);
        Assert.Contains("Guru, " + Randugede, world.Desk.Text, StringComparison.Ordinal);
        Assert.Contains("satu unit kerja", (await world.Desk.Visit(world.File)).Text, StringComparison.Ordinal);
        // Nobody gets rid of a relation alone; where it is the chair's, a member agrees.
        using var citra = await world.Member();
        await (await world.Desk.Visit("/meja/hubungan")).Press("Cabut pernyataan");
        Assert.Contains("satu unit kerja", (await world.Desk.Visit(world.File)).Text, StringComparison.Ordinal);
        await (await (await citra.Visit("/meja/hubungan")).Follow("Saya sendiri")).Press("Tolak");
        Assert.Contains("Menunggu kepastian", (await world.Desk.Visit("/meja/hubungan")).Text, StringComparison.Ordinal);
        await world.Desk.Press("Cabut pernyataan");
        await (await (await citra.Visit("/meja/hubungan")).Follow("Saya sendiri")).Press("Setujui pencabutan");
        Assert.DoesNotContain("satu unit kerja", (await world.Desk.Visit(world.File)).Text, StringComparison.Ordinal);
        await Declare(world.Desk, "Saya sendiri");
        await (await world.Desk.Visit(world.File)).Follow("Hubungan Anda dengan terlapor");
        Assert.Contains("Petugas inilah terlapornya.", world.Desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Desk.Page.QuerySelectorAll("button"), b => b.TextContent.Contains("Minta tetap", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tie_takes_name_and_number_and_keeps_nobody_who_can_be_read()
    {
        await using var world = await Begin();
        await Declare(world.Desk, "Anak", "Orang Lain");
        Assert.Equal((422, "Tidak ada pegawai dengan nama dan nomor itu. Periksa keduanya."), (world.Desk.Status, Assert.Single(world.Desk.Errors)));
        await Declare(world.Desk, "Anak", "Harsoyo Wibisono");
        var tie = await world.App.With(s => s.GetRequiredService<Db>().Set<Tie>().AsNoTracking().SingleAsync());
        Assert.Null(tie.Person);
        var (match, person) = await world.App.With(async s => (Match.Digest(s.GetRequiredService<IFingerprints>(), (await Register(world.App)).Single().Person), (await Register(world.App)).Single().Person));
        Assert.DoesNotContain(tie.Digest, new[] { match, person.Value.ToString("N") });
        await Declare(world.Desk, "Saudara kandung");
        Assert.Contains("sudah Anda nyatakan", Assert.Single(world.Desk.Errors), StringComparison.Ordinal);
        using var citra = await world.Member();
        Assert.Contains("Belum ada.", (await citra.Visit("/meja/hubungan")).Text, StringComparison.Ordinal);
        Assert.Empty((await Officers.Journal<PeopleSeen>(world.App)));
    }

    [Fact]
    public async Task At_the_employer_a_relative_of_the_person_does_not_decide_the_sanction()
    {
        await using var world = await Begin();
        var (bkn, ppk) = (await OutcomePagesTests.Office(world.App, OfficeKind.Bkn, "BKN", ""), await OutcomePagesTests.Office(world.App, OfficeKind.Ppk, "PPK-33.20", "33.20"));
        await Officers.Officer(world.App, bkn, "bkn@contoh.example", "bkn");
        var first = await Officers.Officer(world.App, ppk, "ppk@contoh.example", "ppk");
        using var employer = await Officers.SignedIn(world.App, first, "ppk@contoh.example");
        await Confirm(world);
        using var citra = await world.Member();
        var meeting = await Meeting(world);
        foreach (var desk in new[] { world.Desk, citra }) await (await desk.Visit(meeting)).Choose("Setuju").Press("Berikan suara");
        await (await world.Desk.Visit(meeting)).Press("Tutup rapat pleno");
        await (await world.Desk.Follow("Teruskan ke instansi berwenang")).Fill("Permintaan", "Periksa dan putuskan.").Press("Tanda tangani dan teruskan");
        var referral = await world.App.With(s => s.GetRequiredService<Db>().Set<Netra.Cases.Referrals.Referral>().AsNoTracking().SingleAsync(r => r.To == ppk.Id));

        // Beside a unit a case stands only for who is known not to be in it.
        const string beside = "Penerusan PN-";
        await Import(world.App, Csv(Line(Siti, "Siti", unit: "Dinas Sosial", status: "PPPK")));
        Assert.Contains("menyatakan entri Anda sendiri", (await employer.Visit("/meja/kepatuhan")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(beside, employer.Text, StringComparison.Ordinal);
        await Declare(employer, "Saya sendiri", "Siti", Siti);
        Assert.Contains(beside, (await employer.Visit("/meja/kepatuhan")).Text, StringComparison.Ordinal);

        await (await employer.Visit($"/meja/penerusan/{referral.Id}")).Press("Nyatakan diterima");
        await employer.Follow("Catat keputusan hukuman");
        Assert.Contains("Yang menjadi terlapor, keluarganya, atau bawahannya tidak memutuskan", employer.Text, StringComparison.Ordinal);
        var decision = employer.Path;
        world.App.Time.Pass(TimeSpan.FromSeconds(30));
        using var window = await Officers.SignedIn(world.App, first, "ppk@contoh.example");
        await Declare(window, "Orang tua");
        Assert.DoesNotContain(beside, (await window.Visit("/meja/kepatuhan")).Text, StringComparison.Ordinal);
        async Task Decide() => await employer.Choose("Tidak ada hukuman").Fill("Nomor surat keputusan", "800/1/2024").FillDate("Tanggal surat keputusan", new(2024, 10, 21)).Fill("Penjelasan perbedaan", "Cukup.").Press("Catat keputusan");
        // The page stood open while it was declared; opened again it says so at once.
        await Decide();
        Assert.Contains("Keputusan naik ke atasan", Assert.Single(employer.Errors), StringComparison.Ordinal);
        Assert.Contains("Keputusan naik ke atasan", (await employer.Visit(decision)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(employer.Page.QuerySelectorAll("button"), b => b.TextContent.Contains("Catat keputusan", StringComparison.Ordinal));
        // Her own entry stands first; both are taken back.
        foreach (var _ in new[] { 1, 2 }) await (await window.Visit("/meja/hubungan")).Press("Cabut pernyataan");
        Assert.Contains("Keputusan naik ke atasan", (await employer.Visit(decision)).Text, StringComparison.Ordinal);
        var second = await Officers.Officer(world.App, ppk, "ppk2@contoh.example", "ppk");
        await Officers.LetIn(world.App, employer, second);
        using var colleague = await Officers.SignedIn(world.App, second, "ppk2@contoh.example");
        await (await (await colleague.Visit("/meja/hubungan")).Follow("Orang tua")).Press("Setujui pencabutan");
        await employer.Visit(decision);
        await Decide();
        Assert.Equal($"/meja/penerusan/{referral.Id}", employer.Path);
    }

    [Fact]
    public async Task Nobody_with_an_undecided_relation_registers_a_case_or_opens_a_plenary()
    {
        await using var world = await Begin();
        await Confirm(world);
        var next = world with { Id = await Unregistered(world) };
        await world.App.With(async s =>
        {
            var db = s.GetRequiredService<Db>();
            db.Add(new Netra.Cases.Reviews.Review { Id = Clock.NewId(world.App.Time.Now), FileId = next.Id, Round = 1, Conclusion = "register", SealedReasons = [], Basis = "UU 1/2015 ps 134", By = world.Chair, At = world.App.Time.Now });
            await db.SaveChangesAsync();
        });
        await Confirm(next);
        await (await world.Desk.Visit(world.File + "/kajian")).Fill("Fakta dan keterangan", "Ajakan di apel.").Fill("Analisis", "Unsur terpenuhi.").Choose("Pelanggaran peraturan lain").Press("Simpan kajian");
        await world.Desk.Follow("Buka rapat pleno");
        world.App.Time.Pass(TimeSpan.FromSeconds(30));
        using var window = await Officers.SignedIn(world.App, world.Chair);
        await Declare(window, "Anak");
        await world.Desk.Press("Buka rapat");
        Assert.Contains("belum diputuskan", Assert.Single(world.Desk.Errors), StringComparison.Ordinal);
        Assert.Contains("belum diputuskan", (await window.Visit(world.File + "/pleno")).Text, StringComparison.Ordinal);
        await (await window.Visit(next.File + "/registrasi")).Press("Registrasi");
        Assert.Contains("belum diputuskan", Assert.Single(window.Errors), StringComparison.Ordinal);
        Assert.Empty(await Officers.Journal<PlenaryOpened>(world.App));
        Assert.Empty(await Officers.Journal<CaseRegistered>(world.App));
    }

    [Fact]
    public async Task Who_handled_an_ended_case_of_the_person_is_told_in_the_next_one()
    {
        await using var world = await Begin();
        await Confirm(world);
        await world.App.With(async s =>
        {
            var db = s.GetRequiredService<Db>();
            db.Add(new Netra.Cases.Closures.Closure { FileId = world.Id, Reason = "not-proven", SealedReasons = [], Basis = "UU 1/2015 ps 134(5)", By = world.Chair, At = world.App.Time.Now });
            await db.SaveChangesAsync();
        });
        world.App.Time.Pass(TimeSpan.FromMinutes(1));
        var next = world with { Id = await Unregistered(world) };
        Assert.DoesNotContain("perkara terdahulu", (await world.Desk.Visit(next.File)).Text, StringComparison.Ordinal);
        await Confirm(next);
        Assert.Contains("Petugas ikut menangani perkara terdahulu tentang terlapor.", world.Desk.Text, StringComparison.Ordinal);
        // The chair's own is told to those who would decide on it, and to nobody else.
        using var member = await world.Member();
        Assert.Contains("perkara terdahulu", (await member.Visit(next.File)).Text, StringComparison.Ordinal);
        using var staff = await world.Member("dewi@contoh.example", "staf");
        Assert.DoesNotContain("perkara terdahulu", (await staff.Visit(next.File)).Text, StringComparison.Ordinal);
    }

    private static readonly PersonId Person = new(new Guid(1, 0, 0, new byte[8])), Own = new(new Guid(2, 0, 0, new byte[8])), Head = new(new Guid(3, 0, 0, new byte[8]));
    private static readonly UnitId School = new(new Guid(4, 0, 0, new byte[8])), Department = new(new Guid(5, 0, 0, new byte[8])), Clinic = new(new Guid(6, 0, 0, new byte[8]));

    private static ServiceLine In(UnitId unit, params PersonId[] heads) => new([unit, Department], heads.ToHashSet());

    public static TheoryData<string, string[]> Sides { get; } = new()
    {
        { "nothing", [] }, { "oneself", ["oneself"] }, { "family", ["child"] }, { "unit", ["same-unit"] }, { "unit-above", [] }, { "leads", ["leads"] }, { "led", ["led"] },
        { "earlier", ["earlier"] }, { "all", ["child", "same-unit", "led", "earlier"] }
    };

    [Theory]
    [MemberData(nameof(Sides))]
    public void Relations_follow_from_entry_family_unit_heads_and_earlier_cases(string side, string[] expected)
    {
        var none = new Dictionary<string, string>();
        var reported = new ReportedSide(Person, "d", [In(School, Head)]);
        var officer = side switch
        {
            "nothing" => new OfficerSide(null, [], none, false),
            "oneself" => new(Person, [In(School)], new Dictionary<string, string> { ["d"] = "child" }, true),
            "family" => new(null, [], new Dictionary<string, string> { ["d"] = "child", ["e"] = "spouse" }, false),
            "unit" => new(Own, [In(Clinic), In(School, Head)], none, false),
            // Of one department, and neither of one unit nor of one line.
            "unit-above" => new(Own, [In(Clinic, Head)], none, false),
            "leads" => new(Head, [In(Clinic)], none, false),
            "led" => new(Own, [In(Clinic, Person)], none, false),
            "earlier" => new(null, [], none, true),
            _ => new(Own, [In(School, Person)], new Dictionary<string, string> { ["d"] = "child" }, true)
        };
        Assert.Equal(expected, Relation.Between(officer, reported));
    }

    [Theory]
    [InlineData("oneself", true), InlineData("spouse", true), InlineData("child", true), InlineData("parent", true), InlineData("sibling", true), InlineData("led", true)]
    [InlineData("leads", false), InlineData("same-unit", false), InlineData("earlier", false)]
    public void A_superior_decides_on_his_subordinate_and_nobody_on_himself_his_family_or_his_superior(string relation, bool kept) => Assert.Equal(kept, Relation.KeepsEmployerFrom([relation]));
}
