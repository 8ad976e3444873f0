using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access;
using Netra.Cases;
using Netra.Cases.Clarifications;
using Netra.Cases.Persons;
using Netra.Cases.Registrations;
using Netra.Cases.Sanctions;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Access;
using Netra.Tests.Support;

namespace Netra.Tests.Cases;

public sealed class OutcomePagesTests
{
    private const string Name = "Harsoyo Wibisana";

    internal static Task<Office> Office(App app, OfficeKind kind, string code, string covers) => app.With(s =>
        AccessCommands.AddOffice(s, new(kind, $"Kantor {code}", code, new(covers), OfficeZone.Wib, null, new(2024, 1, 1), null, [new(covers)], kind is OfficeKind.BawasluKabKota)));

    /// <summary>A registered file whose reported person was heard.</summary>
    internal static Task<CaseFileId> HeardFile(App app, Office office, ReportId? report = null, bool reviewed = false) => app.With(async s =>
    {
        var (db, now) = (s.GetRequiredService<Db>(), app.Time.Now);
        using var seal = await s.GetRequiredService<ISeals>().Create(now, [office.Id]);
        var file = new CaseFile
        {
            Id = new(Clock.NewId(now)), Office = office.Id, Seal = seal.Id, Report = report, Region = new("33.20.01"), Act = "partisan-activity", ActedOn = new(2024, 10, 12),
            Election = "pilkada-2024", OpenedAt = now
        };
        var by = new OfficerId(Clock.NewId(now));
        file.Registration = new Registration { FileId = file.Id, Office = office.Id, Year = 2024, Kind = "TM", Serial = 1, Number = "001/TM/PB/Kab/33.20/X/2024", Basis = "UU 1/2015 ps 134(5)", By = by, At = now };
        file.Reported = ReportedPerson.Of(file.Id, new Person(Name, "PNS", "Kecamatan Randugede", "Camat", true), seal, s.GetRequiredService<IFingerprints>(), by, now);
        if (reviewed)
            file.Reviews.Add(new Netra.Cases.Reviews.Review { Id = Clock.NewId(now), FileId = file.Id, Round = 1, Conclusion = "register", SealedReasons = seal.Seal("Memenuhi syarat.", "review.reasons"), Basis = "UU 1/2015 ps 134", By = by, At = now });
        var heard = Clock.NewId(now);
        file.Clarifications.Add(new Clarification
        {
            Id = heard, FileId = file.Id, Role = "reported", HeldAt = now, SealedName = seal.Seal(Name, "clarification.name"), SealedPlace = seal.Seal("Ruang sidang", "clarification.place"), Basis = "UU 1/2015 ps 134(5)", By = by, At = now,
            Hearing = new Hearing { ClarificationId = heard, Attended = true, SealedMinutes = seal.Seal("Membenarkan.", "hearing.minutes"), By = by, At = now }
        });
        db.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    });

    private static Task<T> FromDb<T>(App app, Func<Db, Task<T>> read) => app.With(s => read(s.GetRequiredService<Db>()));

    [Fact]
    public async Task From_the_assessment_to_the_announced_outcome_each_office_sees_its_own_part()
    {
        await using var app = await App.Start();
        var bawaslu = await Office(app, OfficeKind.BawasluKabKota, "33.20", "33.20");
        var (bkn, ppk, other) = (await Office(app, OfficeKind.Bkn, "BKN", ""), await Office(app, OfficeKind.Ppk, "PPK-33.20", "33.20"), await Office(app, OfficeKind.Ppk, "PPK-61.11", "61.11"));
        var chair = await Given.Officer(app, bawaslu);
        var member = await Given.Officer(app, bawaslu, "citra@contoh.example", "anggota");
        var verifier = await Given.Officer(app, bkn, "bkn@contoh.example", "bkn");
        var employer = await Given.Officer(app, ppk, "ppk@contoh.example", "ppk");
        var stranger = await Given.Officer(app, other, "lain@contoh.example", "ppk");
        var file = $"/meja/berkas/{(await HeardFile(app, bawaslu)).Value}";
        using var chairs = await Given.SignedIn(app, chair);
        await Given.LetIn(app, chairs, member);
        using var members = await Given.SignedIn(app, member, "citra@contoh.example");

        await (await chairs.Visit(file)).Follow("Susun kajian dugaan pelanggaran");
        await chairs.Press("Lihat penilaian mesin aturan");
        Assert.Equal(200, chairs.Status);
        Assert.Contains("Cocok", chairs.Text, StringComparison.Ordinal);
        await chairs.Press("Simpan kajian");
        Assert.Equal((422, 3), (chairs.Status, chairs.Errors.Count));
        await chairs.Fill("Fakta dan keterangan", "Ajakan di apel.").Fill("Analisis", "Unsur terpenuhi.").Choose("Pelanggaran peraturan lain").Press("Simpan kajian");
        Assert.Equal(file, chairs.Path);

        await (await chairs.Follow("Buka rapat pleno")).Press("Buka rapat");
        var meeting = chairs.Path;
        await chairs.Choose("Setuju").Press("Berikan suara");
        await chairs.Press("Tutup rapat pleno");
        Assert.Equal("Kuorum belum tercapai: baru 1 suara, perlu 2.", Assert.Single(chairs.Errors));
        await (await members.Visit(meeting)).Choose("Setuju").Fill("Catatan", "Bukti cukup.").Press("Berikan suara");
        Assert.DoesNotContain("Bukti cukup.", (await chairs.Visit(meeting)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tutup rapat pleno", members.Text, StringComparison.Ordinal);
        await (await chairs.Visit(meeting)).Press("Tutup rapat pleno");
        Assert.Equal(file, chairs.Path);

        await (await chairs.Follow("Teruskan ke instansi berwenang")).Fill("Permintaan", "Periksa dan putuskan.").Press("Tanda tangani dan teruskan");
        Assert.Equal(file, chairs.Path);
        var referrals = await FromDb(app, db => db.Set<Netra.Cases.Referrals.Referral>().AsNoTracking().ToListAsync());
        var (toBkn, toPpk) = (referrals.Single(r => r.To == bkn.Id), referrals.Single(r => r.To == ppk.Id));

        using var verifies = await Given.SignedIn(app, verifier, "bkn@contoh.example");
        app.Time.Pass(TimeSpan.FromSeconds(30));
        using var window = await Given.SignedIn(app, verifier, "bkn@contoh.example");
        await window.Visit($"/meja/penerusan/{toBkn.Id}");
        await (await verifies.Visit("/meja/penerusan")).Follow(toBkn.Number);
        Assert.Contains(Name, verifies.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Catat keputusan", (await verifies.Press("Nyatakan diterima")).Text, StringComparison.Ordinal);
        // The same letter stood open in a second window.
        await window.Press("Nyatakan diterima");
        Assert.Equal((422, "Penerusan ini sudah dinyatakan diterima."), (window.Status, Assert.Single(window.Errors)));
        Assert.Single(await Given.Journal<ReferralAcknowledged>(app));
        Assert.Contains("Penelaahan, verifikasi, dan validasi", (await verifies.Visit("/meja/penerusan")).Text, StringComparison.Ordinal);
        await (await (await verifies.Visit($"/meja/penerusan/{toBkn.Id}")).Follow("Catat penyampaian hasil")).Press("Catat penyampaian");
        Assert.Equal((422, 2), (verifies.Status, verifies.Errors.Count));
        await verifies.FillDate("Disampaikan pada", new(2024, 10, 22)).Fill("Nomor surat", "B-77/2024").Press("Catat penyampaian");
        Assert.Contains("belum tiba", Assert.Single(verifies.Errors), StringComparison.Ordinal);
        await verifies.FillDate("Disampaikan pada", new(2024, 10, 20)).Press("Catat penyampaian");
        Assert.Contains("21 Oktober 2024", Assert.Single(verifies.Errors), StringComparison.Ordinal);
        Assert.Contains("B-77/2024", verifies.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await verifies.FillDate("Disampaikan pada", new(2024, 10, 21)).Press("Catat penyampaian");
        Assert.Equal($"/meja/penerusan/{toBkn.Id}", verifies.Path);
        Assert.Contains("B-77/2024", verifies.Text, StringComparison.Ordinal);
        await (await verifies.Visit($"/meja/penerusan/{toBkn.Id}/penyampaian")).FillDate("Disampaikan pada", new(2024, 10, 21)).Fill("Nomor surat", "B-78").Press("Catat penyampaian");
        Assert.Contains("sudah dicatat", Assert.Single(verifies.Errors), StringComparison.Ordinal);
        Assert.Single(await Given.Journal<StudyConveyed>(app));
        // The study is over: no clock runs at BKN, and none is late.
        Assert.Empty((await verifies.Visit("/meja/penerusan")).Page.QuerySelectorAll(".tenggat"));
        Assert.Contains((await verifies.Visit($"/meja/penerusan/{toBkn.Id}/keputusan")).Status, new[] { 403, 404 });
        Assert.Equal(404, (await verifies.Visit($"/meja/penerusan/{toPpk.Id}")).Status);
        Assert.Contains((await verifies.Visit(file)).Status, new[] { 403, 404 });

        using var strangers = await Given.SignedIn(app, stranger, "lain@contoh.example");
        foreach (var path in new[] { "", "/keputusan", "/pelaksanaan", "/penyampaian", "/cetak" })
            Assert.Equal(404, (await strangers.Visit($"/meja/penerusan/{toPpk.Id}{path}")).Status);
        Assert.DoesNotContain(toPpk.Number, (await strangers.Visit("/meja/penerusan")).Text, StringComparison.Ordinal);

        using var employs = await Given.SignedIn(app, employer, "ppk@contoh.example");
        await (await employs.Visit($"/meja/penerusan/{toPpk.Id}")).Press("Nyatakan diterima");
        await employs.Follow("Catat keputusan hukuman");
        // A PNS holds no village office and runs for nothing: only what can be imposed on him is offered, and nothing else is taken.
        var offered = employs.Page.QuerySelectorAll<IHtmlInputElement>("input[name=Kind]").Select(i => i.Value).ToList();
        Assert.Equal(["MORAL_TERTUTUP", "MORAL_TERBUKA", "DISIPLIN_RINGAN", "DISIPLIN_SEDANG", "DISIPLIN_BERAT", "PTDH", SanctionDecision.None], offered);
        employs.Choose("Tidak ada hukuman").Fill("Nomor surat keputusan", "800/1/2024").FillDate("Tanggal surat keputusan", new(2024, 10, 21));
        employs.Page.QuerySelectorAll<IHtmlInputElement>("input[name=Kind]").Single(i => i.IsChecked).Value = "DESA_PEMBERHENTIAN";
        await employs.Press("Catat keputusan");
        Assert.Equal(422, employs.Status);
        Assert.Contains("tidak dapat dijatuhkan kepada terlapor", Assert.Single(employs.Errors), StringComparison.Ordinal);
        await employs.Choose("Tidak ada hukuman").Fill("Nomor surat keputusan", "800/1/2024").FillDate("Tanggal surat keputusan", new(2024, 10, 21)).Press("Catat keputusan");
        Assert.Equal("Hukuman berbeda dari rekomendasi. Jelaskan perbedaannya.", Assert.Single(employs.Errors));
        var recommended = await app.With(s => Task.FromResult(s.GetRequiredService<IRulebook>().Sanctions.Single(k => k.Code == toPpk.Recommended).Name.Id));
        await employs.Choose(recommended).Press("Catat keputusan");
        Assert.Equal($"/meja/penerusan/{toPpk.Id}", employs.Path);
        await (await employs.Follow("Catat pelaksanaan")).FillDate("Keputusan diterima terlapor", new(2024, 10, 21)).FillDate("Keputusan dijalankan pada", new(2024, 10, 21)).Fill("Bukti pelaksanaan", "Berita acara").Press("Catat pelaksanaan");
        Assert.Contains("5 November 2024", Assert.Single(employs.Errors), StringComparison.Ordinal);

        await (await (await chairs.Visit(file)).Follow("Umumkan hasil kepada pelapor")).Press("Umumkan");
        Assert.Equal(file, chairs.Path);
        Assert.Contains("Ditindaklanjuti dengan keputusan hukuman", chairs.Text, StringComparison.Ordinal);
        // The other office's officers are not named, the office is.
        Assert.Contains("Kantor PPK-33.20. ", chairs.Page.QuerySelector("section[aria-labelledby=jejak]")!.TextContent, StringComparison.Ordinal);
        foreach (var paper in new[] { "Cetak kajian", "Cetak surat penerusan", "Cetak pemberitahuan status" })
            Assert.Equal(200, (await (await chairs.Visit(file)).Follow(paper)).Status);
        Assert.Contains("Bukti cukup.", (await chairs.Visit(meeting)).Text, StringComparison.Ordinal);
        Assert.Contains("BERITA ACARA RAPAT PLENO", (await (await chairs.Visit(meeting)).Follow("Cetak berita acara pleno")).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await Given.Journal<Referred>(app)).Count);
        Assert.Single(await Given.Journal<SanctionDecided>(app));
        // BKN, which watches, sees that the employer decided.
        Assert.Contains("Diputuskan", (await verifies.Visit("/meja/penerusan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reporter_sees_where_the_case_stands_and_who_holds_it()
    {
        await using var app = await App.Start();
        var bawaslu = await Office(app, OfficeKind.BawasluKabKota, "33.20", "33.20");
        await Given.Officer(app, bawaslu);
        var report = new ReportId(Clock.NewId(app.Time.Now));
        Assert.Null(await app.With(s => s.GetRequiredService<ICases>().ProgressOf(report)));
        Assert.False(await app.With(s => s.GetRequiredService<ICases>().RestsOn(report)));
        await HeardFile(app, bawaslu, report);
        var progress = (await app.With(s => s.GetRequiredService<ICases>().ProgressOf(report)))!;
        Assert.Equal(("cases.state.clarification", bawaslu.Id), (progress.State, progress.HeldBy));
        var texts = app.Web.Services.GetRequiredService<Texts>();
        Assert.All(progress.Steps, step => Assert.DoesNotContain(Name, texts[step.Text, [.. step.Args]], StringComparison.Ordinal));
        Assert.True(await app.With(s => s.GetRequiredService<ICases>().RestsOn(report)));
    }
}
