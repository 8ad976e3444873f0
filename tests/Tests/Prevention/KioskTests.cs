using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Kernel;
using Netra.Prevention.Kiosks;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rounds;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Prevention;

/// <summary>A kiosk at an event: one after another, without cookie and without script.</summary>
public sealed class KioskTests
{
    private static DateOnly BornOn(string number) => DateOnly.ParseExact(number[..8], "yyyyMMdd");

    /// <summary>Opens a kiosk for a unit and gives its address.</summary>
    internal static async Task<string> Opened(App app, Browser desk, Round round, string name)
    {
        var unit = (await Units(app)).Single(u => u.Round == round.Nr && u.Name == name);
        await (await (await desk.Visit($"/meja/ikrar/{round.Id.Value}/unit/{unit.Unit.Value}")).Follow("Buka kios")).Press("Buka kios");
        return new Uri(desk.Page.QuerySelector(".tiket .nomor")!.TextContent).AbsolutePath;
    }

    internal static async Task<Browser> Enter(Browser kiosk, string address, string number, DateOnly born) =>
        await (await kiosk.Visit(address)).Fill("NIP atau NI PPPK", number).FillDate("Tanggal lahir", born).Press("Lanjutkan");

    internal static async Task<Browser> Sign(Browser kiosk, string address, string number) =>
        await (await Enter(kiosk, address, number, BornOn(number))).Choose("Saya sudah membaca").Press("Tanda tangani ikrar");

    [Fact]
    public async Task One_after_another_signs_and_the_page_goes_back_to_the_beginning_without_a_name()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        var address = await Opened(app, desk, round, "Dinas Pendidikan");
        using var kiosk = app.Browse();
        // As it is written on a card, with gaps.
        await Enter(kiosk, address, Tono.Insert(14, " ").Insert(8, " "), BornOn(Tono));
        Assert.Contains("Tono", kiosk.Text, StringComparison.Ordinal);
        await kiosk.Press("Tanda tangani ikrar");
        Assert.Single(kiosk.Errors);
        await kiosk.Choose("Saya sudah membaca").Press("Tanda tangani ikrar");
        Assert.Equal($"45; url={address}", Assert.Single(kiosk.Last.Headers.GetValues("Refresh")));
        Assert.DoesNotContain("Tono", kiosk.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await kiosk.Follow("Orang berikutnya");
        Assert.DoesNotContain(Tono, kiosk.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        // Of a unit below.
        await Sign(kiosk, address, Budi);
        Assert.Empty(kiosk.Cookies);
        var pacts = await app.With(s => s.GetRequiredService<Db>().Set<Pact>().AsNoTracking().ToListAsync());
        Assert.Equal(2, await Count<Due>(app));
        var opened = await app.With(s => s.GetRequiredService<Db>().Set<Kiosk>().AsNoTracking().SingleAsync());
        Assert.All(pacts, p => Assert.Equal(("kiosk", opened.Id.ToString("D")), (p.Assurance, p.Says(PactContent.Kiosk))));
        using var visitor = app.Browse();
        Assert.Contains("Kios acara", (await visitor.Visit("/pakta/" + pacts[0].Code.Value)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_unit_a_wrong_date_and_a_number_tried_five_times_are_told_in_one_sentence()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var address = await Opened(app, desk, await Round(app, desk), "SD Negeri 1");
        using var kiosk = app.Browse();
        var told = new HashSet<string>();
        await Enter(kiosk, address, Rini, BornOn(Rini));
        told.Add(Assert.Single(kiosk.Errors));
        await Enter(kiosk, address, "199999999999999999", BornOn(Rini));
        told.Add(Assert.Single(kiosk.Errors));
        for (var i = 0; i < 5; i++)
        {
            await Enter(kiosk, address, Budi, BornOn(Budi).AddDays(1));
            told.Add(Assert.Single(kiosk.Errors));
        }
        await Enter(kiosk, address, Budi, BornOn(Budi));
        told.Add(Assert.Single(kiosk.Errors));
        Assert.Single(told);
        // Then all at once: the whole kiosk ends by what is wrong.
        await app.With(async s => await s.GetRequiredService<Db>().Set<KioskTries>().ExecuteUpdateAsync(t => t.SetProperty(x => x.Count, KioskTries.MostOfAll)));
        await Enter(kiosk, address, Tono, BornOn(Tono));
        Assert.Contains("Panggil pengelola", Assert.Single(kiosk.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_by_the_coordinator_or_by_its_time()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        var first = await Opened(app, desk, round, "SD Negeri 1");
        using var kiosk = app.Browse();
        await Enter(kiosk, first, Budi, BornOn(Budi));
        await desk.Press("Tutup kios ini");
        await kiosk.Choose("Saya sudah membaca").Press("Tanda tangani ikrar");
        Assert.Contains("Kios ini sudah ditutup", kiosk.Text, StringComparison.Ordinal);
        var second = await Opened(app, desk, round, "SD Negeri 1");
        Assert.NotEqual(first, second);
        app.Time.Pass(TimeSpan.FromHours(5));
        Assert.Contains("Kios ini sudah ditutup", (await kiosk.Visit(second)).Text, StringComparison.Ordinal);
        Assert.Equal((0, 404), (await Count<Pact>(app), (await kiosk.Visit("/kios/ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ")).Status));
    }
}
