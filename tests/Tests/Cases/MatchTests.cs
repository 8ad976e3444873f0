using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Netra.Cases;
using Netra.Cases.Matches;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Candidates;
using Netra.Registry.People;
using Netra.Tests.Support;
using static Netra.Tests.Cases.Matched;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Cases;

/// <summary>Who of the register the reported person is: shown with reasons, confirmed by an officer, never by itself.</summary>
public sealed class MatchTests
{
    private const string Namesake = "197505052000031003", Elsewhere = "198002022005011004";

    private static Task<List<View>> Trail(App app) => app.With(s => s.GetRequiredService<Db>().Set<View>().AsNoTracking().Where(v => v.How == "case").ToListAsync());

    private static Task<CaseFile> Load(World world) => world.App.With(s => s.GetRequiredService<Db>().CaseFiles.Whole().AsNoTracking().SingleAsync(f => f.Id == world.Id));

    [Fact]
    public async Task A_misspelt_person_is_confirmed_by_an_officer_with_the_post_of_the_day_and_nothing_is_matched_by_itself()
    {
        await using var world = await Begin();
        // Moved a week after the act.
        await Import(world.App, Csv(Line(Harsoyo, "Drs. Harsojo Wibisono", unit: "Dinas Sosial", position: "Analis")));
        await Ready(world.App);
        var desk = world.Desk;
        await (await desk.Visit(world.File)).Follow("Cari terlapor dalam daftar pegawai");
        Assert.Equal("Harsoyo Wibisana", desk.Page.QuerySelector("#Input-Name")!.GetAttribute("value"));
        Assert.Empty(await Trail(world.App));

        await desk.Press("Cari");
        Assert.Contains("Drs. Harsojo Wibisono", desk.Text, StringComparison.Ordinal);
        Assert.Contains("ejaan lain: harsoyo untuk harsojo", desk.Text, StringComparison.Ordinal);
        // The whole number is nobody's business but the employer's.
        Assert.Contains("1970•••• •••••• • 001", desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Harsoyo, desk.Page.Body!.InnerHtml, StringComparison.Ordinal);
        var row = desk.Page.QuerySelector("tbody tr")!.QuerySelectorAll("td");
        Assert.Contains("Camat", row[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Dinas Sosial", row[2].TextContent, StringComparison.Ordinal);
        Assert.Null((await Load(world)).Match);

        await desk.Follow("Periksa");
        await desk.Press("Pastikan orang ini");
        Assert.Equal(["Pilih yang dipakai dalam kajian.", "Tulis alasannya."], desk.Errors);
        await desk.Choose("Menurut daftar pegawai").Fill("Mengapa ini orangnya", "Jabatan dan unitnya cocok.").Press("Pastikan orang ini");
        Assert.Equal(world.File, desk.Path);
        Assert.Contains("Dipastikan petugas", desk.Text, StringComparison.Ordinal);
        Assert.Contains("Jabatan dan unitnya cocok.", desk.Text, StringComparison.Ordinal);
        Assert.Contains("Kecamatan Randugede, Pemerintah Kabupaten Jepara", desk.Page.QuerySelector("section[aria-labelledby=pihak] table")!.TextContent, StringComparison.Ordinal);

        var match = (await Load(world)).Match!;
        Assert.Equal((world.Chair, world.App.Time.Now), (match.By, match.At));
        var told = Assert.Single(await Officers.Journal<PersonMatched>(world.App));
        Assert.DoesNotContain("arsoyo", told.Body + told.Because, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("wibison", System.Text.Encoding.UTF8.GetString(match.Sealed), StringComparison.OrdinalIgnoreCase);
        // Once more is refused: one match counts.
        Assert.Contains("sudah dipastikan", Assert.Single((await world.Search()).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_shown_has_it_in_the_access_trail_with_the_officer_and_a_purpose_that_names_no_case()
    {
        await using var world = await Begin(Line(Harsoyo, "Harsoyo Wibisana", unit: Randugede), Line(Siti, "Siti Nurjanah", status: "PPPK"));
        await world.Search();
        var line = Assert.Single(await Trail(world.App));
        Assert.Equal((await Register(world.App)).Single(r => r.Number == Harsoyo).Person, line.Person);
        Assert.Equal((world.Chair, 0), (line.Officer, line.At.Minute));
        Assert.NotNull(line.Purpose);
        Assert.DoesNotContain(world.Id.Value.ToString("N"), line.Purpose, StringComparison.Ordinal);
        var seen = (await Officers.Journal<PeopleSeen>(world.App)).Single().As<PeopleSeen>();
        Assert.Equal(("case", 1, world.Office.Id), (seen.How, seen.Count, seen.Office));
        Assert.Equal(1, (await Officers.Journal<PersonSought>(world.App)).Single().As<PersonSought>().Shown);
    }

    [Fact]
    public async Task Namesakes_in_unit_agency_and_birthday_are_told_and_each_must_be_ticked()
    {
        await using var world = await Begin(Line(Harsoyo, "Harsoyo Wibisana", unit: Randugede, position: "Staf"), Line(Namesake, "H. Harsojo Wibisana", unit: Randugede), Line(Elsewhere, "Harsoyo Wibisana"),
            Line("197001012000031005", "Harsoyo Wibisana", agency: Jombang));
        var desk = await world.Search(unit: "");
        Assert.Equal(3, desk.Page.QuerySelectorAll("tbody tr").Length);
        await desk.Follow("Periksa");
        await desk.Choose("Menurut berkas").Fill("Mengapa ini orangnya", "Yakin.").Press("Pastikan orang ini");
        Assert.Equal((422, "Periksa dan centang setiap peringatan dulu."), (desk.Status, Assert.Single(desk.Errors)));
        foreach (var warning in new[] { "1 orang lain senama bekerja di unit yang sama.", "2 orang lain senama bekerja di instansi", "1 orang lain senama lahir", "berbeda tentang apakah ia pejabat" })
        {
            Assert.Null((await Load(world)).Match);
            await desk.Choose(warning).Press("Pastikan orang ini");
        }
        Assert.Equal(world.File, desk.Path);
        Assert.Equal([Warnings.SameUnit, Warnings.SameAgency, Warnings.SameBirth, Warnings.OfficeHolder], (await Officers.Journal<PersonMatched>(world.App)).Single().As<PersonMatched>().Warnings);
    }

    [Fact]
    public async Task Within_a_unit_all_namesakes_are_shown_and_without_one_the_officer_is_told_to_narrow_the_search()
    {
        var namesakes = Enumerable.Range(1, 13).Select(n => Line($"1970010119950310{n:00}", "Harsoyo Wibisana", unit: n < 13 ? Randugede : "Dinas Sosial"));
        await using var world = await Begin([.. namesakes, Line(Siti, "Harsoya Wibisana", unit: Randugede, status: "PPPK")]);
        await world.Search(unit: "");
        Assert.Equal(10, world.Desk.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Masih ada yang lain", world.Desk.Text, StringComparison.Ordinal);
        await world.Search(unit: "Randugede");
        Assert.Equal(12, world.Desk.Page.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("Harsoya", world.Desk.Text, StringComparison.Ordinal);
        // Who is less alike was not shown.
        Assert.Contains("Masih ada yang lain", world.Desk.Text, StringComparison.Ordinal);
        Assert.Equal(22, (await Trail(world.App)).Count);
    }

    [Fact]
    public async Task Another_offices_file_is_not_searched_for_and_who_only_reads_does_not_search()
    {
        await using var world = await Begin();
        await world.Search();
        var results = world.Desk.Path;
        var other = await OutcomePagesTests.Office(world.App, OfficeKind.BawasluKabKota, "33.21", "33.21");
        using var foreign = await Officers.SignedIn(world.App, await Officers.Officer(world.App, other, "ganjar@contoh.example"), "ganjar@contoh.example");
        foreach (var path in new[] { world.File + "/terlapor/cari", results, results + "/1", world.File + "/terlapor/cabut" }) Assert.Equal(404, (await foreign.Visit(path)).Status);
        // A search of one file is none of another's.
        var second = await OutcomePagesTests.HeardFile(world.App, other);
        Assert.Equal(404, (await foreign.Visit(results.Replace(world.Id.Value.ToString(), second.Value.ToString(), StringComparison.Ordinal))).Status);
        Assert.Equal(404, (await world.Desk.Visit(results + "/2")).Status);
        using var reader = await Officers.SignedIn(world.App, await Officers.Officer(world.App, world.Office, "wening@contoh.example", "auditor"), "wening@contoh.example");
        foreach (var path in new[] { world.File + "/terlapor/cari", results, results + "/1" }) Assert.Equal(403, (await reader.Visit(path)).Status);
        Assert.Single(await Trail(world.App));
    }

    [Fact]
    public async Task Nobody_of_them_is_recorded_too_and_a_mistake_is_withdrawn_with_a_reason_that_stays()
    {
        await using var world = await Begin();
        var desk = await world.Search("Qwartz Xylophon");
        Assert.Contains("Tidak ada nama yang mirip", desk.Text, StringComparison.Ordinal);
        await desk.Press("Catat: tidak ditemukan");
        Assert.Equal("Tulis alasannya.", Assert.Single(desk.Errors));
        await desk.Fill("Alasan", "Bukan pegawai kabupaten ini.").Press("Catat: tidak ditemukan");
        Assert.Contains("Tidak ditemukan dalam daftar pegawai", desk.Text, StringComparison.Ordinal);
        await (await desk.Follow("Cabut pencocokan")).Fill("Alasan", "Salah ketik nama.").Press("Cabut");
        Assert.Contains("Salah ketik nama.", desk.Text, StringComparison.Ordinal);
        await (await world.Search()).Follow("Periksa");
        await desk.Choose("Menurut daftar pegawai").Fill("Mengapa ini orangnya", "Camat satu-satunya.").Press("Pastikan orang ini");
        var file = await Load(world);
        Assert.Equal((2, true, 1), (file.Matches.Count, file.Match!.After == file.Matches.Single(m => m.Withdrawn).Id, (await Trail(world.App)).Count));
        Assert.Single(await Officers.Journal<PersonNotMatched>(world.App));
        Assert.Single(await Officers.Journal<MatchWithdrawn>(world.App));
    }

    [Fact]
    public async Task An_open_file_of_the_same_office_about_the_person_is_pointed_out_and_another_offices_is_not()
    {
        await using var world = await Begin();
        var other = await OutcomePagesTests.Office(world.App, OfficeKind.BawasluKabKota, "33.21", "33.21");
        var ganjar = await Officers.Officer(world.App, other, "ganjar@contoh.example");
        using var foreign = await Officers.SignedIn(world.App, ganjar, "ganjar@contoh.example");
        var there = world with { Office = other, Chair = ganjar, Desk = foreign, Id = await OutcomePagesTests.HeardFile(world.App, other) };
        foreach (var (one, beside) in new[] { (there, false), (world, false), (world with { Id = await Unregistered(world) }, true) })
        {
            await (await one.Search()).Follow("Periksa");
            Assert.Equal(beside, one.Desk.Text.Contains("sudah menjadi terlapor dalam berkas lain", StringComparison.Ordinal));
            one.Desk.Choose("Menurut berkas").Fill("Mengapa ini orangnya", "Unitnya cocok.");
            if (beside) one.Desk.Choose("sudah menjadi terlapor");
            await one.Desk.Press("Pastikan orang ini");
            Assert.Equal(one.File, one.Desk.Path);
        }
    }

    [Fact]
    public async Task As_long_as_the_names_are_being_made_ready_the_page_says_so_and_keeps_what_was_typed()
    {
        await using var app = await App.Start(more: s => s.Remove(s.Single(d => d.ServiceType == typeof(IHostedService) && d.ImplementationType == typeof(NameWatch))));
        var office = await OutcomePagesTests.Office(app, OfficeKind.BawasluKabKota, "33.20", "33.20");
        var chair = await Officers.Officer(app, office);
        await using var world = new World(app, office, chair, await OutcomePagesTests.HeardFile(app, office), await Officers.SignedIn(app, chair));
        Assert.Contains("sedang disiapkan", (await world.Desk.Visit(world.File + "/terlapor/cari")).Text, StringComparison.Ordinal);
        await world.Search("Harsojo");
        Assert.Equal(422, world.Desk.Status);
        Assert.Contains("sedang disiapkan", Assert.Single(world.Desk.Errors), StringComparison.Ordinal);
        Assert.Equal("Harsojo", world.Desk.Page.QuerySelector("#Input-Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Filters_narrow_by_the_beginnings_of_words_and_refuse_what_fits_nothing()
    {
        await using var world = await Begin(Line(Harsoyo, "Harsoyo Wibisana", unit: Randugede), Line(Namesake, "Harsoyo Wibisana", unit: "Dinas Sosial"), Line(Elsewhere, "Harsoyo Wibisana", agency: Jombang, unit: Randugede));
        // Jombang lies outside the regency of the case.
        Assert.Single((await world.Search(unit: "kec rand")).Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Dinas Cuaca", Assert.Single((await world.Search(unit: "Dinas Cuaca")).Errors), StringComparison.Ordinal);
        await world.Desk.Fill("Kata dalam nama unit kerja", "").Choose("Wilayah unit kerja", "Seluruh Indonesia").Press("Cari");
        Assert.Equal(3, world.Desk.Page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public void After_the_referral_a_match_is_withdrawn_by_two()
    {
        var file = Handled.Referred();
        file.Matches.Add(new() { Id = Clock.NewId(Handled.Now), FileId = file.Id, Sealed = Handled.Sealed, PersonDigest = "ab", By = Handled.Member(1), At = Handled.Now });
        var wish = Withdrawal.Of(file, Handled.Sealed, Handled.Member(1), Handled.Now).Value!;
        file.Match!.Withdrawals.Add(wish);
        Assert.NotNull(file.Match);
        Assert.IsType<WithdrawalWaits>(Withdrawal.Of(file, Handled.Sealed, Handled.Member(2), Handled.Now).Refused);
        Assert.IsType<AnotherAgrees>(wish.Answered(file, true, Handled.Sealed, Handled.Member(1), Handled.Now).Refused);
        wish.Answer = wish.Answered(file, true, Handled.Sealed, Handled.Member(2), Handled.Now).Value!;
        Assert.Null(file.Match);
        Assert.IsType<NothingWaits>(wish.Answered(file, false, Handled.Sealed, Handled.Member(3), Handled.Now).Refused);
    }

    [Fact]
    public void An_officer_searches_twenty_times_an_hour_and_a_search_is_good_for_a_day()
    {
        var file = Files.Registered();
        Assert.Null(Search.Forbidden(file, Files.Ganjar, Search.Most - 1));
        Assert.IsType<SearchedTooOften>(Search.Forbidden(file, Files.Ganjar, Search.Most));
        Assert.IsType<SteppedBack>(Search.Forbidden(file.WithoutRatri(), Files.Ratri, 0));
        var search = Search.Of(file, new(new("X"), [], false), Files.Seal, Files.Ganjar, Files.Now);
        Assert.False(search.Stale(Files.Now.AddHours(24)));
        Assert.True(search.Stale(Files.Now.AddHours(25)));
        Assert.IsType<SearchTooOld>(Match.Of(file, search, new(null, "x", false, []), [], [], Files.Seal, null!, Files.Ganjar, Files.Now.AddHours(25)).Refused);
    }

    [Fact]
    public async Task What_the_person_signed_stands_in_the_assessment_and_what_the_unit_did_beside_the_case()
    {
        await using var world = await Begin();
        var office = await Officers.Office(world.App, OfficeKind.Bkpsdm, "BKPSDM-33.20");
        using var keeper = await Officers.SignedIn(world.App, await Officers.Officer(world.App, office, "bkpsdm@contoh.example", "bkpsdm"), "bkpsdm@contoh.example");
        await Confirm(world);
        Assert.Contains("Sampai hari iniTidak ada pakta yang tercatat", (await world.Desk.Visit(world.File)).Text, StringComparison.Ordinal);
        using var pledge = await Prevention.Given.Signed(world.App, await Prevention.Given.Round(world.App, keeper), Harsoyo);
        var pact = pledge.Page.QuerySelector(".nomor")!.TextContent.Trim();
        await world.Desk.Visit(world.File + "/kajian");
        // Signed today, after the act of the twelfth.
        Assert.Contains("Sebelum hari perbuatanTidak ada pakta yang tercatat", world.Desk.Text, StringComparison.Ordinal);
        Assert.Contains($"Sampai hari iniDitandatangani Senin, 21 Oktober 2024, pakta {pact}", world.Desk.Text, StringComparison.Ordinal);
        Assert.Contains("tidak berarti menolak", world.Desk.Text, StringComparison.Ordinal);
        await world.Desk.Visit(world.File);
        Assert.Contains("Pencegahan di unitnya", world.Desk.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await world.Desk.Follow("Catatan publik unit")).Status);
        Assert.Equal(Randugede, world.Desk.Heading);
    }
}
