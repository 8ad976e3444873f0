using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Events.Turnouts;
using Netra.Registry.Coordinators;
using Netra.Registry.Units;
using Netra.Tests.Support;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Registry;

/// <summary>The same step by two at the same moment, and the circles in the tree of units that such a moment once could leave.</summary>
public sealed class AtOnceTests
{
    private static async Task<(App App, OfficerId Officer, Browser Desk)> Begin(params string[] units)
    {
        var app = await App.Start(serve: "desk");
        await Import(app, Csv([Line(Tono, "Tono"), .. units.Select((u, i) => Line($"199001012010011{i:000}", $"Pegawai {i}", unit: u))]));
        var officer = await Officers.Officer(app, await Officers.Office(app, OfficeKind.Bkpsdm, "BKPSDM-33.20"), role: "bkpsdm");
        return (app, officer, await Officers.SignedIn(app, officer));
    }

    private static Task<WorkUnit> Unit(App app, string name) => app.With(s => s.GetRequiredService<Db>().Set<WorkUnit>().AsNoTracking().SingleAsync(u => u.Name == name));

    private static async Task<string> Page(App app, string name) => $"/meja/pegawai/unit/{(await Unit(app, name)).Id.Value}";

    private static Task Put(App app, WorkUnit unit, long above) => app.With(s => s.GetRequiredService<Db>().Set<WorkUnit>().Where(u => u.Nr == unit.Nr).ExecuteUpdateAsync(u => u.SetProperty(x => x.Above, above)));

    [Fact]
    public async Task A_coordinator_named_several_times_at_once_is_named_once_and_everybody_else_is_told()
    {
        var (app, _, desk) = await Begin();
        await using var _ = app;
        await desk.Visit(await Page(app, "Dinas Pendidikan") + "/pengelola");
        var statuses = await desk.Fill("NIP, NI PPPK", Tono).Fill("Dasar dan alasan", "Nota dinas.").PressAtOnce("Simpan", 6);
        Assert.Equal([302, 422, 422, 422, 422, 422], statuses.Order());
        Assert.Single(await Officers.Journal<CoordinatorNamed>(app));

        // Who decided by what stood before the other saved is refused by the key.
        var named = await app.With(s => s.GetRequiredService<Db>().Set<Coordinator>().AsNoTracking().SingleAsync());
        var late = Coordinator.Name(named.Unit, named.Person, withBelow: true, new(2024, 11, 1), [], "Nota dinas.", Actor.Operator, app.Time.Now).Value!;
        Assert.False(await app.With(s =>
        {
            s.GetRequiredService<Db>().Add(late);
            return s.GetRequiredService<Db>().SaveOnce();
        }));
    }

    [Fact]
    public async Task An_import_started_or_its_leavers_closed_several_times_at_once_is_so_once_and_everybody_else_is_told()
    {
        var (app, _, desk) = await Begin();
        await using var _ = app;
        await (await desk.Visit("/meja/pegawai/impor/baru")).Choose("memuat semua pegawai").Attach("File daftar pegawai", "pegawai.csv", Csv(Nth(1))).Press("Kirim file");
        var page = desk.Path;
        await desk.Press("Periksa file");
        Assert.Equal([302, 422, 422, 422], (await desk.PressAtOnce("Jalankan impor", 4)).Order());
        Assert.True(await DeskTests.Work(app));
        await desk.Visit(page);
        // Who presses when all is done is told nothing new.
        Assert.All(await desk.PressAtOnce("Akhiri kepegawaian mereka", 4), status => Assert.True(status is 302 or 422));
        Assert.Single(await Officers.Journal<LeaversClosed>(app));
        Assert.Single(await Register(app), r => r.Until is null);
    }

    [Fact]
    public async Task An_import_let_go_on_or_given_up_several_times_at_once_is_so_once_and_everybody_else_is_told()
    {
        var (app, _, desk) = await Begin();
        await using var _ = app;
        await (await desk.Visit("/meja/pegawai/impor/baru")).Attach("File daftar pegawai", "pegawai.csv", Csv(Nth(1))).Press("Kirim file");
        var page = desk.Path + "/henti";
        foreach (var button in new[] { "Lanjutkan impor", "Batalkan sisanya" })
        {
            await (await desk.Visit(page)).Fill("Alasan", "File keliru.").Press("Hentikan");
            Assert.Equal([302, 422, 422, 422, 422, 422], (await (await desk.Visit(page)).PressAtOnce(button, 6)).Order());
        }
        Assert.Single(await Officers.Journal<ImportResumed>(app));
        Assert.Single(await Officers.Journal<ImportRefused>(app));
    }

    [Fact]
    public async Task Two_units_moved_under_each_other_at_once_make_no_circle()
    {
        var (app, officer, desk) = await Begin("Dinas Kesehatan");
        await using var _ = app;
        app.Time.Pass(TimeSpan.FromSeconds(30));
        using var colleague = await Officers.SignedIn(app, officer);
        (await desk.Visit(await Page(app, "Dinas Kesehatan"))).Choose("Berada di bawah", "Dinas Pendidikan");
        (await colleague.Visit(await Page(app, "Dinas Pendidikan"))).Choose("Berada di bawah", "Dinas Kesehatan");
        await Task.WhenAll(desk.Press("Pindahkan"), colleague.Press("Pindahkan"));
        Assert.Equal(["Sebuah unit tidak dapat berada di bawah dirinya sendiri."], desk.Errors.Concat(colleague.Errors));
        Assert.Single(await Officers.Journal<UnitMoved>(app));
    }

    [Fact]
    public async Task A_circle_in_the_tree_is_shown_counted_and_undone()
    {
        var (app, _, desk) = await Begin("Dinas Kesehatan");
        await using var _ = app;
        var (one, other) = (await Unit(app, "Dinas Kesehatan"), await Unit(app, "Dinas Pendidikan"));
        await Put(app, one, other.Nr);
        await Put(app, other, one.Nr);
        foreach (var name in new[] { one.Name, other.Name }) Assert.Equal((200, name), ((await desk.Visit(await Page(app, name))).Status, desk.Heading));
        await app.With(async s =>
        {
            var register = s.GetRequiredService<IRegister>();
            Assert.Equal(new HashSet<UnitId> { one.Id, other.Id }, await register.WithBelow([one.Id]));
            Assert.Empty(await register.Carriers([one.Id, other.Id]));
        });
        var tree = new UnitTree(new Dictionary<UnitId, UnitId?> { [one.Id] = other.Id, [other.Id] = one.Id });
        Assert.Equal([3, 3], tree.WithBelow([new(one.Id, 1), new(other.Id, 2)]).Values);
        await desk.Choose("Berada di bawah", "Langsung di bawah instansi").Press("Pindahkan");
        Assert.Null((await Unit(app, other.Name)).Above);
    }

    [Fact]
    public async Task Below_five_hundred_units_a_unit_is_shown_and_the_topmost_does_not_go_under_it()
    {
        var (app, _, desk) = await Begin([.. Enumerable.Range(0, 500).Select(i => i == 499 ? "Aula" : $"Seksi {i}")]);
        await using var _ = app;
        await app.With(async s =>
        {
            var units = await s.GetRequiredService<Db>().Set<WorkUnit>().Where(u => u.Name == "Aula" || u.Name.StartsWith("Seksi")).OrderBy(u => u.Nr).ToListAsync();
            foreach (var (unit, above) in units.Where(u => u.Name != "Aula").Append(units.Single(u => u.Name == "Aula")).ToList() is var line ? line.Skip(1).Zip(line) : []) unit.Move(above, [above]);
            await s.GetRequiredService<Db>().SaveChangesAsync();
        });
        Assert.Equal((200, "Aula"), ((await desk.Visit(await Page(app, "Aula"))).Status, desk.Heading));
        await (await desk.Visit(await Page(app, "Seksi 0"))).Choose("Berada di bawah", "Aula").Press("Pindahkan");
        Assert.Contains("di bawah dirinya sendiri", Assert.Single(desk.Errors), StringComparison.Ordinal);
    }
}
