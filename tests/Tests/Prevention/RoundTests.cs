using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Units;
using Netra.Prevention.Wordings;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Prevention;

/// <summary>Rounds at the desk: opened, filled from the register, kept in step with it.</summary>
public sealed class RoundTests
{
    [Fact]
    public async Task A_round_asks_those_of_the_register_and_who_is_not_ASN_only_with_a_text_of_their_own()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await Round(app, desk);
        Assert.Equal("Dinas Kesehatan 0/1; Dinas Pendidikan 0/2; SD Negeri 1 0/1", await Counts(app));
        await Round(app, desk, "Ikrar bersama non-ASN", "Ikrar Netralitas Pegawai Non-ASN");
        await desk.Visit("/meja/ikrar");
        Assert.Contains("0 dari 3 sudah berikrar", desk.Text, StringComparison.Ordinal);
        Assert.Contains("0 dari 4 sudah berikrar", desk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_over_one_unit_takes_in_those_below_it_and_nobody_else()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await Round(app, desk, more: d => d.Choose("Dinas Pendidikan"));
        Assert.Equal("Dinas Pendidikan 0/2; SD Negeri 1 0/1", await Counts(app));
    }

    [Fact]
    public async Task A_round_by_region_takes_in_a_central_agencys_unit_there_for_the_office_of_that_agency_alone()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var central = await Officers.Office(app, OfficeKind.Ppk, "PPK-KEMENKUMHAM");
        await Import(app, Csv(Line("199001012015011001", "Arif", "Kementerian Hukum", "Kantor Wilayah Jawa Tengah"), Line("199001012015011002", "Bayu", "Kementerian Hukum", "Kantor Wilayah Bali")));
        await using (var db = await app.Engine.Open())
            foreach (var sql in new[] { $"update registry_agencies set ppk_office = '{Stored(central.Id.Value)}' where name = 'Kementerian Hukum'", "update registry_units set region = '33' where name = 'Kantor Wilayah Jawa Tengah'" })
            {
                await using var command = db.CreateCommand();
#pragma warning disable CA2100 // The sentences are this file's own.
                command.CommandText = sql;
#pragma warning restore CA2100
                await command.ExecuteNonQueryAsync();
            }
        await desk.Visit("/meja/ikrar/baru");
        Assert.DoesNotContain("Kementerian Hukum", desk.Text, StringComparison.Ordinal);
        var ppk = await Officers.SignedIn(app, await Officers.Officer(app, central, "ppk@kumham.example", "ppk"), "ppk@kumham.example");
        await Round(app, ppk, "Ikrar Kanwil", more: d => d.Choose("Kementerian Hukum").Fill("Hanya unit di wilayah", "33"));
        Assert.Equal("Kantor Wilayah Jawa Tengah 0/1", await Counts(app));
        Assert.Equal(404, (await desk.Visit(ppk.Path)).Status);
    }

    private static string Stored(Guid id) => Databases.OnPostgres ? id.ToString() : id.ToString().ToUpperInvariant();

    [Fact]
    public async Task After_an_import_who_came_must_sign_who_moved_signs_there_who_left_need_not_and_who_signed_stays()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        await Signed(app, round, Rini);
        app.Time.Pass(TimeSpan.FromDays(1));
        // Rini and Tono are not in the complete file: Rini has signed, Tono has not. Budi moves, Siti comes.
        var answer = await Import(app, Csv(Line(Budi, "Budi Santosa, S.Pd.", unit: "Dinas Kesehatan"), Line(Siti, "Siti", unit: "Dinas Kesehatan", status: "PPPK")), new ImportWish(Agency: Jepara, Complete: true, CloseLeavers: true));
        Assert.Equal(3, answer.Leavers);
        await app.With(s => Following.CatchUp(new RosterFollower(s.GetRequiredService<Clock>()), s.GetRequiredService<Db>(), app.Engine));
        await Read(app);
        Assert.Equal("Dinas Kesehatan 1/3; Dinas Pendidikan 0/0; SD Negeri 1 0/0", await Counts(app));
        Assert.Equal((1, 1, 1), await app.With(s => s.GetRequiredService<Db>().Set<RosterRunEnd>().AsNoTracking().OrderBy(e => e.Run).Skip(1).Select(e => new ValueTuple<long, long, long>(e.Joined, e.Moved, e.Gone)).FirstAsync()));
        using var tono = app.Browse();
        await tono.Visit((await Invitation(app, round, Tono)).Address);
        Assert.Contains("Anda tidak lagi tercatat", tono.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_register_corrects_is_asked_for_as_it_is_now_until_it_is_signed()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        await Signed(app, round, Rini);
        app.Time.Pass(TimeSpan.FromDays(1));
        await Import(app, Csv(Line(Budi, "Budi Santoso, M.Pd.", unit: "Dinas Pendidikan > SD Negeri 1", position: "Kepala Sekolah"), Line(Rini, "Rini Astuti Dewi", unit: "Dinas Kesehatan", position: "Perawat")));
        await app.With(s => Following.CatchUp(new RosterFollower(s.GetRequiredService<Clock>()), s.GetRequiredService<Db>(), app.Engine));
        var before = await Counts(app);
        await Read(app);
        Assert.Equal(before, await Counts(app));
        using var budi = await Confirmed(app, round, Budi);
        Assert.Contains("Budi Santoso, M.Pd.", budi.Text, StringComparison.Ordinal);
        Assert.Contains("Kepala Sekolah", budi.Text, StringComparison.Ordinal);
        Assert.Equal("Rini Astuti", await app.With(s => s.GetRequiredService<Db>().Set<Signer>().Where(x => x.Number == Rini).Select(x => x.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_reading_carried_twice_counts_nobody_twice()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        var before = await Counts(app);
        await app.With(async s => await s.GetRequiredService<RosterReading>().Carry(await s.GetRequiredService<Db>().Set<RosterRun>().AsNoTracking().SingleAsync(r => r.Round == round.Nr)));
        Assert.Equal(before, await Counts(app));
    }

    [Fact]
    public async Task A_unit_shows_who_has_not_signed_and_every_look_leaves_a_trail()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await Signed(app, await Round(app, desk), Rini);
        await (await (await desk.Visit("/meja/ikrar")).Follow(Name)).Follow("Dinas Kesehatan");
        Assert.DoesNotContain("Rini", desk.Text, StringComparison.Ordinal);
        await desk.Follow("Lihat yang sudah berikrar");
        Assert.Contains("Rini Astuti", desk.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Count<View>(app));
        Assert.DoesNotContain("Rini", Assert.Single(await Officers.Journal<SignersSeen>(app)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_offices_round_does_not_exist_and_dates_that_lie_are_refused()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        var other = await Officers.SignedIn(app, await Officers.Officer(app, await Officers.Office(app, OfficeKind.Ppk, "PPK-33.20"), "ppk@contoh.example", "ppk"), "ppk@contoh.example");
        var unit = (await Units(app))[0].Unit.Value;
        foreach (var path in new[] { "", $"/unit/{unit}", "/surat", "/undangan", $"/undangan/{unit}" })
            Assert.Equal(404, (await other.Visit($"/meja/ikrar/{round.Id.Value}{path}")).Status);
        await (await desk.Visit("/meja/ikrar/baru")).Fill("Periode ikrar", "Terbalik").FillDate("Hari terakhir", new(2024, 10, 1)).Press("Buka periode");
        Assert.Equal(422, desk.Status);
        Assert.Contains("Hari terakhir tidak boleh sudah lewat", Assert.Single(desk.Errors), StringComparison.Ordinal);
        Assert.Contains("Terbalik", desk.Page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_text_is_a_new_version_and_the_old_one_stays()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await (await (await desk.Visit("/meja/ikrar/naskah")).Follow("Tulis versi sendiri")).Fill("Sumber", "SE Bupati 863/927/415.01/2023.").Press("Simpan versi baru");
        await (await (await desk.Visit("/meja/ikrar/naskah")).Follow("Tulis versi sendiri")).Fill("Butir-butir", "Menjaga netralitas.").Press("Simpan versi baru");
        var own = await app.With(s => s.GetRequiredService<Db>().Set<Wording>().AsNoTracking().Where(w => w.Office != null).OrderBy(w => w.Version).ToListAsync());
        Assert.Equal([1, 2], own.Select(w => w.Version));
        Assert.All(own, w => Assert.Equal(w.Sha256, w.Digest));
        Assert.NotEqual(own[0].Sha256, own[1].Sha256);
    }

    [Fact]
    public async Task Parts_of_the_letters_come_a_page_at_a_time_and_together_are_every_unit_once()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        var known = await Units(app);
        var agency = known[0];
        await app.With(async s =>
        {
            var db = s.GetRequiredService<Db>();
            // A unit with nobody of its own above 24 of 2,500 people, two of which make a part.
            var top = db.Add(Of(round, agency, null, "/", 60_000)).Entity;
            await db.SaveChangesAsync();
            top.Line = $"/{top.Nr}/";
            var below = Enumerable.Range(0, 24).Select(_ => db.Add(Of(round, agency, top.Nr, top.Line, 2_500)).Entity).ToList();
            await db.SaveChangesAsync();
            foreach (var unit in below) unit.Line += $"{unit.Nr}/";
            await db.SaveChangesAsync();
        });
        var units = (await Units(app)).Skip(known.Count).ToList();
        var (pages, parts) = (0, new List<(long From, long To)>());
        for (var path = $"/meja/ikrar/{round.Id.Value}/surat/{units[0].Unit.Value}"; path is not null; pages++)
        {
            await desk.Visit(path);
            Assert.Contains("Seluruhnya 60.000 lembar", desk.Text, StringComparison.Ordinal);
            parts.AddRange(desk.Page.QuerySelectorAll("a[href*='/surat/surat/']").Select(a => a.GetAttribute("href")!.Split('/')).Select(p => (long.Parse(p[6], null), long.Parse(p[7], null))));
            path = desk.Page.QuerySelectorAll("nav.jalur a").FirstOrDefault(a => a.TextContent == "Berikutnya")?.GetAttribute("href");
        }
        Assert.Equal((3, 12), (pages, parts.Count));
        Assert.Equal(units.Skip(1).Chunk(2).Select(two => (two[0].Nr, two[1].Nr)), parts);
        await desk.Visit($"/meja/ikrar/{round.Id.Value}/surat/{units[^1].Unit.Value}");
        Assert.Contains($"/{units[^1].Nr}/{units[^1].Nr}/", Assert.Single(desk.Page.QuerySelectorAll("a[href*='/surat/surat/']")).GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Seluruhnya 60.003 lembar", (await desk.Visit($"/meja/ikrar/{round.Id.Value}/surat")).Text, StringComparison.Ordinal);
    }

    private static RoundUnit Of(Round round, RoundUnit like, long? above, string line, long members) => new()
    {
        Round = round.Nr, Unit = new(Clock.NewId(App.Monday)), Above = above, Line = line, Name = "Rekaan", Agency = like.Agency, AgencyName = like.AgencyName, Region = like.Region, Province = like.Province, Regency = like.Regency, Members = members
    };
}
