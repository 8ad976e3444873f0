using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Cases;
using Netra.Cases.Clocks;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Cases;

/// <summary>Stopping a clock and letting it go on, at the desk.</summary>
public sealed class PausePages
{
    private static readonly DateOnly Monday = new(2024, 10, 21);

    private static async Task<(App App, CaseFileId File, string Path, Browser Desk)> Begin()
    {
        var (app, post) = await Post.Open();
        var office = await Officers.Office(app);
        var officer = await Officers.Officer(app, office);
        var file = await post.Receive(app, office, anonymous: false);
        app.Time.Now = new(2024, 10, 21, 5, 0, 0, DateTimeKind.Utc); // noon in Jakarta
        return (app, file.Id, $"/meja/berkas/{file.Id.Value}/jam", await Officers.SignedIn(app, officer));
    }

    private static Task<List<ClockRun>> Runs(App app, CaseFileId file) =>
        app.With(s => s.GetRequiredService<Db>().Set<ClockRun>().AsNoTracking().Include(c => c.Stop).Where(c => c.FileId == file).ToListAsync());

    private static Task<OfficerId> Officer(App app) => app.With(s => s.GetRequiredService<Db>().Set<Netra.Access.Officers.OfficerRecord>().Select(o => o.Id).SingleAsync());

    private static async Task Stop(Browser desk, string path, string time = "11.30") =>
        await (await desk.Visit(path)).FillDate("Hari", Monday).Fill("Pukul", time).Choose("putusan pengadilan").Fill("Alasan", "Penetapan PTUN rekaan").Press("Hentikan");

    [Fact]
    public async Task A_clock_is_stopped_for_a_reason_of_the_law_and_goes_on_with_what_is_left()
    {
        var (app, file, path, desk) = await Begin();
        await using var _ = app;
        var before = Assert.Single(await Runs(app, file));
        await desk.Visit(path);
        // How sure the basis is stands beside each reason.
        Assert.Equal(3, desk.Page.QuerySelectorAll("fieldset label small").Count(s => s.TextContent.Contains("menurut ingatan", StringComparison.Ordinal)));
        await Stop(desk, path);
        Assert.StartsWith($"/meja/berkas/{file.Value}", desk.Path, StringComparison.Ordinal);
        var stopped = Assert.Single(await Runs(app, file));
        Assert.Equal((Stops.Paused, new DateTime(2024, 10, 21, 4, 30, 0)), (stopped.Stop!.Why, stopped.Stop.At));
        // What the officer wrote is sealed and nowhere else.
        Assert.DoesNotContain("PTUN", string.Concat((await app.With(s => s.GetRequiredService<Db>().Journal.ToListAsync())).Select(j => j.Body + j.Because)), StringComparison.Ordinal);

        app.Time.Now = new(2024, 10, 22, 5, 0, 0, DateTimeKind.Utc);
        using var later = await Officers.SignedIn(app, await Officer(app));
        await (await later.Visit(path)).FillDate("Hari", Monday).Fill("Pukul", "11.29").Choose("putusan pengadilan").Press("Jalankan kembali");
        Assert.Contains("sebelum berhenti", Assert.Single(later.Errors), StringComparison.Ordinal);
        await later.FillDate("Hari", Monday.AddDays(1)).Fill("Pukul", "10.15").Press("Jalankan kembali");
        Assert.StartsWith($"/meja/berkas/{file.Value}", later.Path, StringComparison.Ordinal);
        var resumed = (await Runs(app, file)).Single(r => r.Running);
        Assert.Equal((stopped.Id, before.StartedAt), (resumed.Continues, resumed.StartedAt));
        // Tuesday is not counted, for it stood: the review falls due a day later.
        Assert.Equal(before.DueAt.AddDays(1).Date, resumed.DueAt.Date);
        Assert.Contains(resumed.Deadline.Steps, s => s.Id.StartsWith("Dasar berhentinya: UU 30/2014 ps 65 (keyakinan: dari ingatan", StringComparison.Ordinal));
        Assert.Equal("recalled", resumed.Deadline.Confidence);
        Assert.Equal(["started", Stops.Paused, "resumed"], (await Officers.Journal<ClockMoved>(app)).Select(e => e.As<ClockMoved>().How));
    }

    [Fact]
    public async Task What_is_missing_or_unreadable_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        var (app, file, path, desk) = await Begin();
        await using var _ = app;
        await (await desk.Visit(path)).Press("Hentikan");
        Assert.Equal((422, 4), (desk.Status, desk.Errors.Count));
        foreach (var time in new[] { "25.00", "setengah sembilan", "-1.00", "9" })
        {
            await (await desk.Visit(path)).FillDate("Hari", Monday).Fill("Pukul", time).Choose("keadaan kahar").Fill("Alasan", "Banjir rekaan").Press("Hentikan");
            Assert.Equal((422, 1), (desk.Status, desk.Errors.Count));
            Assert.Equal("Banjir rekaan", desk.Page.QuerySelector("textarea")!.TextContent.Trim());
            Assert.Equal(time, desk.Page.QuerySelector("input[name=Time]")!.GetAttribute("value"));
        }
        // A reason the law does not have, posted past the list.
        await desk.Visit(path);
        desk.Page.QuerySelector("input[name=Why]")!.SetAttribute("value", "holiday");
        await desk.FillDate("Hari", Monday).Fill("Pukul", "11.30").Choose("keadaan kahar").Fill("Alasan", "x").Press("Hentikan");
        Assert.Equal("Pilih sebabnya.", Assert.Single(desk.Errors));
        Assert.True(Assert.Single(await Runs(app, file)).Running);
    }

    [Fact]
    public async Task A_clock_stops_neither_ahead_of_time_nor_before_it_began_nor_twice_and_goes_on_after_its_stop_only()
    {
        var (app, file, path, desk) = await Begin();
        await using var _ = app;
        await Stop(desk, path, "23.59");
        Assert.Contains("belum tiba", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await Stop(desk, path, "00.01");
        Assert.Contains("belum mulai", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await desk.Visit(path);
        app.Time.Pass(TimeSpan.FromSeconds(30));
        using var window = await Officers.SignedIn(app, await Officer(app));
        await window.Visit(path);
        await Stop(desk, path);
        // The same page stood open in another window: it must not let the clock go on.
        await window.FillDate("Hari", Monday).Fill("Pukul", "11.45").Choose("keadaan kahar").Fill("Alasan", "x").Press("Hentikan");
        Assert.Equal((422, "Tidak ada jangka waktu kantor ini yang sedang berjalan."), (window.Status, Assert.Single(window.Errors)));
        Assert.Equal(Stops.Paused, Assert.Single(await Runs(app, file)).Stop!.Why);
    }

    [Fact]
    public async Task Another_offices_clock_is_not_there_to_stop_and_who_only_reads_stops_none()
    {
        var (app, file, path, desk) = await Begin();
        await using var _ = app;
        var other = await Officers.Office(app, code: "33.21");
        using var stranger = await Officers.SignedIn(app, await Officers.Officer(app, other, "ganjar@contoh.example"), "ganjar@contoh.example");
        Assert.Equal(404, (await stranger.Visit(path)).Status);
        Assert.Equal(404, (await desk.Visit($"/meja/berkas/{Guid.Empty}/jam")).Status);
        Assert.True(Assert.Single(await Runs(app, file)).Running);
    }
}
