using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access;
using Netra.Access.Demo;
using Netra.Cases;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Tests.Support;

namespace Netra.Tests.Cases;

public sealed class DemoTests
{
    [Fact]
    public async Task The_whole_demo_is_played_and_shows_every_stage_on_four_desks()
    {
        var database = await Databases.Fresh();
        await Marks.Write(Engine.Of(database), new Marks(Demo: true, TimeSpan.Zero));
        await using var app = await App.Start(database);
        // A step that is refused throws, and stops the demo as it stops this test.
        var stage = await Play(app);
        var files = await app.With(s => s.GetRequiredService<Db>().CaseFiles.Whole().AsNoTracking().ToListAsync());
        Assert.Equal(Stage.All.Order(), files.Select(f => f.State).Distinct().Order());
        foreach (var place in new[] { "jepara", "semarang", "jombang", "kayongutara" }) await Desk(app, place);
        await Mailbox(app, stage);
    }

    /// <summary>Every file of a desk, and the desk itself, opens for the office's staff.</summary>
    private static async Task Desk(App app, string place)
    {
        var mail = $"staf.{place}@bawaslu.example";
        using var desk = app.Browse();
        await (await desk.Visit("/masuk")).Fill("Surel dinas", mail).Fill("Kata sandi", DemoSessions.Password).Press("Lanjut");
        await desk.Fill("Kode 6 angka", (await app.With(s => AccessCommands.TotpCode(s, mail))).Value!).Press("Masuk");
        await desk.Visit("/meja");
        Assert.Equal(200, desk.Status);
        var files = desk.Page.QuerySelectorAll("a[href*='/meja/berkas/']").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        Assert.True(files.Count >= 3, $"{files.Count} files on the desk of {place}.");
        foreach (var file in files) Assert.Equal(200, (await desk.Visit(file)).Status);
    }

    private static async Task Mailbox(App app, DemoStage stage)
    {
        using var reporter = app.Browse();
        Assert.InRange(stage.Receipts.Count, 4, 5);
        foreach (var receipt in stage.Receipts.Skip(1))
        {
            var parts = receipt.Split("   ", StringSplitOptions.TrimEntries);
            await (await reporter.Visit("/cek")).Fill("Nomor", parts[0]).Fill("Kode", parts[1]).Press("Buka");
            Assert.Equal("/kotak", reporter.Path);
            Assert.Contains(parts[0], reporter.Text);
        }
    }

    private static async Task<DemoStage> Play(App app)
    {
        var stage = new DemoStage();
        foreach (var part in app.Web.Services.GetServices<IDemo>()) part.Plan(stage);
        foreach (var (at, officer, play) in stage.InOrder())
        {
            app.Time.Now = at;
            await app.With(async s =>
            {
                if (officer is not null) await app.Web.Services.GetRequiredService<IDemoSessions>().Enter(s, officer);
                await play(s);
            });
        }
        app.Time.Now = App.Monday;
        return stage;
    }
}
