using Netra.Access;
using Netra.Access.Demo;

namespace Netra.Tests.Support;

/// <summary>Officers at their desks.</summary>
public static class Desk
{
    /// <summary>Signs an officer of the demo in with password and code. A code is taken once: half a minute passes first.</summary>
    public static async Task<Browser> SignIn(App app, string email)
    {
        var browser = app.Browse();
        await (await browser.Visit("/masuk")).Fill("Surel dinas", email).Fill("Kata sandi", DemoSessions.Password).Press("Lanjut");
        await browser.Fill("Kode 6 angka", await Code(app, email)).Press("Masuk");
        Assert.NotNull(browser.Cookies["netra-meja"]);
        return browser;
    }

    /// <summary>What the officer's authenticator app shows now, and never showed before.</summary>
    public static async Task<string> Code(App app, string email)
    {
        app.Time.Pass(TimeSpan.FromSeconds(30));
        return (await app.With(s => AccessCommands.TotpCode(s, email))).Value!;
    }
}
