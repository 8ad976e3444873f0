using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.SecondFactors;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests.Access;

public sealed class PasskeyTests
{
    [Fact]
    public async Task A_passkey_is_added_signs_in_without_a_code_and_is_removed()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var device = new Authenticator();
        using (var first = await Given.SignedIn(app, officer)) await Add(first, device);

        using var browser = await AtTheFactor(app);
        Answer(browser, device.Get);
        await browser.Press("Pakai kunci perangkat");
        Assert.Equal("passkey", (await Given.Journal<SignedIn>(app))[^1].As<SignedIn>().Factor);
        await (await browser.Visit("/meja/akun")).Press("Hapus kunci ini");
        Assert.Empty(await app.With(s => s.GetRequiredService<Db>().Set<PasskeyRecord>().ToListAsync()));
    }

    [Fact]
    public async Task What_a_device_signed_once_signs_nobody_in_again()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var device = new Authenticator();
        using (var first = await Given.SignedIn(app, officer)) await Add(first, device);
        string answer = "";
        using var browser = await AtTheFactor(app);
        Answer(browser, options => answer = device.Get(options));
        await browser.Press("Pakai kunci perangkat");

        using var thief = await AtTheFactor(app);
        Answer(thief, _ => answer);
        await thief.Press("Pakai kunci perangkat");
        Assert.Equal(422, thief.Status);
        Assert.Null(thief.Cookies["netra-meja"]);
    }

    [Fact]
    public async Task A_passkey_of_another_device_site_or_without_script_is_refused()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var device = new Authenticator();
        using (var first = await Given.SignedIn(app, officer)) await Add(first, device);
        using var other = new Authenticator();
        using var browser = await AtTheFactor(app);
        foreach (var answer in new Func<string, string>[] { other.Get, _ => "", _ => "{}", _ => "bukan json" })
        {
            Answer(browser, answer);
            await browser.Press("Pakai kunci perangkat");
            Assert.Equal(422, browser.Status);
            Assert.StartsWith("Kunci perangkat tidak dapat dibaca", Assert.Single(browser.Errors), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_passkey_made_for_another_site_is_not_added()
    {
        await using var app = await App.Start();
        var officer = await Given.Officer(app, await Given.Office(app));
        using var browser = await Given.SignedIn(app, officer);
        using var phished = new Authenticator(origin: "https://netra.example");
        await browser.Visit("/meja/akun/kunci");
        Answer(browser, phished.Create);
        await browser.Fill("Nama perangkat", "Ponsel").Press("Buat kunci");
        Assert.Equal(422, browser.Status);
        Assert.Equal("Ponsel", browser.Page.QuerySelector("#Name")!.GetAttribute("value"));
    }

    private static async Task Add(Browser browser, Authenticator device)
    {
        await browser.Visit("/meja/akun/kunci");
        Answer(browser, device.Create);
        await browser.Fill("Nama perangkat", "Laptop kantor").Press("Buat kunci");
        Assert.Equal("/meja/akun", browser.Path);
        Assert.Contains("Laptop kantor", browser.Text, StringComparison.Ordinal);
    }

    private static async Task<Browser> AtTheFactor(App app)
    {
        var browser = app.Browse();
        await (await browser.Visit("/masuk")).Fill("Surel dinas", "ratri@contoh.example").Fill("Kata sandi", Given.Password).Press("Lanjut");
        return browser;
    }

    /// <summary>What the page's script does: hands the options to the device and puts its answer into the form.</summary>
    private static void Answer(Browser browser, Func<string, string> device)
    {
        var form = browser.Page.QuerySelector("form[data-kunci]")!;
        ((IHtmlInputElement)form.QuerySelector("input[name=Credential]")!).Value = device(form.GetAttribute("data-pilihan")!);
    }
}
