using System.Data.Common;
using System.Globalization;
using Netra.Kernel.Engines;

namespace Netra.Prevention;

/// <summary>One transaction of a hot path on the provider itself: many rows in one statement, which says what it wrote.</summary>
internal sealed class Rows : IAsyncDisposable
{
    private const int Most = 100;
    private readonly DbConnection db;
    private DbTransaction? transaction;

    private Rows(DbConnection db) => this.db = db;

    public static async Task<Rows> Open(Engine engine, CancellationToken stop) => new(await engine.Open(stop));

    public async Task Begin(CancellationToken stop) => transaction = await db.BeginTransactionAsync(stop);

    public async Task Commit(CancellationToken stop)
    {
        await transaction!.CommitAsync(stop);
        await transaction.DisposeAsync();
        transaction = null;
    }

    /// <summary>Inserts what is not there yet.</summary>
    /// <param name="key">The column whose values tell which rows were written.</param>
    public async Task<List<TKey>> Insert<TKey>(string table, string[] columns, string key, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        var written = new List<TKey>();
        foreach (var some in rows.Chunk(Most))
        {
            var values = string.Join(", ", some.Select((row, i) => $"({string.Join(", ", row.Select((_, j) => $"@p{i}_{j}"))})"));
            await using var command = db.Statement(transaction, $"insert into {table} ({string.Join(", ", columns)}) values {values} on conflict do nothing returning {key}", [.. some.SelectMany((row, i) => row.Select((value, j) => ($"p{i}_{j}", value)))]);
            await using var answer = await command.ExecuteReaderAsync(stop);
            while (await answer.ReadAsync(stop)) written.Add(answer.GetFieldValue<TKey>(0));
        }
        return written;
    }

    /// <summary>Moves the counts of units. In the order of their numbers, so that two nodes that count the same units wait for each other and never both ways.</summary>
    public async Task Count(string column, IReadOnlyDictionary<long, long> moved, CancellationToken stop)
    {
        foreach (var some in moved.Where(m => m.Value != 0).OrderBy(m => m.Key).Chunk(Most * 5))
        {
            var values = string.Join(", ", some.Select(m => string.Create(CultureInfo.InvariantCulture, $"({m.Key}, {m.Value})")));
            var these = string.Join(", ", some.Select(m => m.Key.ToString(CultureInfo.InvariantCulture)));
            if (db is Npgsql.NpgsqlConnection) await Run($"select nr from prevention_units where nr in ({these}) order by nr for update", stop);
            await Run($"with moved(nr, n) as (values {values}) update prevention_units set {column} = {column} + (select n from moved where moved.nr = prevention_units.nr) where nr in ({these})", stop);
        }
    }

    public async Task<int> Run(string sql, CancellationToken stop, params (string Name, object? Value)[] arguments)
    {
        await using var command = db.Statement(transaction, sql, arguments);
        return await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The answer row by row, in the memory of one.</summary>
    public IAsyncEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> read, CancellationToken stop, params (string Name, object? Value)[] arguments) => db.Stream(transaction, sql, read, stop, arguments);

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null) await transaction.DisposeAsync();
        await db.DisposeAsync();
    }
}
