using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Invitations;
using Netra.Access.Officers;
using Netra.Access.Recoveries;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests.Access;

public sealed class KeysPageTests
{
    [Fact]
    public async Task The_top_office_confirms_an_agencys_first_key_by_the_fingerprint_read_out_to_it()
    {
        await using var app = await App.Start();
        var ri = await Given.Office(app, OfficeKind.BawasluRi, "RI");
        var ppk = await Given.Office(app, OfficeKind.Ppk, "PPK-33.20");
        var chair = await Given.Officer(app, ri);
        var secretary = await Given.Officer(app, ppk, "sekda@contoh.example", "ppk");

        using var agency = await Given.SignedIn(app, secretary, "sekda@contoh.example");
        await agency.Visit("/meja/kunci");
        Assert.Contains("Memegang kunci", agency.Text);
        var fingerprint = agency.Page.QuerySelector("dl code")!.TextContent;

        using var browser = await Given.SignedIn(app, chair);
        await browser.Visit("/meja/kunci");
        await browser.Fill("Sidik kunci Kantor PPK-33.20", "0000 1111").Press("Konfirmasi kunci");
        Assert.Equal(422, browser.Status);
        Assert.Single(browser.Errors);
        Assert.Equal("0000 1111", browser.Page.QuerySelector("#Fingerprint")!.GetAttribute("value"));
        await browser.Fill("Sidik kunci Kantor PPK-33.20", fingerprint.Replace(" ", "", StringComparison.Ordinal)).Press("Konfirmasi kunci");
        Assert.Equal(200, browser.Status);
        Assert.Null(browser.Page.QuerySelector("#Fingerprint"));
        Assert.Equal(new FirstKeyConfirmed(ppk.Id, fingerprint), Assert.Single(await Given.Journal<FirstKeyConfirmed>(app)).As<FirstKeyConfirmed>());
    }

    [Fact]
    public async Task A_lost_password_of_the_only_member_is_recovered_by_two_custodians_through_the_page()
    {
        await using var app = await App.Start();
        var ri = await Given.Office(app, OfficeKind.BawasluRi, "RI");
        var chair = await Given.Officer(app, ri);
        var custodians = new List<OfficerId>();
        foreach (var n in new[] { 1, 2, 3 }) custodians.Add(await Given.Officer(app, ri, $"kustodian{n}@contoh.example", "kustodian"));
        await app.With(async s => Assert.Null((await s.GetRequiredService<Naming>().Name(custodians, new Actor("officer", chair.Value, ri.Id.Value), app.Time.Now)).Refused));
        using (var before = await Given.SignedIn(app, chair))
            await (await before.Visit("/meja/kunci")).Press("Perbarui sekarang");

        var again = await app.With(async s => (await s.GetRequiredService<Inviting>().Again((await s.GetRequiredService<Db>().FindAsync<OfficerRecord>(chair))!, Actor.Operator)).Value!);
        await Given.Enrol(app, again.Token.Text);
        using var browser = await Given.SignedIn(app, chair);
        await browser.Visit("/meja/kunci");
        Assert.Contains("Anda belum memegang kunci kantor", browser.Text);
        await browser.Press("Minta pemulihan");
        await browser.Press("Minta pemulihan");
        Assert.Equal(["Pemulihan untuk petugas ini sudah diminta dan menunggu dua kustodian."], browser.Errors);

        using var first = await Given.SignedIn(app, custodians[0], "kustodian1@contoh.example");
        await (await first.Visit("/meja/kunci")).Press("Buka bagian saya");
        Assert.Contains("Kustodian lain menyelesaikannya", first.Text);
        using var second = await Given.SignedIn(app, custodians[2], "kustodian3@contoh.example");
        await (await second.Visit("/meja/kunci")).Press("Selesaikan pemulihan");
        Assert.Contains("Tidak ada permintaan pemulihan", second.Text);

        await browser.Visit("/meja/kunci");
        Assert.DoesNotContain("Anda belum memegang kunci kantor", browser.Text);
        Assert.Single(await Given.Journal<OfficeKeyRecovered>(app));
        Assert.Contains("Perbarui kunci laporan", browser.Text);
    }

    [Fact]
    public async Task An_act_that_the_role_does_not_allow_is_refused_however_it_is_posted()
    {
        await using var app = await App.Start();
        var ri = await Given.Office(app, OfficeKind.BawasluRi, "RI");
        await Given.Officer(app, ri);
        var staff = await Given.Officer(app, ri, "staf@contoh.example", "staf");
        using var browser = await Given.SignedIn(app, staff, "staf@contoh.example");
        await browser.Visit("/meja/kunci");
        Assert.DoesNotContain("Permintaan pemulihan kunci", browser.Text);
        browser.Page.QuerySelector("button[value=recover]")!.SetAttribute("value", $"share {Guid.Empty}");
        await browser.Press("Minta pemulihan");
        Assert.Equal(422, browser.Status);
        Assert.Equal(["Peran Anda tidak dapat melakukan ini."], browser.Errors);
    }
}
