using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;

namespace Netra.Registry.Imports;

/// <summary>Takes a file into the register chunk by chunk. Each chunk is one transaction together with the recorded progress: after a cut the register holds
/// the chunks that were taken, the record says which, and the same file goes on behind them.</summary>
/// <remarks>Not one transaction for the whole file: on PostgreSQL it would hold back every follower of the journal for as long as it runs, on SQLite every writer.</remarks>
internal sealed class Importing(Engine engine, IRegions regions, Clock clock)
{
    /// <param name="Import">The recorded import; 0 for a trial.</param>
    /// <param name="Agency">Name and number of the agency named beside the file.</param>
    /// <param name="Only">Nobody of another agency may be changed, and no agency made.</param>
    /// <param name="ChunkRows">Lines in a transaction; the engine's own measure where 0.</param>
    public sealed record Order(long Import, DateOnly Day, (string Name, long Nr)? Agency, bool Only, bool Trial, IReadOnlyDictionary<string, string> Map, int ChunkRows = 0);

    /// <summary>What came of it.</summary>
    /// <param name="Seen">The numbers the file named, for those who look for who is missing.</param>
    public sealed record Done(Tally Tally, IReadOnlyList<Example> Examples, Seen Seen);

    /// <param name="from">The progress of a former run of the same import.</param>
    /// <param name="rejected">Gets the rejected lines of each chunk, after it is committed.</param>
    /// <param name="progress">Told after each chunk.</param>
    /// <exception cref="UnreadableFile">The file cannot be read from some line on; the chunks before it stay.</exception>
    public async Task<Outcome<Done>> Run(Order order, Stream file, Tally from, Func<IReadOnlyList<Reject>, Task>? rejected, Action<Tally>? progress, CancellationToken stop)
    {
        var opened = Sheet.Open(file);
        if (opened.Refused is { } unreadable) return unreadable;
        using var sheet = opened.Value!;
        var columns = Columns.Find(sheet.Header, order.Map, order.Agency is not null);
        if (columns.Refused is { } missing) return missing;
        await using var db = await RegisterWriter.Open(engine, order.Trial, stop);
        var seen = new Seen();
        // A start may be decreed some months ahead; a demo's day lies in the past.
        var latest = DateOnly.FromDateTime(clock.Real > clock.Now ? clock.Real : clock.Now).AddMonths(12);
        var reading = new Reading(sheet, new Checking(columns.Value!, order.Agency?.Name, latest), seen, order.ChunkRows > 0 ? order.ChunkRows : db.ChunkRows, order.ChunkRows > 0 ? order.ChunkRows : db.ChunkRows / 4, from.Rows);
        var placing = new Placing(db, regions, clock.Now, mayAdd: !order.Only);
        var (tally, examples) = (from, new List<Example>());
        await foreach (var chunk in Ahead(reading))
        {
            stop.ThrowIfCancellationRequested();
            await db.Begin(stop);
            if (await db.Halted(order.Import, stop)) return new Halted();
            var placed = await placing.Place(chunk.Candidates, chunk.Rejects, stop);
            // The chunk before became garbage all at once. Told so, the collector does not let it pile up to what the machine would bear; meanwhile a server looks for this chunk's
            // numbers. An operator's import has its process to itself, and gives back what it does not hold.
            var (thorough, many) = (!order.Only, chunk.Candidates.Count >= db.ChunkRows / 2);
            var cleared = many ? Task.Run(() => GC.Collect(GC.MaxGeneration, thorough ? GCCollectionMode.Aggressive : GCCollectionMode.Forced, blocking: true, compacting: thorough), CancellationToken.None) : Task.CompletedTask;
            var merged = await db.Merge(placed, order.Import, order.Day, clock.Now, order.Only ? order.Agency!.Value.Nr : null, stop);
            await cleared;
            var next = tally.With(merged, chunk, placing.NewAgencies, placing.NewUnits);
            List<Reject> refused = [.. chunk.Rejects.Concat(merged.Rejects).OrderBy(r => r.Line)];
            if (!order.Trial)
            {
                await db.Keep(order.Import, refused, stop);
                await db.Advance(order.Import, tally, next, clock.Now, stop);
            }
            await db.End(stop);
            tally = next;
            examples.AddRange(merged.Examples.Take(Example.Most - examples.Count));
            if (rejected is not null) await rejected(refused);
            progress?.Invoke(tally);
        }
        return new Done(tally, examples, seen);
    }

    // One chunk is read while the one before it is written.
    private static async IAsyncEnumerable<Chunk> Ahead(Reading reading)
    {
        using var chunks = reading.Chunks().GetEnumerator();
        Task<Chunk?> Read() => Task.Run(() => chunks.MoveNext() ? chunks.Current : null);
        var next = Read();
        try
        {
            while (await next is { } chunk)
            {
                next = Read();
                yield return chunk;
            }
        }
        // Whoever stops taking chunks closes the file: not under the hands of the one who reads it.
        finally { await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); }
    }
}

/// <summary>An officer stopped it; it is not over.</summary>
internal sealed record Halted() : Refusal("registry.imports.halted");
