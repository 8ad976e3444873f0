using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;
using Netra.Prevention.Refusals;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Prevention;

/// <summary>Signing by invitation, as somebody with a phone and no script does it.</summary>
public sealed class SigningTests
{
    [Fact]
    public async Task Before_confirmation_the_page_shows_unit_and_round_only_and_after_it_name_and_text()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        using var browser = app.Browse();
        await browser.Visit((await Invitation(app, round, Budi)).Address);
        Assert.Contains("SD Negeri 1", browser.Text, StringComparison.Ordinal);
        Assert.Contains(Name, browser.Text, StringComparison.Ordinal);
        Assert.All(new[] { "Budi", Budi, "Guru", "Menolak politik uang" }, hidden => Assert.DoesNotContain(hidden, browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal));
        await Confirm(browser, Budi);
        Assert.Contains("Budi Santosa, S.Pd.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Menolak politik uang", browser.Text, StringComparison.Ordinal);
        await browser.Press("Tanda tangani ikrar");
        Assert.Equal((422, "Centang bahwa Anda sudah membaca ikrar dan mengucapkannya tanpa paksaan."), (browser.Status, Assert.Single(browser.Errors)));
        await browser.Choose("Saya sudah membaca").Press("Tanda tangani ikrar");
        Assert.Equal("Pakta integritas Anda", browser.Heading);
        Assert.Empty(browser.Cookies);
        Assert.Equal("Dinas Kesehatan 0/1; Dinas Pendidikan 1/2; SD Negeri 1 1/1", await Counts(app));
    }

    [Fact]
    public async Task The_same_signature_sent_again_and_at_once_is_one_pact_with_one_fact_and_one_due_row()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        using var browser = await Confirmed(app, round, Budi);
        Assert.All(await browser.Choose("Saya sudah membaca").PressAtOnce("Tanda tangani ikrar", 6), status => Assert.Equal(303, status));
        await browser.Press("Tanda tangani ikrar");
        var number = Code(browser);
        using var again = await Confirmed(app, round, Budi);
        Assert.Equal(("Pakta integritas Anda", number), (again.Heading, Code(again)));
        Assert.Equal((1, 1), (await Count<Pact>(app), await Count<Due>(app)));
        Assert.Single(await Officers.Journal<PledgeSigned>(app));
        Assert.Contains("SD Negeri 1 1/1", await Counts(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_that_another_site_sends_is_refused_before_it_is_looked_at()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        using var browser = await Confirmed(app, round, Budi);
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        await browser.Choose("Saya sudah membaca").Press("Tanda tangani ikrar");
        Assert.Equal((403, 0), (browser.Status, await Count<Pact>(app)));
    }

    [Fact]
    public async Task After_five_wrong_tries_the_invitation_is_locked_and_a_new_one_opens()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        using var browser = app.Browse();
        var old = (await Invitation(app, round, Budi)).Address;
        await browser.Visit(old);
        for (var left = 4; left > 0; left--)
        {
            await Confirm(browser, Budi, "9999");
            Assert.Contains($"masih ada {left} kesempatan", Assert.Single(browser.Errors), StringComparison.Ordinal);
        }
        await Confirm(browser, Budi, "9999");
        Assert.Contains("terkunci", browser.Text, StringComparison.Ordinal);
        using var late = await Confirmed(app, round, Budi);
        Assert.Contains("terkunci karena lima kali keliru", late.Text, StringComparison.Ordinal);

        await (await (await (await (await desk.Visit("/meja/ikrar")).Follow(Name)).Follow("Dinas Pendidikan")).Follow("SD Negeri 1")).Follow("Budi");
        Assert.Contains("terkunci", desk.Text, StringComparison.Ordinal);
        await desk.Press("Buat undangan baru");
        var fresh = (await Invitation(app, round, Budi)).Address;
        Assert.Contains(fresh, desk.Text, StringComparison.Ordinal);
        await browser.Visit(old);
        Assert.Contains("sudah diganti", browser.Text, StringComparison.Ordinal);
        using var opened = await Confirmed(app, round, Budi);
        Assert.Contains("Budi Santosa", opened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_guesses_at_once_are_five_tries()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk, nonAsn: "Ikrar Netralitas Pegawai Non-ASN");
        var (address, digits) = await Invitation(app, round, Honorer);
        using var browser = app.Browse();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async n =>
        {
            using var answer = await browser.Http.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Confirmation.Digits"] = ((int.Parse(digits, CultureInfo.InvariantCulture) + 1 + n) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture), ["Go"] = "confirm"
            }));
            return await answer.Content.ReadAsStringAsync();
        }));
        Assert.Equal(4, answers.Count(a => a.Contains("kesempatan", StringComparison.Ordinal)));
        Assert.Equal(5, await app.With(s => s.GetRequiredService<Db>().Set<WrongTries>().Select(t => t.Count).SingleAsync()));
    }

    [Theory]
    [InlineData("sign")]
    [InlineData("confirm", "sign")]
    public async Task Guesses_that_sign_at_once_are_five_tries_with_those_that_confirm(params string[] going)
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk, nonAsn: "Ikrar Netralitas Pegawai Non-ASN");
        var (address, digits) = await Invitation(app, round, Honorer);
        using var browser = app.Browse();
        Task<HttpResponseMessage> Send(int away, string go) => browser.Http.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Confirmation.Digits"] = ((int.Parse(digits, CultureInfo.InvariantCulture) + away) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture), ["Go"] = go, ["Read"] = "true"
        }));
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async n =>
        {
            using var answer = await Send(1 + n, going[n % going.Length]);
            Assert.Equal(422, (int)answer.StatusCode);
            return await answer.Content.ReadAsStringAsync();
        }));
        Assert.Equal(4, answers.Count(a => a.Contains("kesempatan", StringComparison.Ordinal)));
        Assert.Equal(36, answers.Count(a => a.Contains("terkunci", StringComparison.Ordinal) && !a.Contains("kesempatan", StringComparison.Ordinal)));
        using var right = await Send(0, "sign");
        Assert.Contains("terkunci karena lima kali keliru", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((5, 0), (await app.With(s => s.GetRequiredService<Db>().Set<WrongTries>().Select(t => t.Count).SingleAsync()), await Count<Pact>(app)));
    }

    [Fact]
    public async Task After_signing_the_address_opens_the_pact_for_some_minutes_and_no_other_address_does()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk);
        using var browser = await Signed(app, round, Budi);
        var (own, invitation) = (browser.Path, (await Invitation(app, round, Tono)).Address);
        Assert.StartsWith((await Invitation(app, round, Budi)).Address + "/", own, StringComparison.Ordinal);
        Assert.Equal("Pakta integritas Anda", (await browser.Visit(own)).Heading);
        await browser.Press("Unduh pakta");
        Assert.Equal("application/pdf", browser.Last.Content.Headers.ContentType?.MediaType);
        async Task Asks(string address)
        {
            using var other = app.Browse();
            await other.Visit(address);
            Assert.Contains("Apakah Anda yang diundang?", other.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Budi", other.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
        await Asks(invitation + own[own.LastIndexOf('/')..]);
        await Asks(own[..^1] + (own[^1] == '0' ? '1' : '0'));
        app.Time.Pass(TimeSpan.FromMinutes(20));
        await Asks(own);
    }

    [Fact]
    public async Task Who_has_no_national_number_confirms_by_the_six_digits_of_the_invitation()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk, nonAsn: "Ikrar Netralitas Pegawai Non-ASN");
        var (address, digits) = await Invitation(app, round, Honorer);
        using var browser = app.Browse();
        await (await browser.Visit(address)).Fill("Enam angka", digits).Press("Lanjutkan");
        Assert.Contains("Yusuf Ali", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Pegawai Non-ASN", browser.Text, StringComparison.Ordinal);
        await browser.Choose("Saya sudah membaca").Press("Tanda tangani ikrar");
        Assert.Equal("Pakta integritas Anda", browser.Heading);
    }

    [Fact]
    public async Task A_refusal_is_kept_for_the_supervisor_and_is_an_unsigned_pledge_for_the_unit()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var supervisor = await Officers.Office(app);
        var chair = await Officers.Officer(app, supervisor, "ketua@contoh.example");
        var round = await Round(app, desk);
        using var browser = await Confirmed(app, round, Budi);
        await (await browser.Press("Saya tidak bersedia")).Fill("Alasan Anda", "Kepala dinas mengarahkan pilihan kami.").Press("Kirim alasan");
        Assert.Contains("hanya dapat dibaca pengawas pemilu", browser.Text, StringComparison.Ordinal);
        using var reads = await Officers.SignedIn(app, chair, "ketua@contoh.example");
        await reads.Visit("/meja/ikrar/penolakan");
        Assert.Contains("Kepala dinas mengarahkan pilihan kami.", reads.Text, StringComparison.Ordinal);
        var unit = (await Units(app)).Single(u => u.Name == "SD Negeri 1");
        await desk.Visit($"/meja/ikrar/{round.Id.Value}/unit/{unit.Unit.Value}");
        Assert.Contains("Budi Santosa", desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("menolak", desk.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(403, (await desk.Visit("/meja/ikrar/penolakan")).Status);
        Assert.DoesNotContain((await app.With(s => s.GetRequiredService<Db>().Set<Refused>().AsNoTracking().SingleAsync())).Person.Value.ToString("N"), string.Concat((await Officers.Journal<PledgeRefused>(app)).Select(e => e.By + e.Body.Replace("-", "", StringComparison.Ordinal))), StringComparison.OrdinalIgnoreCase);
        // As long as the round runs a refusal can be taken back by signing.
        using var later = await Signed(app, round, Budi);
        Assert.Equal("Pakta integritas Anda", later.Heading);
    }

    [Fact]
    public async Task Before_the_round_opens_and_after_it_closes_nobody_signs()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk, more: d => d.FillDate("Dibuka", new(2024, 10, 23)));
        using var browser = app.Browse();
        var address = (await Invitation(app, round, Budi)).Address;
        await browser.Visit(address);
        Assert.Contains("baru dibuka Rabu, 23 Oktober 2024.", browser.Text, StringComparison.Ordinal);
        app.Time.Pass(TimeSpan.FromDays(2));
        using var confirmed = await Confirmed(app, round, Budi);
        app.Time.Pass(TimeSpan.FromDays(14));
        await confirmed.Choose("Saya sudah membaca").Press("Tanda tangani ikrar");
        Assert.Contains("berakhir hari Senin, 4 November 2024", confirmed.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Count<Pact>(app));
    }

    [Fact]
    public async Task Two_people_of_one_name_and_birth_date_each_sign_their_own()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await Import(app, Csv(Line("199105052015031001", "Agus Setiawan"), Line("199105052015031002", "Agus Setiawan")));
        var round = await Round(app, desk);
        using var one = await Signed(app, round, "199105052015031001");
        using var other = await Signed(app, round, "199105052015031002");
        Assert.NotEqual(Code(one), Code(other));
        Assert.Equal(2, await Count<Pact>(app));
    }

    [Fact]
    public async Task An_address_that_was_never_an_invitation_is_not_there()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        foreach (var token in new[] { "x", "00000000000000000000", "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ" }) Assert.Equal(404, (await browser.Visit("/ikrar/" + token)).Status);
    }
}
