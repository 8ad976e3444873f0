using System.Data.Common;
using Netra.Kernel.Engines;

namespace Netra.Registry.Imports;

/// <summary>The database under an import: one connection, one transaction a chunk. What differs between the engines is how a chunk meets the register.</summary>
/// <param name="trial">Nothing is committed.</param>
internal abstract class RegisterWriter(DbConnection db, bool trial) : IAsyncDisposable
{
    protected DbConnection Connection => db;
    protected DbTransaction? Transaction { get; private set; }
    public bool Trial => trial;
    /// <summary>Rows of a chunk: enough that sorting them pays, few enough that others may write in between.</summary>
    public abstract int ChunkRows { get; }

    public static async Task<RegisterWriter> Open(Engine engine, bool trial, CancellationToken stop)
    {
        var db = await engine.Open(stop);
        RegisterWriter writer = engine is Postgres ? new PostgresWriter((Npgsql.NpgsqlConnection)db, trial) : new SqliteWriter((Microsoft.Data.Sqlite.SqliteConnection)db, trial);
        await writer.Prepare(stop);
        return writer;
    }

    /// <summary>Brings a chunk into the register: opens, closes, joins, and says which candidates cannot.</summary>
    /// <param name="only">The agency whose people alone may be changed; null for all.</param>
    public abstract Task<Merged> Merge(IReadOnlyList<Placed> placed, long import, DateOnly day, DateTime at, long? only, CancellationToken stop);

    protected abstract Task Prepare(CancellationToken stop);

    /// <summary>Leaves the connection as it was: others get it from the pool.</summary>
    protected virtual Task Rest() => Task.CompletedTask;

    public async Task Begin(CancellationToken stop) => Transaction = await db.BeginTransactionAsync(stop);

    public async Task End(CancellationToken stop)
    {
        if (trial) await Transaction!.RollbackAsync(stop); else await Transaction!.CommitAsync(stop);
        await Transaction.DisposeAsync();
        Transaction = null;
    }

    /// <summary>Moves the recorded progress on, in the chunk's transaction.</summary>
    /// <exception cref="CarriedElsewhere">Somebody else did meanwhile: this chunk must not be committed.</exception>
    public async Task Advance(long import, Tally from, Tally to, DateTime at, CancellationToken stop)
    {
        var moved = await Run("update registry_import_progress set rows = @rows, bytes = @bytes, added = @added, changed = @changed, unchanged = @unchanged, joined = @joined, rejected = @rejected, agencies = @agencies, units = @units, at = @at where import = @import and rows = @from", stop,
            ("rows", to.Rows), ("bytes", to.Bytes), ("added", to.Added), ("changed", to.Changed), ("unchanged", to.Unchanged), ("joined", to.Joined), ("rejected", to.Rejected), ("agencies", to.Agencies), ("units", to.Units), ("at", at), ("import", import), ("from", from.Rows));
        if (moved != 1) throw new CarriedElsewhere();
    }

    /// <summary>Whether an officer stopped this import and nobody let it go on since.</summary>
    public async Task<bool> Halted(long import, CancellationToken stop) =>
        (await Ask("select 1 from registry_import_halts h where h.import = @import and not exists (select 1 from registry_import_resumptions r where r.halt_id = h.id)", _ => true, stop, ("import", import))).Count > 0;

    public async Task Keep(long import, IReadOnlyList<Reject> rejects, CancellationToken stop) =>
        await Insert("registry_rejects", ["import", "line", "field", "reason", "value"], rejects.Select(r => new object?[] { import, r.Line, r.Field, r.Reason, r.Value }), "on conflict do nothing", stop);

    /// <summary>Rows in statements of five hundred each.</summary>
    public async Task Insert(string table, string[] columns, IEnumerable<object?[]> rows, string tail, CancellationToken stop)
    {
        foreach (var some in rows.Chunk(500))
        {
            var values = string.Join(", ", some.Select((row, i) => $"({string.Join(", ", row.Select((_, j) => $"@p{i}_{j}"))})"));
            await Run($"insert into {table} ({string.Join(", ", columns)}) values {values} {tail}", stop, [.. some.SelectMany((row, i) => row.Select((value, j) => ($"p{i}_{j}", value)))]);
        }
    }

    public async Task<int> Run(string sql, CancellationToken stop, params (string Name, object? Value)[] arguments)
    {
        await using var command = db.Statement(Transaction, sql, arguments);
        return await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The answer row by row, in the memory of one.</summary>
    public IAsyncEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> read, CancellationToken stop, params (string Name, object? Value)[] arguments) => db.Stream(Transaction, sql, read, stop, arguments);

    public async Task<List<T>> Ask<T>(string sql, Func<DbDataReader, T> read, CancellationToken stop, params (string Name, object? Value)[] arguments)
    {
        var found = new List<T>();
        await foreach (var row in Stream(sql, read, stop, arguments)) found.Add(row);
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        if (Transaction is not null) await Transaction.DisposeAsync();
        Transaction = null;
        await Rest();
        await db.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Somebody else moves the same import on.</summary>
internal sealed class CarriedElsewhere() : Exception("This import is being carried on elsewhere.");
