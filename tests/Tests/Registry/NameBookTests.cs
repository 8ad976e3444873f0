using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Names;
using Netra.Registry.Candidates;
using Netra.Registry.Units;
using Netra.Tests.Support;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Registry;

/// <summary>The names in memory keep up with the register: what changed is put in, and nobody is read anew for it.</summary>
public sealed class NameBookTests
{
    private static readonly string[] Asked = ["Budi Wijaya", "Budi Kusuma", "Siti Nurjanah", "Tono Hartono", "Harsoyo"];

    [Fact]
    public async Task What_an_import_changed_is_found_as_if_everybody_had_been_read_anew()
    {
        await using var app = await Start();
        await Import(app, Csv([Line(Budi, "Budi Wijaya"), Line(Siti, "Siti Nurjanah", status: "PPPK"), .. Enumerable.Range(1, 40).Select(n => Nth(n))]));
        await Prepare(app);
        var book = await Book(app);
        // A new name in another unit, somebody new, and somebody of another agency.
        await Import(app, Csv(Line(Budi, "Drs. Budi Widjaja Kusuma", unit: "Dinas Sosial"), Line(Tono, "Tono Hartono"), Line("197001011995031001", "Harsoyo", agency: "Kementerian Contoh", unit: "Biro Umum")));
        Assert.DoesNotContain("Hartono", string.Join(' ', await Names(app, book, "Tono Hartono")), StringComparison.Ordinal);
        await Prepare(app);
        Assert.Same(book, await Book(app));
        await Same(app, book);
        Assert.Equal("Drs. Budi Widjaja Kusuma", (await Names(app, book, "Budi Kusuma"))[0]);
        Assert.Equal(["Harsoyo"], book.Find("Harsoyo", "Kementerian Contoh", null, 10).Select(f => f.Match.Reasons.Count == 0 ? "Harsoyo" : "another"));
        Assert.True(book.HasUnit("Biro Umum"));

        // A unit is known as long as somebody works there.
        Assert.False(book.HasUnit("Dinas Kosong"));
        await Import(app, Csv(Line(Budi, "Drs. Budi Widjaja Kusuma", unit: "Dinas Kosong")));
        await Import(app, Csv(Line(Budi, "Drs. Budi Widjaja Kusuma", unit: "Dinas Sosial")));
        await Prepare(app);
        Assert.False(book.HasUnit("Dinas Kosong"));
        Assert.True(book.HasUnit("Dinas Sosial"));
        await Import(app, Csv(Line(Budi, "Drs. Budi Widjaja Kusuma", unit: "Dinas Kosong")));
        await Prepare(app);
        Assert.True(book.HasUnit("Dinas Kosong"));
        Assert.False(book.HasUnit("Dinas Sosial"));
        Assert.Same(book, await Book(app));
        await Same(app, book);

        // Twice the same, in one more import, and nothing changed.
        await Import(app, Csv(Line(Tono, "Tono Hartanto")));
        await Import(app, Csv(Line(Tono, "Tono Hartono")));
        await Prepare(app);
        Assert.Same(book, await Book(app));
        await Same(app, book);
    }

    [Fact]
    public async Task A_unit_said_to_sit_elsewhere_is_found_there_without_reading_everybody_anew()
    {
        await using var app = await Start();
        await Import(app, Csv(Line(Budi, "Budi Wijaya", agency: "Kementerian Contoh", unit: "Balai Kudus"), Line(Tono, "Tono Hartono")));
        await Prepare(app);
        var (book, kudus) = (await Book(app), new RegionCode("33.19"));
        Assert.Empty(book.Find("Budi Wijaya", book.Filter(new("Budi Wijaya", Region: kudus)), 10));
        await app.With(async s =>
        {
            var db = s.GetRequiredService<Db>();
            var unit = db.Set<WorkUnit>().Single(u => u.Name == "Balai Kudus").Nr;
            db.Add(new UnitRegion { Id = Clock.NewId(app.Time.Now), Unit = unit, Serial = 1, Region = kudus, Reason = "Alamat kantornya.", By = "test", At = app.Time.Now });
            db.Entry(db.Set<WorkUnit>().Single(u => u.Nr == unit)).Property(u => u.Region).CurrentValue = kudus;
            await db.SaveChangesAsync();
        });
        await Prepare(app);
        Assert.Same(book, await Book(app));
        Assert.Single(book.Find("Budi Wijaya", book.Filter(new("Budi Wijaya", Region: kudus)), 10));
        Assert.True(book.AnyWithin(book.Filter(new("", Unit: "balai kudus")).Units!, kudus));
    }

    [Fact]
    public async Task Too_many_changes_are_left_to_a_new_reading()
    {
        await using var app = await Start();
        await Import(app, Csv([.. Enumerable.Range(1, 30).Select(n => Nth(n))]));
        await app.With(async s =>
        {
            var register = s.GetRequiredService<IRegister>();
            using var book = await NameBook.Of(register, null, default);
            Assert.True(await book.Take(register.Current(), 30, default));
            Assert.False(await book.Take(register.Current(), 59, default));
            Assert.Equal(10, book.Find("Pegawai", NameFilter.None, 10).Select(f => f.Person).Distinct().Count());
        });
    }

    // Nobody reads beside the test.
    private static Task<App> Start() => App.Start(more: s => s.Remove(s.Single(d => d.ServiceType == typeof(IHostedService) && d.ImplementationType == typeof(NameWatch))));

    private static Task Prepare(App app) => app.With(s => s.GetRequiredService<IPersonSearch>().Prepare());

    private static Task<NameBook> Book(App app) => app.With(s => Task.FromResult(s.GetRequiredService<NameBooks>().Latest!.Book));

    private static Task<List<string>> Names(App app, NameBook book, string asked) => app.With(async s =>
        (await s.GetRequiredService<Candidates>().Of(book, asked, null, null, 10, default)).Select(c => c.Name).ToList());

    private static Task Same(App app, NameBook book) => app.With(async s =>
    {
        using var anew = await NameBook.Of(s.GetRequiredService<IRegister>(), null, default);
        foreach (var asked in Asked)
            Assert.Equal(anew.Find(asked, NameFilter.None, 10).Select(Told).Order(), book.Find(asked, NameFilter.None, 10).Select(Told).Order());
    });

    private static string Told((PersonId Person, NameMatch Match) found) => $"{found.Person.Value} {found.Match.Score} {found.Match.Namesakes} {string.Join(',', found.Match.Reasons)}";
}
