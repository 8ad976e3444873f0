using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rounds;
using Netra.Prevention.Sheets;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Prevention;

/// <summary>Signing on paper: printed, recorded by one officer, checked by another.</summary>
public sealed class PaperTests
{
    private const string Second = "kedua@contoh.example", Third = "ketiga@contoh.example";

    private static async Task<(string Unit, Round Round)> Recorded(App app, Browser desk, Round? round = null)
    {
        round ??= await Round(app, desk);
        var unit = (await Units(app)).Single(u => u.Name == "SD Negeri 1");
        await (await desk.Visit($"/meja/ikrar/{round.Id.Value}/unit/{unit.Unit.Value}")).Follow("Catat tanda tangan kertas");
        await desk.Choose("Budi Santosa").Press("Catat dan minta diperiksa");
        Assert.Equal("Periksa tanda tangan kertas", desk.Heading);
        return (desk.Path, round);
    }

    private static async Task<(Browser Browser, OfficerId Id)> Colleague(App app, Browser desk, bool letIn = true)
    {
        var office = await app.With(async s => (await s.GetRequiredService<IOffices>().All()).Single(o => o.Code == "BKPSDM-33.20"));
        var officer = await Officers.Officer(app, office, Second, "bkpsdm");
        if (letIn) await LetInByAThird(app, desk, office, officer);
        return (await Officers.SignedIn(app, officer, Second), officer);
    }

    private static async Task LetInByAThird(App app, Browser desk, Office office, OfficerId officer)
    {
        var third = await Officers.Officer(app, office, Third, "bkpsdm");
        await Officers.LetIn(app, desk, third);
        using var browser = await Officers.SignedIn(app, third, Third);
        await Officers.LetIn(app, browser, officer);
    }

    [Fact]
    public async Task A_signature_on_paper_is_a_pact_when_a_second_officer_whom_another_hand_let_in_confirms_it()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var (page, _) = await Recorded(app, desk);
        Assert.Contains("Anda yang mencatat lembar ini", desk.Text, StringComparison.Ordinal);
        // The one who recorded it sends the form all the same.
        var sheet = await app.With(s => s.GetRequiredService<Db>().Set<Sheet>().AsNoTracking().SingleAsync());
        var token = desk.Page.QuerySelector("input[name=af]")!.GetAttribute("value")!;
        using var own = await desk.Http.PostAsync(new Uri(page, UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string> { ["af"] = token, ["Sheet"] = sheet.Id.ToString(), ["Go"] = "confirm" }));
        Assert.Contains("Anda sendiri yang mencatat", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var (second, officer) = await Colleague(app, desk, letIn: false);
        using var __ = second;
        await (await second.Visit(page)).Press("Benar, jadikan pakta");
        Assert.Contains("sudah dimasukkan orang lain", Assert.Single(second.Errors), StringComparison.Ordinal);
        Assert.Equal(0, await Count<Pact>(app));

        await LetInByAThird(app, desk, await app.With(async s => (await s.GetRequiredService<IOffices>().All()).Single(o => o.Code == "BKPSDM-33.20")), officer);
        await (await second.Visit(page)).Press("Benar, jadikan pakta");
        Assert.Contains("Tidak ada lembar yang menunggu", second.Text, StringComparison.Ordinal);
        var pact = await app.With(s => s.GetRequiredService<Db>().Set<Pact>().AsNoTracking().SingleAsync());
        Assert.Equal((1, "paper", "2024-10-21"), (await Count<Due>(app), pact.Assurance, pact.Says(PactContent.OnPaper)));
        Assert.Equal(("Ratri Kusuma", "Ratri Kusuma"), (pact.Says(PactContent.RecordedBy), pact.Says(PactContent.CheckedBy)));
        Assert.Contains(officer.Value.ToString("N"), Assert.Single(await Officers.Journal<PledgeSigned>(app)).By, StringComparison.Ordinal);
        Assert.DoesNotContain(officer.Value.ToString("N"), Assert.Single(await Officers.Journal<SheetRecorded>(app)).By, StringComparison.Ordinal);
        Assert.Contains("SD Negeri 1 1/1", await Counts(app), StringComparison.Ordinal);
        using var visitor = app.Browse();
        Assert.Contains("Kertas, dicatat pengelola dan diperiksa petugas kedua", (await visitor.Visit("/pakta/" + pact.Code.Value)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_whom_the_recorder_let_in_checks_nothing_of_the_recorders()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var (page, _) = await Recorded(app, desk);
        var (second, officer) = await Colleague(app, desk, letIn: false);
        using var __ = second;
        await Officers.LetIn(app, desk, officer);
        foreach (var press in new[] { "Benar, jadikan pakta", "Tolak lembar ini" })
        {
            await (await second.Visit(page)).Press(press);
            Assert.Contains("petugas yang memasukkan Anda", Assert.Single(second.Errors), StringComparison.Ordinal);
        }
        Assert.Equal((0, 0), (await Count<Pact>(app), await Count<SheetCheck>(app)));
    }

    [Fact]
    public async Task A_rejected_sheet_is_no_pact_and_can_be_recorded_again()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var (page, round) = await Recorded(app, desk);
        var (second, _) = await Colleague(app, desk);
        using var __ = second;
        await (await second.Visit(page)).Press("Tolak lembar ini");
        Assert.Equal((0, 0), (await Count<Pact>(app), await Count<Due>(app)));
        await Recorded(app, desk, round);
        // Whoever signs meanwhile leaves nothing to check.
        using (await Signed(app, round, Budi)) { }
        Assert.Contains("Tidak ada lembar yang menunggu", (await second.Visit(page)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await Count<Pact>(app));
    }

    [Fact]
    public async Task Of_who_left_the_register_no_sheet_waits_confirmed_or_not_and_who_comes_back_has_it_still()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var (page, _) = await Recorded(app, desk);
        var (second, officer) = await Colleague(app, desk);
        using var __ = second;
        await second.Visit(page);
        app.Time.Pass(TimeSpan.FromMinutes(1));
        await Listed(Line(Siti, "Siti", unit: "Dinas Kesehatan", status: "PPPK"));
        await second.Press("Benar, jadikan pakta");
        Assert.Contains("tidak lagi tercatat", Assert.Single(second.Errors), StringComparison.Ordinal);
        Assert.Contains("Tidak ada lembar yang menunggu", second.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), (await Count<SheetCheck>(app), await Count<Pact>(app)));

        // Confirmed, and the person left before the pact was written.
        await app.With(async s =>
        {
            var db = s.GetRequiredService<Db>();
            db.Add(new SheetCheck { Sheet = await db.Set<Sheet>().Select(x => x.Id).SingleAsync(), Confirmed = true, By = officer, At = app.Time.Now });
            await db.SaveChangesAsync();
        });
        Assert.Contains("Tidak ada lembar yang menunggu", (await second.Visit(page)).Text, StringComparison.Ordinal);
        app.Time.Pass(TimeSpan.FromMinutes(1));
        await Listed(Line(Siti, "Siti", unit: "Dinas Kesehatan", status: "PPPK"), Line(Budi, "Budi Santosa, S.Pd.", unit: "Dinas Pendidikan > SD Negeri 1"));
        await (await second.Visit(page)).Press("Benar, jadikan pakta");
        Assert.Equal(1, await Count<Pact>(app));

        async Task Listed(params string[] lines)
        {
            await Import(app, Csv(lines), new ImportWish(Agency: Jepara, Complete: true, CloseLeavers: true));
            await app.With(s => Following.CatchUp(new Netra.Prevention.Rosters.RosterFollower(s.GetRequiredService<Clock>()), s.GetRequiredService<Db>(), app.Engine));
            await Read(app);
        }
    }

    [Fact]
    public async Task Who_did_not_sign_the_paper_says_so_by_the_invitation_and_may_sign_then()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var (page, round) = await Recorded(app, desk);
        var (second, _) = await Colleague(app, desk);
        using var __ = second;
        await (await second.Visit(page)).Press("Benar, jadikan pakta");
        using var budi = await Confirmed(app, round, Budi);
        var number = Code(budi);
        await (await budi.Press("Bukan saya yang menandatangani")).Press("Nyatakan bukan saya");
        Assert.Contains("tidak berlaku lagi", budi.Text, StringComparison.Ordinal);
        Assert.Contains("SD Negeri 1 0/1", await Counts(app), StringComparison.Ordinal);
        using var visitor = app.Browse();
        Assert.Contains("Pakta ini dicabut", (await visitor.Visit(number)).Text, StringComparison.Ordinal);
        Assert.Contains("Tidak ada lembar yang menunggu", (await second.Visit(page)).Text, StringComparison.Ordinal);
        await (await budi.Press("Baca ikrarnya")).Choose("Saya sudah membaca").Press("Tanda tangani ikrar");
        Assert.NotEqual(number, Code(budi));
        Assert.DoesNotContain("Bukan saya", budi.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_shows_text_and_number_of_the_pact_and_its_code_is_the_signers_own_invitation()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        await (await desk.Visit($"/meja/ikrar/{round.Id.Value}")).Follow("Surat dan lembar");
        Assert.Contains("Seluruhnya 3 lembar", desk.Text, StringComparison.Ordinal);
        var link = desk.Page.QuerySelectorAll("a[href]").Single(a => a.TextContent.StartsWith("Lembar tanda", StringComparison.Ordinal)).GetAttribute("href")!;
        using var sent = await desk.Http.GetAsync(new Uri(link, UriKind.Relative));
        using var zip = new ZipArchive(await sent.Content.ReadAsStreamAsync());
        var school = new MemoryStream();
        await using (var entry = await zip.Entries.Single(e => e.FullName.Contains("SD Negeri 1", StringComparison.Ordinal)).OpenAsync()) await entry.CopyToAsync(school);
        var words = await Printed.Words(school.ToArray());
        Assert.Contains("Menolak politik uang", words, StringComparison.Ordinal);
        // Whoever finds the sheet finds the address, and not what confirms it.
        Assert.DoesNotContain(Budi, words.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(app.Address + (await Invitation(app, round, Budi)).Address, await Printed.Scanned(school.ToArray()));
        using var signed = await Signed(app, round, Budi);
        var pact = await app.With(s => s.GetRequiredService<Db>().Set<Pact>().AsNoTracking().SingleAsync());
        Assert.Contains($"Nomor pakta: {pact.Grouped}", words, StringComparison.Ordinal);
        Assert.Contains(pact.Says(PactContent.Text), words, StringComparison.Ordinal);
    }
}
