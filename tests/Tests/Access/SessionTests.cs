using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Officers;
using Netra.Access.SecondFactors;
using Netra.Access.Sessions;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests.Access;

public sealed class SessionTests
{
    [Fact]
    public async Task A_session_ends_after_half_an_hour_unused_and_after_twelve_hours_of_use()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var idle = await Given.SignedIn(app, officer);
        app.Time.Pass(TimeSpan.FromMinutes(30));
        Assert.Equal("/masuk", (await idle.Visit("/meja/akun")).Path);

        using var busy = await Given.SignedIn(app, officer);
        for (var i = 0; i < 35; i++)
        {
            app.Time.Pass(TimeSpan.FromMinutes(20));
            Assert.Equal("/meja/akun", (await busy.Visit("/meja/akun")).Path);
        }
        app.Time.Pass(TimeSpan.FromMinutes(20));
        Assert.Equal("/masuk", (await busy.Visit("/meja/akun")).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("bukan sesi")]
    public async Task A_wrong_cookie_signs_nobody_in(string value)
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var real = await Given.SignedIn(app, officer);
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Address + "/meja/akun");
        request.Headers.Add("Cookie", "netra-meja=" + value);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler);
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("/masuk", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_hidden_from_scripts_and_other_sites()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var browser = await Given.SignedIn(app, officer);
        var cookie = browser.Cookies["netra-meja"]!;
        Assert.True(cookie.HttpOnly);
        Assert.Equal("/", cookie.Path);
        var stored = await app.With(s => s.GetRequiredService<Db>().Set<SessionRecord>().AsNoTracking().SingleAsync());
        Assert.DoesNotContain(Convert.ToHexString(stored.TokenHash), cookie.Value, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_browser_is_signed_out_from_the_account_page()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var left = await Given.SignedIn(app, officer);
        app.Time.Pass(TimeSpan.FromSeconds(30));
        using var here = await Given.SignedIn(app, officer);
        await (await here.Visit("/meja/akun")).Press("Akhiri sesi ini");
        Assert.Equal("/meja/akun", here.Path);
        Assert.Equal("/masuk", (await left.Visit("/meja/akun")).Path);
        Assert.Equal("/meja/akun", (await here.Visit("/meja/akun")).Path);
    }

    [Fact]
    public async Task One_cannot_end_the_session_of_another_officer()
    {
        await using var app = await App.Start();
        var office = await Given.Office(app);
        var victim = await Given.Officer(app, office);
        var attacker = await Given.Officer(app, office, "budi@contoh.example", "staf");
        using var theirs = await Given.SignedIn(app, victim);
        app.Time.Pass(TimeSpan.FromSeconds(30));
        using var mine = await Given.SignedIn(app, attacker, "budi@contoh.example");
        var id = (await app.With(s => s.GetRequiredService<Db>().Set<SessionRecord>().AsNoTracking().SingleAsync(r => r.OfficerId == victim))).Id;
        await mine.Visit("/meja/akun");
        mine.Page.QuerySelector("button[value=language]")!.SetAttribute("value", id.ToString("N"));
        await mine.Press("Simpan bahasa");
        Assert.Equal("/meja/akun", (await theirs.Visit("/meja/akun")).Path);
    }

    [Fact]
    public async Task A_new_password_keeps_the_key_and_ends_other_sessions()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var other = await Given.SignedIn(app, officer);
        app.Time.Pass(TimeSpan.FromSeconds(30));
        using var here = await Given.SignedIn(app, officer);
        var before = (await Enrolment(app)).PublicKey;

        await (await here.Visit("/meja/akun")).Fill("Kata sandi sekarang", "bukan itu").Fill("Kata sandi baru", "sungai kapur rotan lesung").Fill("Ulangi kata sandi baru", "sungai kapur rotan lesung").Press("Ganti kata sandi");
        Assert.Equal(422, here.Status);
        Assert.StartsWith("Kata sandi sekarang tidak cocok", Assert.Single(here.Errors), StringComparison.Ordinal);

        await here.Fill("Kata sandi sekarang", Given.Password).Fill("Kata sandi baru", "sungai kapur rotan lesung").Fill("Ulangi kata sandi baru", "sungai kapur rotan lesung").Press("Ganti kata sandi");
        Assert.Equal(200, here.Status);
        Assert.Equal("/masuk", (await other.Visit("/meja/akun")).Path);
        var enrolment = await Enrolment(app);
        using var pair = await enrolment.Unlock("sungai kapur rotan lesung", app.Web.Services.GetRequiredService<Netra.Access.Enrolments.PasswordWork>());
        Assert.Equal(before, pair.PublicKey);
        Assert.False(await enrolment.Knows(Given.Password, app.Web.Services.GetRequiredService<Netra.Access.Enrolments.PasswordWork>()));
    }

    [Fact]
    public async Task The_language_of_the_account_is_kept()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var browser = await Given.SignedIn(app, officer);
        await (await browser.Visit("/meja/akun")).Choose("English").Press("Simpan bahasa");
        Assert.Equal("en", (await app.With(s => s.GetRequiredService<Db>().Set<OfficerRecord>().AsNoTracking().SingleAsync())).Language);
    }

    [Fact]
    public async Task No_page_shows_the_authenticators_secret_after_enrolment()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var browser = await Given.SignedIn(app, officer);
        var secret = await app.With(async s => Totp.Base32(s.GetRequiredService<TotpSafe>().Open((await s.GetRequiredService<Db>().Set<TotpRecord>().SingleAsync()).Secret, officer)));
        foreach (var path in new[] { "/meja/akun", "/meja/anggota", $"/meja/anggota/{officer.Value:N}", "/meja/anggota/undang", "/masuk/ulang" })
        {
            await browser.Visit(path);
            Assert.Equal(200, browser.Status);
            Assert.DoesNotContain(secret, browser.Page.Source.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    private static Task<Enrolment> Enrolment(App app) => app.With(s => s.GetRequiredService<Db>().Set<Enrolment>().AsNoTracking().SingleAsync());
}
