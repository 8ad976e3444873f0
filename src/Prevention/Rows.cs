using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Kernel.Engines;

namespace Netra.Prevention;

/// <summary>A hot path on the provider itself: many rows at a time, and which of them it wrote. A sentence is compiled once for as long as this is open.</summary>
internal sealed class Rows : IAsyncDisposable
{
    private const int Most = 1000;
    private readonly Dictionary<string, DbCommand> compiled = new(StringComparer.Ordinal);
    private readonly DbConnection db;
    private DbTransaction? transaction;

    private Rows(DbConnection db) => this.db = db;

    public static async Task<Rows> Open(Engine engine, CancellationToken stop) => new(await engine.Open(stop));

    /// <summary>Open for long. PostgreSQL plans a compiled sentence for the tables as they are then: one planned while a table was empty would read it from end to end when a million lie in it.</summary>
    public static async Task<Rows> Keep(Engine engine, CancellationToken stop)
    {
        var rows = await Open(engine, stop);
        if (engine is Postgres) await rows.Run("set enable_seqscan = off", stop);
        return rows;
    }

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
            if (db is Npgsql.NpgsqlConnection) written.AddRange(await Ask(Columns(table, columns, some, out var sent) + $" on conflict do nothing returning {key}", r => r.GetFieldValue<TKey>(0), stop, sent));
            else written.AddRange((await Each(table, columns, some, stop)).Select(row => (TKey)row[Array.IndexOf(columns, key)]!));
        return written;
    }

    /// <summary>Inserts what cannot be there: a row that is one already is a fault.</summary>
    public async Task Add(string table, string[] columns, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        foreach (var some in rows.Chunk(Most))
            if (db is Npgsql.NpgsqlConnection) await (await Compiled(Columns(table, columns, some, out var sent), stop, sent)).ExecuteNonQueryAsync(stop);
            else if ((await Each(table, columns, some, stop)).Count < some.Length) throw new InvalidOperationException($"A row of {table} stood there before.");
    }

    // A statement costs a round trip there: whole columns travel in one. A column without a value has no type to send.
    private static string Columns(string table, string[] columns, object?[][] rows, out (string Name, object? Value)[] sent)
    {
        var (chosen, some) = (new string[columns.Length], new List<(string Name, object? Value)>());
        for (var j = 0; j < columns.Length; j++)
            if (Column(rows, j) is { } column) { chosen[j] = $"p{j}"; some.Add(($"p{j}", column)); }
            else chosen[j] = "null";
        sent = [.. some];
        return $"insert into {table} ({string.Join(", ", columns)}) select {string.Join(", ", chosen)} from unnest({string.Join(", ", sent.Select(s => "@" + s.Name))}) as sent({string.Join(", ", sent.Select(s => s.Name))})";
    }

    private static Array? Column(object?[][] rows, int at)
    {
        if (rows.FirstOrDefault(r => r[at] is not null)?[at]?.GetType() is not { } type) return null;
        var column = Array.CreateInstance(type.IsValueType && rows.Any(r => r[at] is null) ? typeof(Nullable<>).MakeGenericType(type) : type, rows.Length);
        for (var i = 0; i < rows.Length; i++) column.SetValue(rows[i][at], i);
        return column;
    }

    // A call there: one for each row.
    private async Task<List<object?[]>> Each(string table, string[] columns, object?[][] rows, CancellationToken stop)
    {
        var written = new List<object?[]>();
        var command = await Compiled($"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select((_, j) => $"@p{j}"))}) on conflict do nothing", stop, [.. columns.Select((_, j) => ($"p{j}", (object?)null))]);
        foreach (var row in rows)
        {
            for (var j = 0; j < row.Length; j++) command.Parameters[j].Value = row[j] ?? DBNull.Value;
            if (await command.ExecuteNonQueryAsync(stop) > 0) written.Add(row);
        }
        return written;
    }

    // Sentences of a handful of forms; arguments in the order in which they first came.
    private async Task<DbCommand> Compiled(string sql, CancellationToken stop, params (string Name, object? Value)[] arguments)
    {
        if (!compiled.TryGetValue(sql, out var command))
        {
            compiled[sql] = command = db.Statement(transaction, sql, arguments);
            await command.PrepareAsync(stop);
        }
        command.Transaction = transaction;
        for (var i = 0; i < arguments.Length; i++) command.Parameters[i].Value = arguments[i].Value ?? DBNull.Value;
        return command;
    }

    /// <summary>The whole answer of a sentence that is asked again and again.</summary>
    public async Task<List<T>> Ask<T>(string sql, Func<DbDataReader, T> read, CancellationToken stop, params (string Name, object? Value)[] arguments)
    {
        var all = new List<T>();
        await using var answer = await (await Compiled(sql, stop, arguments)).ExecuteReaderAsync(stop);
        while (await answer.ReadAsync(stop)) all.Add(read(answer));
        return all;
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
        var some = moved.Where(m => m.Value != 0).OrderBy(m => m.Key).ToList();
        if (some.Count == 0) return;
        if (db is Npgsql.NpgsqlConnection)
            await (await Compiled($"select nr from prevention_units where nr = any(@nr) order by nr for update; update prevention_units u set {column} = u.{column} + moved.n from unnest(@nr, @n) as moved(nr, n) where u.nr = moved.nr", stop,
                ("nr", some.Select(m => m.Key).ToArray()), ("n", some.Select(m => m.Value).ToArray()))).ExecuteNonQueryAsync(stop);
        else
            foreach (var (nr, n) in some) await (await Compiled($"update prevention_units set {column} = {column} + @n where nr = @nr", stop, ("n", n), ("nr", nr))).ExecuteNonQueryAsync(stop);
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
        foreach (var command in compiled.Values) await command.DisposeAsync();
        if (transaction is not null) await transaction.DisposeAsync();
        await db.DisposeAsync();
    }
}
