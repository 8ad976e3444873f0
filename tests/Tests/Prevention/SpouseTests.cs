using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Carriers;
using Netra.Prevention.SpouseReminders;
using Netra.Prevention.Views;
using Netra.Registry.Declarations;
using Netra.Tests.Cases;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.CircularStory;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Prevention;

/// <summary>Somebody's wife or husband stands for election: who answers for the unit is reminded at each stage, once.</summary>
public sealed class SpouseTests
{
    private static Task<List<(string How, PersonId Person)>> Seen(App app) =>
        app.With(async s => (await s.GetRequiredService<Db>().Set<ListView>().OrderBy(v => v.How).ToListAsync()).ConvertAll(v => (v.How, v.Person)));

    private static Task<int> Step(App app) => SpouseLoop.Step(app.Web.Services.GetRequiredService<IServiceScopeFactory>(), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Each_stage_reminds_once_on_the_desk_and_at_the_door_of_who_answers_for_the_unit()
    {
        var (app, desk) = await Named();
        await using var _ = app;
        Assert.Equal(0, await Step(app));
        var budi = (await Register(app)).Single(p => p.Number == Budi).Person;
        await (await desk.Visit($"/meja/pegawai/orang/{budi.Value}/pasangan")).Choose("Pemilihan", "Pilkada").FillDate("Tanggal pernyataan", new(2024, 10, 1)).FillDate("Cuti di luar tanggungan negara mulai", new(2024, 11, 1)).Press("Simpan");
        Assert.Equal(200, desk.Status);
        await Publish(desk, First, "Netralitas ASN");
        await Follow(app);
        Assert.Equal((1, 0), (await Step(app), await Step(app)));
        await desk.Visit("/meja/pasangan");
        Assert.Contains("Budi Santosa", desk.Text, StringComparison.Ordinal);
        Assert.Contains("Cuti mulai 1 Nov 2024", desk.Text, StringComparison.Ordinal);
        Assert.Equal([("spouses", budi)], await Seen(app));

        // Who answers for units is named in a list, in the file of addresses, and beside an answer: each leaves a line in the person's trail, once a look.
        var tono = (await Register(app)).Single(p => p.Number == Tono).Person;
        await desk.Visit("/meja/edaran/penanggung");
        await (await desk.Visit("/meja/edaran")).Follow("Netralitas ASN");
        var circular = desk.Path;
        using (var file = await desk.Http.GetAsync(new Uri(circular + "/alamat", UriKind.Relative))) Assert.Contains("Tono", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal([("addresses", tono), ("carriers", tono), ("spouses", budi)], await Seen(app));
        Assert.Equal(["spouses", "carriers", "addresses"], (await Officers.Journal<NamesSeen>(app)).Select(e => e.As<NamesSeen>().How));

        // The quiet days, and the voting: two stages, two reminders; the leave has begun.
        app.Time.Now = new(2024, 11, 24, 2, 0, 0, DateTimeKind.Utc);
        Assert.Equal((1, 0), (await Step(app), await Step(app)));
        app.Time.Now = new(2024, 11, 27, 2, 0, 0, DateTimeKind.Utc);
        Assert.Equal((1, 0), (await Step(app), await Step(app)));
        Assert.Equal(3, (await Officers.Journal<SpouseReminded>(app)).Select(e => e.As<SpouseReminded>().Stage).Distinct().Count());
        using var phone = app.Browse();
        await phone.Visit(await Address(app, Tono));
        Assert.DoesNotContain("Budi", phone.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await Confirm(phone, Tono);
        Assert.Contains("Budi Santosa, S.Pd. menyatakan suami atau istrinya mencalonkan diri", phone.Text, StringComparison.Ordinal);
        var view = await app.With(s => s.GetRequiredService<Db>().Set<CarrierView>().SingleAsync());
        Assert.Equal((budi, tono), (view.Person, view.Carrier));
        Assert.Equal(new SpousesSeen(tono, 1), Assert.Single(await Officers.Journal<SpousesSeen>(app)).As<SpousesSeen>());
        Assert.True((await app.With(s => s.GetRequiredService<IRegister>().Declarations(budi)))[0].OnLeave(new(2024, 11, 27)));
    }

    [Fact]
    public async Task What_was_declared_is_ticked_in_the_assessment_of_who_declared_it_and_is_a_relation_of_an_officer_who_did()
    {
        await using var world = await Matched.Begin(Line(Matched.Harsoyo, "Drs. Harsojo Wibisono", unit: Matched.Randugede, position: "Camat"), Line(Siti, "Siti Nurjanah", status: "PPPK"));
        await world.App.With(async s =>
        {
            var db = s.GetRequiredService<Db>();
            foreach (var person in await Register(world.App))
                db.Add(new Declaration { Id = Guid.CreateVersion7(new DateTimeOffset(App.Monday)), Person = person.Person, Election = "pilkada-2024", Region = new("33.20"), DeclaredOn = new(2024, 10, 1), LeaveFrom = new(2024, 10, 10), LeaveUntil = new(2024, 10, 12), By = "test", At = App.Monday });
            await db.SaveChangesAsync();
        });
        await (await world.Desk.Visit("/meja/hubungan")).Choose("Siapa ini", "Saya sendiri").Fill("Nama pegawai", "Siti Nurjanah").Fill("NIP, NI PPPK", Siti).Press("Nyatakan");
        await Matched.Confirm(world);
        Assert.Contains("Petugas menyatakan suami atau istrinya mencalonkan diri", (await world.Desk.Visit(world.File)).Text, StringComparison.Ordinal);
        await world.Desk.Visit(world.File + "/kajian");
        foreach (var box in new[] { "SpouseOfCandidate", "OnUnpaidLeave" }) Assert.NotNull(world.Desk.Page.QuerySelector($"input[name='Input.{box}'][checked]"));
    }
}
