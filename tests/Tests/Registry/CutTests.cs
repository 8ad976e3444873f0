using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry;
using Netra.Registry.Imports;
using Netra.Tests.Support;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Registry;

/// <summary>An import that is cut leaves whole chunks and a record of them; the same file goes on behind.</summary>
public sealed class CutTests
{
    private const int People = 95, Chunk = 10;
    private static readonly byte[] File = Csv([.. Enumerable.Range(0, People).Select(n => Nth(n)), "bad"]);

    [Fact]
    public async Task A_cut_between_chunks_leaves_what_the_record_says_and_the_same_file_goes_on()
    {
        await using var app = await App.Start(serve: "public");
        await Assert.ThrowsAsync<IOException>(() => Try(app, File, new(ChunkRows: Chunk), progress: (_, rows) => { if (rows == 30) throw new IOException("cut"); }));
        await Half(app, 30);
        Assert.Equal([("pegawai.csv", 30L)], (await app.With(s => RegistryCommands.Waiting(s))).Select(w => (w.File, w.Rows)));

        var rejected = new List<RejectedLine>();
        var done = await Import(app, File, new(ChunkRows: Chunk), rejected);
        Assert.Equal((30, People + 1, People, 1), (done.From, done.Rows, done.Added, done.Rejected));
        Assert.Equal(People + 2, Assert.Single(rejected).Line);
        Assert.Equal(People, (await Register(app)).Count);
        Assert.Single(await Access.Given.Journal<ImportAsked>(app));
        Assert.Single(await Access.Given.Journal<ImportFinished>(app));
        Assert.Empty(await app.With(s => RegistryCommands.Waiting(s)));
    }

    [Fact]
    public async Task A_cut_within_a_chunk_leaves_nothing_of_that_chunk()
    {
        await using var app = await App.Start(serve: "public");
        await Assert.ThrowsAsync<IOException>(() => app.With(s => RegistryCommands.Import(s, "pegawai.csv", new Breaking(File, File.Length * 7 / 10), new(ChunkRows: Chunk))));
        var rows = (await Register(app)).Count;
        Assert.Equal(0, rows % Chunk);
        await Half(app, rows);
        Assert.Equal(People, (await Import(app, File, new(ChunkRows: Chunk))).Added);
        Assert.Equal(People, (await Register(app)).Count);
    }

    [Fact]
    public async Task Two_who_carry_one_import_do_not_both_write_a_chunk()
    {
        await using var app = await App.Start(serve: "public");
        await Assert.ThrowsAsync<IOException>(() => Try(app, File, new(ChunkRows: Chunk), progress: (_, rows) => { if (rows == 30) throw new IOException("cut"); }));
        var overtaken = false;
        await Assert.ThrowsAsync<CarriedElsewhere>(() => Try(app, File, new(ChunkRows: Chunk), progress: (_, rows) =>
        {
            if (rows == 40 && !overtaken) overtaken = Overtake(app);
        }));
        await Half(app, 40);
    }

    private static bool Overtake(App app)
    {
        using var db = app.Engine.Open().GetAwaiter().GetResult();
        using var command = db.CreateCommand();
        command.CommandText = "update registry_import_progress set rows = 50";
        return command.ExecuteNonQuery() == 1;
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_another_import()
    {
        await using var app = await App.Start(serve: "public");
        await Assert.ThrowsAsync<IOException>(() => Try(app, File, new(ChunkRows: Chunk), progress: (_, rows) => { if (rows == 30) throw new IOException("cut"); }));
        var done = await Import(app, Csv([.. Enumerable.Range(0, People).Select(n => Nth(n, n < 5 ? "Kepala Sekolah" : "Guru"))]), new(ChunkRows: Chunk));
        Assert.Equal((0, 65, 5, 25), (done.From, done.Added, done.Changed, done.Unchanged));
        Assert.Single(await app.With(s => RegistryCommands.Waiting(s)));
    }

    private static async Task Half(App app, int people)
    {
        Assert.Equal(people, (await Register(app)).Count);
        var import = await app.With(s => s.GetRequiredService<Db>().Set<ImportRecord>().Include(i => i.Progress).Include(i => i.End).SingleAsync());
        Assert.Null(import.End);
        if (import.Progress!.Rows != 50) Assert.Equal(people, import.Progress.Added);
    }

    /// <summary>A disk that fails after so many bytes have been read for good; the first reading, for the digest, still passes.</summary>
    private sealed class Breaking(byte[] bytes, int after) : MemoryStream(bytes)
    {
        private int rounds;

        // Every other way to read ends here.
        public override int Read(byte[] buffer, int offset, int count) => Judge(base.Read(buffer, offset, Math.Min(count, 512)));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            return Read(buffer.Span);
        }

        private int Judge(int read)
        {
            if (rounds > 0 && Position > after) throw new IOException("The disk is gone.");
            if (read == 0) rounds++;
            return read;
        }
    }
}
