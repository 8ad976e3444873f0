using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.SignIns;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Tests.Support;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Security;

/// <summary>Requests no page of ours makes.</summary>
public sealed class OddRequestsTests
{
    [Theory]
    [InlineData("2024-10-21T09:00:00.0000000+07:00")]
    [InlineData("2024-10-21T09:00:00.0000000")]
    [InlineData("kemarin")]
    public async Task A_list_from_a_time_that_is_not_ours_is_the_list_from_its_beginning(string before)
    {
        await using var app = await App.Start();
        var ppk = await Officers.Office(app, OfficeKind.Ppk, "PPK-33.20");
        using var desk = await Officers.SignedIn(app, await Officers.Officer(app, ppk, role: "ppk"));
        Assert.Equal(200, (await desk.Visit("/meja/penerusan?sebelum=" + Uri.EscapeDataString(before))).Status);
    }

    [Theory]
    [InlineData("region")]
    [InlineData("other-region")]
    [InlineData("next")]
    [InlineData("send")]
    public async Task The_last_step_with_an_unknown_kind_is_answered_with_a_page(string go)
    {
        await using var app = await App.Start(await Offices.Database());
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        using var content = new FormUrlEncodedContent([new("Step", "Check"), new("Go", go), new("Answers.Kind", "bukan-jenis"), new("Answers.Words", "Sukadana")]);
        using var answer = await http.PostAsync("/lapor", content);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task Addresses_that_nobody_has_fill_neither_the_tries_nor_the_journal()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        for (var n = 0; n < 70; n++)
        {
            await (await browser.Visit("/masuk")).Fill("Surel dinas", $"acak{n}@contoh.example").Fill("Kata sandi", "salah").Press("Lanjut");
            Assert.StartsWith("Surel dan kata sandi tidak cocok", Assert.Single(browser.Errors), StringComparison.Ordinal);
        }
        Assert.Equal(60, (await Officers.Journal<SignInRefused>(app)).Count);
        app.Time.Pass(TimeSpan.FromMinutes(61));
        await (await browser.Visit("/masuk")).Fill("Surel dinas", "lagi@contoh.example").Fill("Kata sandi", "salah").Press("Lanjut");
        Assert.Single(await app.With(s => s.GetRequiredService<Db>().Set<Attempt>().AsNoTracking().ToListAsync()));
        Assert.Equal(61, (await Officers.Journal<SignInRefused>(app)).Count);
    }

    [Fact]
    public async Task An_officer_who_may_not_stays_at_the_desk()
    {
        await using var app = await App.Start();
        var office = await Officers.Office(app);
        await Officers.Officer(app, office);
        using var desk = await Officers.SignedIn(app, await Officers.Officer(app, office, "citra@contoh.example", "staf"), "citra@contoh.example");
        await desk.Visit("/meja/anggota");
        Assert.Equal(403, desk.Status);
        Assert.NotNull(desk.Page.QuerySelector("nav a[href='/meja/akun']"));
        Assert.Null(desk.Page.QuerySelector("nav a[href='/lapor']"));
        await (await desk.Follow("Keluar")).Press("Keluar sekarang");
        Assert.Equal("/masuk", desk.Path);
    }

    [Theory]
    [InlineData("https", "__Host-netra-meja")]
    [InlineData("http", "netra-meja")]
    public void Over_https_a_cookie_belongs_to_this_very_host(string scheme, string name) =>
        Assert.Equal(name, HostCookie.Named(new DefaultHttpContext { Request = { Scheme = scheme } }.Request, "netra-meja"));
}
