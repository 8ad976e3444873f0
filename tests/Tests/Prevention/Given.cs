using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Tests.Support;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Prevention;

/// <summary>A regency whose personnel must pledge, and the office that asks them to.</summary>
internal static class Given
{
    public const string Rini = "198801012010012005", Honorer = "HN-77", Name = "Ikrar Pilkada 2024";

    public static byte[] People(params string[] more) => Csv([
        Line(Budi, "Budi Santosa, S.Pd.", unit: "Dinas Pendidikan > SD Negeri 1"), Line(Tono, "Tono", position: "Kepala Dinas"), Line(Rini, "Rini Astuti", unit: "Dinas Kesehatan", position: "Perawat"),
        Line(Honorer, "Yusuf Ali", unit: "Dinas Kesehatan", position: "Sopir", status: "NON_ASN"), .. more]);

    /// <summary>The whole product, whose worker does nothing until a test lets it.</summary>
    public static async Task<(App App, Browser Desk)> Ready(Action<IServiceCollection>? more = null)
    {
        var app = await App.Start(more: services =>
        {
            foreach (var loop in services.Where(s => s.ImplementationType == typeof(RosterLoop) || s.ImplementationType?.Name == "FollowerLoop").ToList()) services.Remove(loop);
            more?.Invoke(services);
        });
        await Import(app, People());
        var officer = await Officers.Officer(app, await Officers.Office(app, OfficeKind.Bkpsdm, "BKPSDM-33.20"), role: "bkpsdm");
        return (app, await Officers.SignedIn(app, officer));
    }

    /// <summary>Opens a round through the page and reads the register into it.</summary>
    public static async Task<Round> Round(App app, Browser desk, string name = Name, string nonAsn = "", Action<Browser>? more = null)
    {
        await (await desk.Visit("/meja/ikrar")).Follow("Buka periode ikrar");
        desk.Fill("Periode ikrar", name);
        if (nonAsn.Length > 0) desk.Choose("Naskah untuk pegawai non-ASN", nonAsn);
        more?.Invoke(desk);
        await desk.Press("Buka periode");
        Assert.Equal((200, name), (desk.Status, desk.Heading));
        await Read(app);
        return await app.With(s => s.GetRequiredService<Db>().Set<Round>().AsNoTracking().SingleAsync(r => r.Name == name));
    }

    /// <summary>What the worker does: reads the register into every round that waits for it.</summary>
    public static async Task Read(App app)
    {
        while (await RosterLoop.Step(app.Web.Services.GetRequiredService<IServiceScopeFactory>(), default)) { }
    }

    /// <summary>The address and the digits of somebody's present invitation.</summary>
    public static Task<(string Address, string Digits)> Invitation(App app, Round round, string number) => app.With(async s =>
    {
        var (db, secrets) = (s.GetRequiredService<Db>(), s.GetRequiredService<Secrets>());
        var person = await db.Set<Signer>().Where(x => x.Round == round.Nr && x.Number == number).Select(x => x.Person).SingleAsync();
        var serial = await db.Set<Invitation>().Where(i => i.Round == round.Nr && i.Person == person).MaxAsync(i => i.Serial);
        return ("/ikrar/" + secrets.Token(round.Id, person, serial), secrets.Digits(round.Id, person, serial));
    });

    /// <summary>Opens somebody's invitation and confirms.</summary>
    public static async Task<Browser> Confirmed(App app, Round round, string number)
    {
        var browser = app.Browse();
        await browser.Visit((await Invitation(app, round, number)).Address);
        return await Confirm(browser, number);
    }

    public static Task<Browser> Confirm(Browser browser, string number, string? ending = null) =>
        browser.FillDate("Tanggal lahir", DateOnly.ParseExact(number[..8], "yyyyMMdd")).Fill("Empat angka terakhir", ending ?? number[^4..]).Press("Lanjutkan");

    public static async Task<Browser> Signed(App app, Round round, string number) =>
        await (await Confirmed(app, round, number)).Choose("Saya sudah membaca").Press("Tanda tangani ikrar");

    public static string Code(Browser browser) => browser.Page.QuerySelectorAll("a[href*='/pakta/']").Select(a => a.GetAttribute("href")!).First();

    public static Task<List<RoundUnit>> Units(App app) => app.With(s => s.GetRequiredService<Db>().Set<RoundUnit>().AsNoTracking().OrderBy(u => u.Nr).ToListAsync());

    public static async Task<string> Counts(App app) => string.Join("; ", (await Units(app)).OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => $"{u.Name} {u.Signed}/{u.Members}"));

    public static Task<int> Count<T>(App app) where T : class => app.With(s => s.GetRequiredService<Db>().Set<T>().CountAsync());
}
