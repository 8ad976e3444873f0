using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Acknowledgements;
using Netra.Prevention.Invitations;
using Netra.Prevention.Passkeys;
using Netra.Prevention.Refusals;
using Netra.Prevention.Units;
using Netra.Registry.Heads;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.CircularStory;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Prevention;

/// <summary>A superior with another's letter, a head whose time is over, two who press at once.</summary>
public sealed class AdversaryTests
{
    [Fact]
    public async Task A_refusal_that_is_sent_again_tells_nobody_that_there_was_one_and_changes_nothing()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var chair = await Officers.Officer(app, await Officers.Office(app), "ketua@contoh.example");
        var round = await Round(app, desk);
        async Task<string> Refuse(string number, string reason)
        {
            using var browser = await Confirmed(app, round, number);
            await (await browser.Press("Saya tidak bersedia")).Fill("Alasan Anda", reason).Press("Kirim alasan");
            Assert.Empty(browser.Errors);
            return browser.Page.QuerySelector(".catatan")!.TextContent;
        }
        var first = await Refuse(Budi, "Saya diarahkan.");
        // The superior has Budi's letter and knows birth date and number; Tono has refused nothing.
        Assert.Equal((first, first), (await Refuse(Budi, "Apakah ia menolak?"), await Refuse(Tono, "Apakah ia menolak?")));
        Assert.Equal(2, await Count<Refused>(app));

        using var reads = await Officers.SignedIn(app, chair, "ketua@contoh.example");
        await reads.Visit("/meja/ikrar/penolakan");
        Assert.Contains("Saya diarahkan.", reads.Text, StringComparison.Ordinal);
        Assert.Single(reads.Page.QuerySelectorAll("p"), p => p.TextContent == "Apakah ia menolak?");
        // The look stands in the trail of both, and the journal names neither.
        Assert.Equal(2, await app.With(s => s.GetRequiredService<Db>().Set<View>().CountAsync(v => v.How == "refusal" && v.Officer == chair)));
        Assert.Equal(2, Assert.Single(await Officers.Journal<RefusalsRead>(app)).As<RefusalsRead>().Count);
    }

    [Fact]
    public async Task Digits_of_another_script_confirm_as_well()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        using var browser = app.Browse();
        await browser.Visit((await Invitation(app, round, Budi)).Address);
        static string Arabic(string digits) => string.Concat(digits.Select(d => (char)(d - '0' + 0x660)));
        foreach (var (name, digits) in new[] { ("Born.Day", Budi[6..8]), ("Born.Month", Budi[4..6]), ("Born.Year", Budi[..4]), ("Ending", Budi[^4..]) })
            browser.Page.QuerySelector<IHtmlInputElement>($"main input[name='Confirmation.{name}']")!.Value = Arabic(digits);
        await browser.Press("Lanjutkan");
        Assert.Contains("Budi Santosa", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_new_invitations_at_once_are_no_fault()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        var person = await app.With(s => s.GetRequiredService<Db>().Set<Netra.Prevention.Rosters.Signer>().Where(x => x.Number == Budi).Select(x => x.Person).SingleAsync());
        var page = $"/meja/ikrar/{round.Id.Value}/orang/{person.Value}";
        await desk.Visit(page);
        var token = desk.Page.QuerySelector("main input[name=af]")!.GetAttribute("value")!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["af"] = token });
            using var answer = await desk.Http.PostAsync(new Uri(page, UriKind.Relative), form);
            return (int)answer.StatusCode;
        }));
        Assert.All(answers, status => Assert.Contains(status, new[] { 200, 422 }));
        Assert.Equal(1 + answers.Count(s => s == 200), await app.With(s => s.GetRequiredService<Db>().Set<Invitation>().CountAsync(i => i.Person == person)));
    }

    [Fact]
    public async Task Head_and_coordinator_who_answer_at_once_lose_none_of_their_units()
    {
        var (app, desk) = await Named();
        await using var _ = app;
        await Head(app, desk);
        await Publish(desk, First, "Netralitas ASN");
        await Follow(app);
        using var tono = await Opened(app, Tono);
        using var budi = await Opened(app, Budi);
        foreach (var box in tono.Page.QuerySelectorAll<IHtmlInputElement>("main input[type=checkbox]").Concat(budi.Page.QuerySelectorAll<IHtmlInputElement>("main input[type=checkbox]"))) box.IsChecked = true;
        await Task.WhenAll(tono.Press("Simpan jawaban"), budi.Press("Simpan jawaban"));
        Assert.All(new[] { tono, budi }, phone => Assert.Contains("unit Anda tercatat siap", phone.Text, StringComparison.Ordinal));
        // The education office and its school, each once.
        Assert.Equal(2, await Count<Acknowledgement>(app));
        Assert.Equal(2, (await Officers.Journal<CircularAcknowledged>(app)).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_address_of_a_head_ends_with_the_term_though_no_successor_is_named(int days)
    {
        var (app, desk) = await Named();
        await using var _ = app;
        var head = await Head(app, desk);
        await Publish(desk, First, "Netralitas ASN");
        await Follow(app);
        var address = await Address(app, Budi);
        await (await desk.Visit($"/meja/pegawai/kepala/{head}")).FillDate("Berakhir", new DateOnly(2024, 10, 21).AddDays(days)).Fill("Dasar dan alasan", "Pensiun.").Press("Akhiri jabatan");
        Assert.Equal(200, desk.Status);
        await Follow(app);
        if (days > 0)
        {
            using (var phone = await Opened(app, Budi)) Assert.Contains("Netralitas ASN", phone.Text, StringComparison.Ordinal);
            // Nothing happens in the register on that day.
            app.Time.Pass(TimeSpan.FromDays(days));
        }
        using var late = app.Browse();
        await late.Visit(address);
        Assert.Contains("tidak lagi menjadi kepala", late.Text, StringComparison.Ordinal);
        Assert.Empty(late.Page.QuerySelectorAll("main form"));
    }

    [Fact]
    public void A_device_key_with_a_curve_of_its_own_is_none()
    {
        using var named = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parameters = named.ExportExplicitParameters(includePrivateParameters: false);
        using var own = ECDsa.Create(parameters);
        Assert.NotNull(DeviceKey.Read(named.ExportSubjectPublicKeyInfo()));
        Assert.Null(DeviceKey.Read(own.ExportSubjectPublicKeyInfo()));
    }

    /// <summary>Budi leads the school.</summary>
    private static async Task<Guid> Head(App app, Browser desk)
    {
        var school = await app.With(s => s.GetRequiredService<Db>().Set<Netra.Registry.Units.WorkUnit>().SingleAsync(u => u.Name == "SD Negeri 1"));
        await (await desk.Visit($"/meja/pegawai/unit/{school.Id.Value}/kepala")).Fill("NIP, NI PPPK", Budi).Fill("Dasar dan alasan", "SK 821/13.").Press("Simpan");
        return await app.With(s => s.GetRequiredService<Db>().Set<UnitHead>().Where(h => h.Unit == school.Nr).Select(h => h.Id).SingleAsync());
    }

    private static async Task<Browser> Opened(App app, string number)
    {
        var phone = app.Browse();
        await phone.Visit(await Address(app, number));
        return await Confirm(phone, number);
    }
}
