using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Demo;
using Netra.Access.Seals;
using Netra.Contracts;
using Netra.Intake.Reports;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests;

/// <summary>Promises 1 to 3: whoever takes the machine away reads nothing that people wrote, from the first report to the decree.</summary>
public sealed class PlantedTests
{
    private const string Address = "203.0.113.77", Agent = "PenandaPeramban", Referrer = "penanda-asal.example";
    private static readonly string[] Identity = ["zq7nama", "zq7alamat", "zq7kontak", "zq7alasan"];

    [Fact]
    public async Task Nothing_that_people_wrote_can_be_read_from_the_machine_or_by_its_operator()
    {
        using var kept = new Kept();
        await using var app = await App.Start(await Offices.Database(), kept.Listen, now: App.Monday.AddMinutes(17));
        var (writing, markers) = Planted();
        using var story = new Story(app, writing, new(2024, 10, 18), Marked);
        await Play(app, story);
        Assert.Contains(writing.Outcome, (await story.Check()).Text, StringComparison.Ordinal);
        await Named(app);

        var all = await kept.Of(app);
        // It is the real store and the real log: what stands in clear is found in them.
        Assert.Contains("attend-declaration-or-campaign", all, StringComparison.Ordinal);
        Assert.Contains("/meja/berkas", all, StringComparison.Ordinal);
        var secret = story.Code.Replace(" ", "", StringComparison.Ordinal);
        string[] forbidden = [.. markers, .. Identity, Address, Agent, Referrer, story.Code, secret, secret[..16], DemoSessions.Password];
        Assert.All(forbidden.SelectMany(Kept.Shapes), shape => Assert.False(all.Contains(shape, StringComparison.OrdinalIgnoreCase), $"'{shape}' is kept."));

        // The operator's own account is no session; an officer of another office, his superior's auditor and a custodian have theirs.
        foreach (var who in new[] { null, "ketua.jepara@bawaslu.example", "auditor@bawaslu.example", "kustodian1@bawaslu.example", "ketua.kalbar@bawaslu.example" })
            await app.With(async s =>
            {
                if (who is not null) await s.GetRequiredService<IDemoSessions>().Enter(s, who);
                await OpensNothing(s);
            });
        // The same questions are answered to one who may ask them.
        await app.With(async s =>
        {
            await s.GetRequiredService<IDemoSessions>().Enter(s, Story.Staff);
            foreach (var report in await Reports(s)) Assert.NotNull(await s.GetRequiredService<IReports>().Read(report.Id));
        });
    }

    private static async Task OpensNothing(IServiceProvider s)
    {
        foreach (var id in await s.GetRequiredService<Db>().Set<SealRecord>().AsNoTracking().Select(r => r.Id).ToListAsync())
        {
            Assert.Null(await s.GetRequiredService<ISeals>().Open(id));
            Assert.Null(await s.GetRequiredService<IFourEyes>().Open(id));
        }
        foreach (var report in await Reports(s)) Assert.Null(await s.GetRequiredService<IReports>().Read(report.Id));
    }

    private static Task<List<Report>> Reports(IServiceProvider s) => s.GetRequiredService<Db>().Set<Report>().AsNoTracking().ToListAsync();

    private static Browser Marked(App app)
    {
        var browser = app.Browse();
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", Address);
        browser.Http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(Agent, "9.1"));
        browser.Http.DefaultRequestHeaders.Referrer = new Uri($"https://{Referrer}/");
        return browser;
    }

    /// <summary>A marker at the end of every text that is written in the story.</summary>
    private static (Writing Writing, IReadOnlyList<string> Markers) Planted()
    {
        var (writing, markers) = (new Writing(), new List<string>());
        foreach (var text in typeof(Writing).GetProperties().Where(p => p.PropertyType == typeof(string)))
        {
            markers.Add("zq7" + text.Name.ToLowerInvariant());
            text.SetValue(writing, $"{text.GetValue(writing)} {markers[^1]}");
        }
        return (writing, markers);
    }

    private static async Task Play(App app, Story story)
    {
        await story.Report();
        using (var desk = await Desk.SignIn(app, Story.Staff))
        {
            await story.Open(desk);
            foreach (var step in new[] { story.Review, story.Ask, story.Trace, story.Find, story.Register }) await step(desk);
            await story.Answer();
            await story.Invite(desk, "13.30");
        }
        app.Time.Now = App.Monday.AddHours(5);
        using (var desk = await Desk.SignIn(app, Story.Staff))
        {
            await story.Hear(desk);
            await story.Assess(desk);
        }
        using (var chair = await Desk.SignIn(app, Story.Chair))
        {
            await story.Convene(chair);
            await story.Vote(chair);
            using (var member = await Desk.SignIn(app, Story.First)) await story.Vote(member);
            await story.Decide(chair);
            await story.Refer(chair);
            await story.Announce(chair);
        }
        using (var employer = await Desk.SignIn(app, Story.Employer))
        {
            await story.Acknowledge(employer);
            await story.Sanction(employer, "berat");
        }
        app.Time.Now = new(2024, 11, 6, 2, 40, 0, DateTimeKind.Utc);
        using var later = await Desk.SignIn(app, Story.Employer);
        Assert.Empty(await story.Execute(later, new(2024, 10, 21), new(2024, 11, 5)));
    }

    /// <summary>A second report, with a name, whose identity an officer asks to open.</summary>
    private static async Task Named(App app)
    {
        using var citizen = Marked(app);
        await citizen.Visit("/lapor");
        await citizen.Choose("Hadir di kampanye").Fill("Ceritakan kejadiannya", "Camat lain ikut berkampanye di lapangan.").Press("Lanjut");
        await citizen.Fill("Siapa yang dilaporkan", "Camat lain").FillDate("Kapan kejadiannya", new(2024, 10, 19)).Choose("Hari itu juga")
            .Fill("Cari nama kecamatan", "Sukadana Kayong Utara").Press("Cari atau pilih wilayah");
        await citizen.Choose("Kecamatan Sukadana").Press("Pilih wilayah ini");
        await citizen.Press("Lanjut");
        await citizen.Choose("Dengan nama").Fill("Nama lengkap", "Wening " + Identity[0]).Fill("Alamat", "Jalan " + Identity[1]).Fill("Nomor HP", Identity[2]).Press("Lanjut");
        await citizen.Choose("Yang saya sampaikan").Press("Kirim laporan");
        var number = citizen.Page.QuerySelector("dl.ringkas b[translate=no]")!.TextContent;
        var id = await app.With(async s => (await Reports(s)).Single(r => r.Number == number).Id);
        using var desk = await Desk.SignIn(app, Story.Staff);
        await (await desk.Visit($"/meja/laporan/{id.Value}")).Fill("Alasan membuka", "Memeriksa syarat formal " + Identity[3]).Press("Minta buka segel");
        Assert.Contains("Menunggu persetujuan", desk.Text, StringComparison.Ordinal);
    }
}
