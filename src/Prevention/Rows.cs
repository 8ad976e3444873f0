using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Kernel.Engines;

namespace Netra.Prevention;

/// <summary>One transaction of a hot path on the provider itself: many rows at a time, and which of them it wrote.</summary>
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
    public Task<List<TKey>> Insert<TKey>(string table, string[] columns, string key, IEnumerable<object?[]> rows, CancellationToken stop) =>
        db is Npgsql.NpgsqlConnection ? InsertColumns<TKey>(table, columns, key, rows, stop) : InsertEach<TKey>(table, columns, key, rows, stop);

    // A statement costs a round trip there: whole columns travel in one, a thousand rows at a time. A column without a value has no type to send.
    private async Task<List<TKey>> InsertColumns<TKey>(string table, string[] columns, string key, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        var written = new List<TKey>();
        foreach (var some in rows.Chunk(Most * 10))
        {
            var (chosen, sent) = (new string[columns.Length], new List<(string Name, object? Value)>());
            for (var j = 0; j < columns.Length; j++)
                if (Column(some, j) is { } column) { chosen[j] = $"p{j}"; sent.Add(($"p{j}", column)); }
                else chosen[j] = "null";
            var from = $"unnest({string.Join(", ", sent.Select(s => "@" + s.Name))}) as sent({string.Join(", ", sent.Select(s => s.Name))})";
            await using var command = db.Statement(transaction, $"insert into {table} ({string.Join(", ", columns)}) select {string.Join(", ", chosen)} from {from} on conflict do nothing returning {key}", [.. sent]);
            await using var answer = await command.ExecuteReaderAsync(stop);
            while (await answer.ReadAsync(stop)) written.Add(answer.GetFieldValue<TKey>(0));
        }
        return written;
    }

    private static Array? Column(object?[][] rows, int at)
    {
        if (rows.FirstOrDefault(r => r[at] is not null)?[at]?.GetType() is not { } type) return null;
        var column = Array.CreateInstance(type.IsValueType && rows.Any(r => r[at] is null) ? typeof(Nullable<>).MakeGenericType(type) : type, rows.Length);
        for (var i = 0; i < rows.Length; i++) column.SetValue(rows[i][at], i);
        return column;
    }

    // A call there, and compiling a statement costs more than running it: one, compiled once, for each row.
    private async Task<List<TKey>> InsertEach<TKey>(string table, string[] columns, string key, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        var (written, at) = (new List<TKey>(), Array.IndexOf(columns, key));
        await using var command = db.Statement(transaction, $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select((_, j) => $"@p{j}"))}) on conflict do nothing", [.. columns.Select((_, j) => ($"p{j}", (object?)null))]);
        foreach (var row in rows)
        {
            for (var j = 0; j < row.Length; j++) command.Parameters[j].Value = row[j] ?? DBNull.Value;
            if (await command.ExecuteNonQueryAsync(stop) > 0) written.Add((TKey)row[at]!);
        }
        return written;
    }

    /// <summary>The condition that a column of bytes is one of many, in one argument.</summary>
    public (string Condition, (string Name, object? Value) Argument) Among(string column, IEnumerable<byte[]> values) => db is Npgsql.NpgsqlConnection
        ? ($"{column} = any(@among)", ("among", values.ToArray()))
        : ($"{column} in (select unhex(value) from json_each(@among))", ("among", JsonSerializer.Serialize(values.Select(Convert.ToHexString), JsonSerializerOptions.Default)));

    /// <summary>A context on this very connection and in its transaction.</summary>
    public async Task<Db> Within(Db context)
    {
        context.Database.SetDbConnection(db);
        await context.Database.UseTransactionAsync(transaction);
        return context;
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
