using Microsoft.Extensions.DependencyInjection;
using Netra.Access;
using Netra.Access.Demo;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Tests.Support;

namespace Netra.Tests.Access;

public sealed class DemoTests
{
    [Fact]
    public async Task Every_officer_of_the_demo_enrols_is_let_in_and_signs_in_with_the_printed_password()
    {
        var database = await Databases.Fresh();
        await Marks.Write(Engine.Of(database), new Marks(Demo: true, TimeSpan.Zero));
        await using var app = await App.Start(database);
        var stage = new DemoStage();
        new DemoOffices().Plan(stage);
        foreach (var (at, officer, play) in stage.InOrder())
        {
            app.Time.Now = at;
            await app.With(async s =>
            {
                if (officer is not null) await app.Web.Services.GetRequiredService<IDemoSessions>().Enter(s, officer);
                await play(s);
            });
        }
        // Custodians hold shares of a recovery and no office key; a unit's coordinator has nothing to open.
        var keyless = (await Given.Journal<OfficerInvited>(app)).Count(e => e.As<OfficerInvited>().Role is "kustodian" or "koordinator");
        Assert.Equal((await Given.Journal<OfficerEnrolled>(app)).Count - keyless, (await Given.Journal<MemberLetIn>(app)).Count);

        using var browser = app.Browse();
        app.Time.Pass(TimeSpan.FromMinutes(1));
        await (await browser.Visit("/masuk")).Fill("Surel dinas", "ketua.kayongutara@bawaslu.example").Fill("Kata sandi", DemoSessions.Password).Press("Lanjut");
        var code = await app.With(s => AccessCommands.TotpCode(s, "ketua.kayongutara@bawaslu.example"));
        await browser.Fill("Kode 6 angka", code.Value!).Press("Masuk");
        Assert.NotNull(browser.Cookies["netra-meja"]);
    }

    [Fact]
    public async Task Without_the_mark_nobody_enters_and_no_code_is_printed()
    {
        await using var app = await App.Start();
        await Given.Officer(app, await Given.Office(app));
        await app.With(s => Assert.ThrowsAsync<InvalidOperationException>(() => app.Web.Services.GetRequiredService<IDemoSessions>().Enter(s, "ratri@contoh.example")));
        Assert.Equal("access.only-on-a-demo", (await app.With(s => AccessCommands.TotpCode(s, "ratri@contoh.example"))).Refused!.Text);
    }
}
