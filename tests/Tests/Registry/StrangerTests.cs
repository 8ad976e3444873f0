using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry;
using Netra.Registry.Positions;
using Netra.Registry.Units;
using Netra.Tests.Support;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Registry;

/// <summary>Chunks behind one that met nobody: somebody of them may be listed all the same, or have been.</summary>
public sealed class StrangerTests
{
    private const int People = 60, Chunk = 10;

    /// <summary>So many new people, and in the middle of the fourth chunk somebody else.</summary>
    private static byte[] Around(params string[] lines) => Csv([.. Enumerable.Range(0, People).SelectMany(n => n == 35 ? lines.Append(Nth(n)) : [Nth(n)])]);

    private static Task<ImportAnswer> Take(App app, byte[] file, List<RejectedLine>? rejected = null) => Import(app, file, new(ChunkRows: Chunk), rejected);

    [Fact]
    public async Task Somebody_listed_is_met_among_strangers_and_nobody_is_there_twice()
    {
        await using var app = await App.Start(serve: "public");
        await Import(app, Csv(Line(Budi, "Budi"), Line(Tono, "Tono")));
        var done = await Take(app, Around(Line(Tono, "Tono"), Line(Budi, "H. Budi")));
        Assert.Equal((People, 1, 1, 0), (done.Added, done.Changed, done.Unchanged, done.Rejected));
        var rows = await Register(app);
        Assert.Equal(People + 2, rows.Count(r => r.Until is null));
        Assert.Equal(["Budi", "H. Budi"], rows.Where(r => r.Number == Budi).Select(r => r.Name));
        Assert.Single(rows.Where(r => r.Number == Budi).Select(r => r.Person).Distinct());
        // All of them again: the first chunk already says that nobody is new.
        Assert.Equal((0, 0, People + 2), (await Take(app, Around(Line(Tono, "Tono"), Line(Budi, "H. Budi"))) is var again ? (again.Added, again.Changed, again.Unchanged) : default));
        Assert.Equal(rows, await Register(app));
    }

    [Fact]
    public async Task Who_returns_among_strangers_is_who_left()
    {
        await using var app = await App.Start(serve: "public");
        await Import(app, Csv(Line(Budi, "Budi"), Line(Tono, "Tono")));
        await Import(app, Csv(Line(Budi, "Budi")), new(Jepara, Complete: true, CloseLeavers: true));
        var done = await Take(app, Around(Line(Tono, "Tono")));
        Assert.Equal((People, 1, 1), (done.Added, done.Changed, done.Joined));
        Assert.Single((await Register(app)).Where(r => r.Number == Tono).Select(r => r.Person).Distinct());
    }

    [Fact]
    public async Task A_number_that_an_earlier_chunk_of_the_same_file_replaced_makes_no_second_person()
    {
        await using var app = await App.Start(serve: "public");
        await Import(app, Csv(Line(Tono, "Siti")));
        var lines = Enumerable.Range(0, People).Select(n => Nth(n) + ",").ToList();
        lines.Insert(15, Line(Siti, "Siti", status: "PPPK") + "," + Tono);
        lines.Insert(48, Line(Tono, "Siti") + ",");
        var rejected = new List<RejectedLine>();
        var done = await Take(app, System.Text.Encoding.UTF8.GetBytes($"{Header},nip_lama\n{string.Join('\n', lines)}\n"), rejected);
        Assert.Equal((People, 1, 1), (done.Added, done.Changed, done.Joined));
        Assert.Equal((50L, "number-former"), Assert.Single(rejected) is var one ? (one.Line, one.Reason) : default);
        Assert.Equal(Siti, Assert.Single(await Register(app), r => r is { Name: "Siti", Until: null }).Number);
    }

    [Fact]
    public async Task An_own_number_that_two_names_of_one_agency_name_in_two_chunks_is_one_person()
    {
        await using var app = await App.Start(serve: "public");
        var lines = Enumerable.Range(0, People).Select(n => Nth(n)).ToList();
        lines.Insert(15, Line("HN-7", "Ani Lestari", status: "NON_ASN"));
        lines.Insert(48, Line("HN-7", "Ani L.", "Pemkab Jepara", status: "NON_ASN"));
        var done = await Take(app, Csv([.. lines]));
        Assert.Equal((People + 1, 1, 1), (done.Added, done.Changed, done.NewAgencies));
        var hers = (await Register(app)).Where(r => r.Number == "HN-7").ToList();
        Assert.Equal(["Ani Lestari", "Ani L."], hers.Select(r => r.Name));
        Assert.Single(hers.Select(r => r.Person).Distinct());
    }

    [Fact]
    public async Task Whom_another_import_lists_meanwhile_is_met()
    {
        await using var app = await App.Start(serve: "public");
        var other = Csv(Line(Budi, "Budi", "Kementerian Agama"), Line(Tono, "Tono"));
        var done = await Try(app, Around(Line(Budi, "Budi"), Line(Tono, "Tono")), new(ChunkRows: Chunk), progress: (_, rows) =>
        {
            if (rows == 30) Task.Run(() => Import(app, other)).GetAwaiter().GetResult();
        });
        Assert.Equal((People, 1, 1), (done.Value!.Added, done.Value.Changed, done.Value.Unchanged));
        Assert.Equal(People + 2, (await Register(app)).Count(r => r.Until is null));
        Assert.Equal(Jepara, Assert.Single(await Register(app), r => r is { Number: Budi, Until: null }).Agency);
    }

    [Fact]
    public async Task A_unit_and_a_position_that_one_chunk_made_are_the_next_chunks_too()
    {
        await using var app = await App.Start(serve: "public");
        var done = await Take(app, Csv([.. Enumerable.Range(0, People).Select(n => Nth(n, n % 10 < 7 ? "Guru" : $"Penata {n / 20}"))]));
        Assert.Equal((People, 1, 1), (done.Added, done.NewAgencies, done.NewUnits));
        var (units, positions) = await app.With(async s => (await s.GetRequiredService<Db>().Set<WorkUnit>().CountAsync(), await s.GetRequiredService<Db>().Set<Position>().CountAsync()));
        Assert.Equal((1, 4), (units, positions));
        Assert.All(await Register(app), r => Assert.Equal("Dinas Pendidikan", r.Unit));
    }
}
