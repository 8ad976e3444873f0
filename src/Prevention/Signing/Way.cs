using Netra.Kernel.Engines;

namespace Netra.Prevention.Signing;

/// <summary>A connection that is kept open from group to group. On SQLite all groups write on one and take turns, for a second one loses the pages it remembers whenever the first has written;
/// they ask on another, beside whoever writes.</summary>
/// <param name="reading">To ask on; null for this one.</param>
internal sealed class Way(Engine engine, Way? reading = null) : IAsyncDisposable
{
    private readonly SemaphoreSlim free = new(1);
    private Rows? rows;

    public Way Reading => reading ?? this;

    /// <summary>Uses it alone. One that broke is opened anew the next time.</summary>
    public async Task<T> Take<T>(Func<Rows, Task<T>> use)
    {
        await free.WaitAsync();
        try { return await use(rows ??= await Rows.Keep(engine, default)); }
        catch
        {
            await Close();
            throw;
        }
        finally { free.Release(); }
    }

    /// <summary>Before anything is held that others wait for with a connection in hand: they may have all there are.</summary>
    public Task Open() => Take(_ => Task.CompletedTask);

    /// <inheritdoc cref="Take{T}"/>
    public Task Take(Func<Rows, Task> use) => Take(async rows =>
    {
        await use(rows);
        return 0;
    });

    private async ValueTask Close()
    {
        if (rows is not null) await rows.DisposeAsync();
        rows = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (reading is not null) await reading.DisposeAsync();
        await Close();
        free.Dispose();
    }
}
