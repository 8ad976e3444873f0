using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Enrolments;
using Netra.Access.Officers;
using Netra.Access.Sessions;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests.Access;

public sealed class SignInTests
{
    [Fact]
    public async Task Password_and_code_sign_in_and_a_post_signs_out()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var browser = await Given.SignedIn(app, officer);
        Assert.Equal(officer, Assert.Single(await Given.Journal<SignedIn>(app)).As<SignedIn>().Officer);

        await browser.Visit("/keluar");
        Assert.Equal(200, browser.Status);
        Assert.Single(await Sessions(app));
        await browser.Press("Keluar sekarang");
        Assert.Equal("/masuk", browser.Path);
        Assert.Empty(await Sessions(app));
        await browser.Visit("/keluar");
        Assert.Equal("/masuk", browser.Path);
    }

    [Theory]
    [InlineData(OfficeKind.BawasluKabKota, "ketua", "/meja")]
    [InlineData(OfficeKind.BawasluKabKota, "auditor", "/meja")]
    [InlineData(OfficeKind.BawasluRi, "kustodian", "/meja/kunci")]
    [InlineData(OfficeKind.Bkn, "bkn", "/meja/penerusan")]
    [InlineData(OfficeKind.Bkpsdm, "bkpsdm", "/meja/penerusan")]
    [InlineData(OfficeKind.Ppk, "ppk", "/meja/penerusan")]
    public async Task Each_role_lands_on_the_first_page_it_may_open(OfficeKind kind, string role, string page)
    {
        await using var app = await App.Start();
        using var browser = await Given.SignedIn(app, await Given.Officer(app, await Given.Office(app, kind), role: role));
        Assert.Equal((200, page), (browser.Status, browser.Path));
        Assert.Equal(page, browser.Page.QuerySelector("a.merek")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Unknown_wrong_unenrolled_and_departed_cost_one_derivation_and_say_the_same()
    {
        await using var app = await App.Start();
        var office = await Given.Office(app);
        await Given.Officer(app, office);
        await Given.Invitation(app, office, "belum@contoh.example", "staf");
        var gone = await Given.Officer(app, office, "pergi@contoh.example", "staf");
        await Depart(app, gone);

        var answers = new HashSet<string>();
        foreach (var (email, password) in new[] { ("tidak-ada@contoh.example", "x"), ("ratri@contoh.example", "salah sama sekali"), ("belum@contoh.example", "x"), ("pergi@contoh.example", Given.Password) })
        {
            using var browser = app.Browse();
            await browser.Visit("/masuk");
            var before = Derivations(app, out var stop);
            await browser.Fill("Surel dinas", email).Fill("Kata sandi", password).Press("Lanjut");
            stop.Dispose();
            Assert.Equal(1, before());
            Assert.Equal(422, browser.Status);
            Assert.Null(browser.Cookies["netra-masuk"]);
            answers.Add(string.Join('|', browser.Errors));
            Assert.Equal(email, browser.Page.QuerySelector("#Email")!.GetAttribute("value"));
            Assert.False(browser.Page.QuerySelector("#Password")!.HasAttribute("value"));
        }
        Assert.Equal(["Surel dan kata sandi tidak cocok. Periksa keduanya, lalu coba lagi."], answers);
        Assert.Equal(4, (await Given.Journal<SignInRefused>(app)).Count);
    }

    [Fact]
    public async Task A_code_signs_in_once()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        var code = await Given.Code(app, officer);
        using var first = await Given.SignedIn(app, officer);
        using var second = app.Browse();
        await (await second.Visit("/masuk")).Fill("Surel dinas", "ratri@contoh.example").Fill("Kata sandi", Given.Password).Press("Lanjut");
        await second.Fill("Kode 6 angka", code).Press("Masuk");
        Assert.Equal(422, second.Status);
        Assert.Equal("Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu ketik kode itu.", Assert.Single(second.Errors));
        Assert.Null(second.Cookies["netra-meja"]);
    }

    [Fact]
    public async Task The_second_step_ends_after_five_minutes()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var browser = app.Browse();
        await (await browser.Visit("/masuk")).Fill("Surel dinas", "ratri@contoh.example").Fill("Kata sandi", Given.Password).Press("Lanjut");
        app.Time.Pass(TimeSpan.FromMinutes(5));
        await browser.Fill("Kode 6 angka", await Given.Code(app, officer)).Press("Masuk");
        Assert.Equal("/masuk", browser.Path);
        Assert.Null(browser.Cookies["netra-meja"]);
    }

    [Fact]
    public async Task The_password_alone_opens_no_page_of_the_desk()
    {
        await using var app = await App.Start();
        await Given.Officer(app, await Given.Office(app));
        using var browser = app.Browse();
        await (await browser.Visit("/masuk")).Fill("Surel dinas", "ratri@contoh.example").Fill("Kata sandi", Given.Password).Press("Lanjut");
        await browser.Visit("/keluar");
        Assert.Equal("/masuk", browser.Path);
    }

    [Fact]
    public async Task Guessing_is_slowed_to_one_try_a_minute_and_never_locks()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var browser = app.Browse();
        for (var i = 0; i < 10; i++)
        {
            await (await browser.Visit("/masuk")).Fill("Surel dinas", "ratri@contoh.example").Fill("Kata sandi", "salah").Press("Lanjut");
            Assert.StartsWith("Surel dan kata sandi tidak cocok", browser.Errors[0], StringComparison.Ordinal);
        }
        await (await browser.Visit("/masuk")).Fill("Surel dinas", "ratri@contoh.example").Fill("Kata sandi", Given.Password).Press("Lanjut");
        Assert.StartsWith("Terlalu banyak percobaan", browser.Errors[0], StringComparison.Ordinal);
        app.Time.Pass(TimeSpan.FromMinutes(1));
        using var signedIn = await Given.SignedIn(app, officer);
    }

    private static Task<List<SessionRecord>> Sessions(App app) => app.With(s => s.GetRequiredService<Db>().Set<SessionRecord>().AsNoTracking().ToListAsync());

    private static Task Depart(App app, OfficerId officer) => app.With(async s =>
    {
        var db = s.GetRequiredService<Db>();
        db.Add(new Departure { OfficerId = officer, At = app.Time.Now, By = "operator", Because = "mutasi" });
        await db.SaveChangesAsync();
    });

    private static Func<long> Derivations(App app, out MeterListener listener)
    {
        var counter = app.Web.Services.GetRequiredService<PasswordWork>().Derivations;
        long count = 0;
        listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument == counter) l.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, n, _, _) => Interlocked.Add(ref count, n));
        listener.Start();
        return () => Interlocked.Read(ref count);
    }
}
