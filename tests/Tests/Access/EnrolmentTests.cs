using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Enrolments;
using Netra.Access.Invitations;
using Netra.Access.Officers;
using Netra.Access.SecondFactors;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests.Access;

public sealed class EnrolmentTests
{
    [Fact]
    public async Task The_link_enrols_once_and_then_the_officer_signs_in()
    {
        await using var app = await App.Start();
        var invited = await Given.Invitation(app, await Given.Office(app));
        var link = "/masuk/daftar/" + invited.Token.Text;
        using var browser = app.Browse();
        await (await browser.Visit(link)).Press("Mulai");
        var png = await browser.Http.GetByteArrayAsync(browser.Page.QuerySelector("main img, img")!.GetAttribute("src"));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        await browser.Fill("Kode 6 angka", Shown(browser, app)).Fill("Kata sandi baru", Given.Password).Fill("Ulangi kata sandi baru", Given.Password).Press("Selesaikan pendaftaran");
        Assert.Contains("Pendaftaran selesai", browser.Text, StringComparison.Ordinal);

        await browser.Visit(link);
        Assert.Equal(404, browser.Status);
        Assert.Contains("sudah dipakai", browser.Text, StringComparison.Ordinal);
        app.Time.Pass(TimeSpan.FromSeconds(30));
        using var signedIn = await Given.SignedIn(app, invited.Officer.Id);
        Assert.Equal(invited.Officer.Id, Assert.Single(await Given.Journal<OfficerEnrolled>(app)).As<OfficerEnrolled>().Officer);
    }

    [Fact]
    public async Task A_mail_scanner_that_opens_the_link_learns_and_uses_nothing()
    {
        await using var app = await App.Start();
        var invited = await Given.Invitation(app, await Given.Office(app));
        using var scanner = app.Browse();
        for (var i = 0; i < 3; i++)
        {
            await scanner.Visit("/masuk/daftar/" + invited.Token.Text);
            Assert.Equal(200, scanner.Status);
            Assert.Null(scanner.Page.QuerySelector("main img, img, code"));
        }
        Assert.Null((await app.With(s => s.GetRequiredService<Db>().Set<Invitation>().AsNoTracking().SingleAsync())).PendingSecret);
    }

    [Fact]
    public async Task The_picture_of_the_secret_is_served_once()
    {
        await using var app = await App.Start();
        var invited = await Given.Invitation(app, await Given.Office(app));
        using var browser = app.Browse();
        await (await browser.Visit("/masuk/daftar/" + invited.Token.Text)).Press("Mulai");
        var source = browser.Page.QuerySelector("main img, img")!.GetAttribute("src");
        using var first = await browser.Http.GetAsync(source);
        using var second = await browser.Http.GetAsync(source);
        Assert.Equal((200, 404), ((int)first.StatusCode, (int)second.StatusCode));
    }

    [Fact]
    public async Task The_link_ends_after_seven_days_and_a_new_one_ends_the_former()
    {
        await using var app = await App.Start();
        var office = await Given.Office(app);
        var invited = await Given.Invitation(app, office);
        using var browser = app.Browse();
        app.Time.Pass(TimeSpan.FromDays(7));
        await browser.Visit("/masuk/daftar/" + invited.Token.Text);
        Assert.Equal(404, browser.Status);

        var again = await app.With(async s => (await s.GetRequiredService<Inviting>().Again((await s.GetRequiredService<Db>().Set<OfficerRecord>().FindAsync(invited.Officer.Id))!, Actor.Operator)).Value!);
        Assert.Equal(200, (await browser.Visit("/masuk/daftar/" + again.Token.Text)).Status);
        Assert.Equal(404, (await browser.Visit("/masuk/daftar/" + invited.Token.Text)).Status);
        Assert.Equal(404, (await browser.Visit("/masuk/daftar/bukan-tautan")).Status);
    }

    [Theory]
    [InlineData("pendek", "pendek", "Kata sandi terlalu pendek")]
    [InlineData("Indonesia1945", "Indonesia1945", "Kata sandi ini termasuk yang paling dulu ditebak orang")]
    [InlineData("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "Kata sandi ini termasuk yang paling dulu ditebak orang")]
    [InlineData("ratri suka kopi pahit", "ratri suka kopi pahit", "Kata sandi ini memuat nama surel Anda")]
    [InlineData(Given.Password, "kebun kopi", "Kedua kata sandi tidak sama")]
    public async Task A_weak_or_mistyped_password_is_refused_beside_its_field_and_the_code_kept(string password, string again, string refusal)
    {
        await using var app = await App.Start();
        var invited = await Given.Invitation(app, await Given.Office(app));
        using var browser = app.Browse();
        await (await browser.Visit("/masuk/daftar/" + invited.Token.Text)).Press("Mulai");
        await browser.Fill("Kode 6 angka", "123456").Fill("Kata sandi baru", password).Fill("Ulangi kata sandi baru", again).Press("Selesaikan pendaftaran");
        Assert.Equal(422, browser.Status);
        Assert.StartsWith(refusal, Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.StartsWith(refusal, browser.Page.QuerySelector(".pesan")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("123456", browser.Page.QuerySelector("#Code")!.GetAttribute("value"));
        Assert.False(browser.Page.QuerySelector("#Password")!.HasAttribute("value"));
    }

    [Fact]
    public async Task A_wrong_code_enrols_nobody_and_the_secret_stays_the_same()
    {
        await using var app = await App.Start();
        var invited = await Given.Invitation(app, await Given.Office(app));
        using var browser = app.Browse();
        await (await browser.Visit("/masuk/daftar/" + invited.Token.Text)).Press("Mulai");
        var (right, secret) = (Shown(browser, app), browser.Page.QuerySelector("code")!.TextContent);
        await browser.Fill("Kode 6 angka", right == "000000" ? "000001" : "000000").Fill("Kata sandi baru", Given.Password).Fill("Ulangi kata sandi baru", Given.Password).Press("Selesaikan pendaftaran");
        Assert.StartsWith("Kode tidak cocok", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal(secret, browser.Page.QuerySelector("code")!.TextContent);
        Assert.Empty(await app.With(s => s.GetRequiredService<Db>().Set<Enrolment>().ToListAsync()));
    }

    [Fact]
    public async Task Neither_password_nor_secret_nor_private_key_lies_in_the_database()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var browser = await Given.SignedIn(app, officer);
        await app.With(async s =>
        {
            var db = s.GetRequiredService<Db>();
            var enrolment = await db.Set<Enrolment>().SingleAsync();
            var totp = await db.Set<TotpRecord>().SingleAsync();
            var secret = s.GetRequiredService<TotpSafe>().Open(totp.Secret, officer);
            using var pair = await enrolment.Unlock(Given.Password, s.GetRequiredService<PasswordWork>());
            Assert.Equal(enrolment.PublicKey, pair.PublicKey);
            var session = await db.Set<Netra.Access.Sessions.SessionRecord>().SingleAsync();
            foreach (var stored in new[] { totp.Secret, enrolment.WrappedPrivateKey, enrolment.Verifier, session.EncryptedKey, session.TokenHash })
            {
                Assert.Equal(-1, stored.AsSpan().IndexOf(secret));
                Assert.Equal(-1, stored.AsSpan().IndexOf(pair.PrivateKey));
                Assert.Equal(-1, stored.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Given.Password)));
            }
        });
    }

    /// <summary>The code of the secret that stands on the page, as an app would compute it from what was typed into it.</summary>
    private static string Shown(Browser browser, App app) => CodeApp.Code(browser.Page.QuerySelector("code")!.TextContent, app.Time.Now);
}
