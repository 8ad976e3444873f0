using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netra.Kernel.Engines;

namespace Netra.Kernel;

/// <summary>Follows the journal after commit, at least once, in (tx, seq) order; rebuildable by dropping its cursor.</summary>
public interface IFollow
{
    /// <summary>Stable name of the cursor.</summary>
    string Name { get; }
    /// <summary>Handles a batch; what it adds to the Db is saved together with the cursor, so a crash repeats or completes, never halves.</summary>
    Task On(IReadOnlyList<JournalEntry> entries, Db db);
}

/// <summary>How far a follower has read.</summary>
internal sealed class Cursor
{
    public required string Name { get; init; }
    public long Tx { get; set; }
    public long Seq { get; set; }
}

internal sealed class CursorTable : IEntityTypeConfiguration<Cursor>
{
    public void Configure(EntityTypeBuilder<Cursor> cursor) => cursor.ToTable("kernel_cursors").HasKey(c => c.Name);
}

/// <summary>One step of one follower: reads what is settled behind its cursor and hands it over.</summary>
public static class Following
{
    /// <returns>How many entries were handled; 0 when the follower is up to date.</returns>
    public static async Task<int> Step(IFollow follower, Db db, Engine engine, int most = 500, CancellationToken stop = default)
    {
        var cursor = await db.Set<Cursor>().FindAsync([follower.Name], stop) ?? db.Add(new Cursor { Name = follower.Name }).Entity;
        // The condition is the engine's constant; the numbers are parameters.
        var sql = $"select * from kernel_journal where (tx > {{0}} or (tx = {{0}} and seq > {{1}})) and {engine.Settled} order by tx, seq limit {{2}}";
        var entries = await db.Journal.FromSqlRaw(sql, cursor.Tx, cursor.Seq, most).AsNoTracking().ToListAsync(stop);
        if (entries.Count == 0) return 0;
        await follower.On(entries, db);
        (cursor.Tx, cursor.Seq) = (entries[^1].Tx, entries[^1].Seq);
        await db.SaveChangesAsync(stop);
        return entries.Count;
    }

    /// <summary>Steps until everything recorded before the call is handled, waiting for what an older transaction of the server still holds back.</summary>
    /// <exception cref="TimeoutException">Such a transaction ran for a minute.</exception>
    public static async Task CatchUp(IFollow follower, Db db, Engine engine)
    {
        // The condition is the engine's constant. It is asked before the step: what settles in between is handled or asked for again.
        var unsettled = $"select * from kernel_journal where not ({engine.Settled})";
        for (var waits = 0; ; waits++)
        {
            var waiting = await db.Journal.FromSqlRaw(unsettled).AnyAsync();
            while (await Step(follower, db, engine) > 0) { }
            if (!waiting) return;
            if (waits == 2400) throw new TimeoutException("A transaction of this server has been running for a minute; end it and try again.");
            await Task.Delay(25);
        }
    }
}

/// <summary>The worker's door: leads by a database lock and steps every follower.</summary>
internal sealed class FollowerLoop(IServiceScopeFactory scopes, Engine engine, ILogger<FollowerLoop> log) : Loop(log, Pause, "A follower stopped; it resumes from its cursor.")
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task Round(CancellationToken stop)
    {
        await using var lead = await engine.TryLead(stop);
        while (lead is not null && !stop.IsCancellationRequested)
        {
            var handled = 0;
            await using (var scope = scopes.CreateAsyncScope())
                foreach (var follower in scope.ServiceProvider.GetServices<IFollow>())
                {
                    // A fresh context each: one follower's failure must not carry its half-done changes into the next.
                    await using var own = scopes.CreateAsyncScope();
                    handled += await Following.Step(follower, own.ServiceProvider.GetRequiredService<Db>(), engine, stop: stop);
                }
            if (handled == 0) await Task.Delay(Pause, stop);
        }
    }
}
