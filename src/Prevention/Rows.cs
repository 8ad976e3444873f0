using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Kernel.Engines;

namespace Netra.Prevention;

/// <summary>Rows none of which can stand in their table yet.</summary>
/// <param name="Else">What becomes of one that stands there all the same; a fault unless told.</param>
internal sealed record Fresh(string Table, string[] Columns, object?[][] Rows, string Else = "");

/// <summary>A hot path on the provider itself: many rows at a time, and which of them it wrote. A sentence is compiled once for as long as this is open.</summary>
internal sealed class Rows : IAsyncDisposable
{
    private const int Most = 1000;
    private readonly Dictionary<string, DbCommand> compiled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DbBatch> batches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Prepared> prepared = new(StringComparer.Ordinal);
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
        {
            var fresh = new Fresh(table, columns, some, " on conflict do nothing");
            if (db is SqliteConnection sqlite) written.AddRange(Each(sqlite, fresh).Select(row => (TKey)row[Array.IndexOf(columns, key)]!));
            else written.AddRange(await Ask(Columns(fresh, out var sent) + $" returning {key}", r => r.GetFieldValue<TKey>(0), stop, sent));
        }
        return written;
    }

    /// <summary>All or nothing, and durable when it returns: rows, and how far the counts of units move (<see cref="Count"/>). On PostgreSQL in one round trip, so that what stands there already
    /// is a fault (<see cref="Saving.Twice(DbException)"/>) and no answer.</summary>
    public async Task Write(IEnumerable<Fresh> tables, string column, IReadOnlyDictionary<long, long> moved, CancellationToken stop)
    {
        var some = tables.Where(t => t.Rows.Length > 0).ToList();
        if (db is not SqliteConnection sqlite)
        {
            await Together([.. some.Select(t => (Columns(t, out var sent), sent)), .. Moving(column, moved)], stop);
            return;
        }
        await Begin(stop);
        foreach (var table in some) Each(sqlite, table);
        await Count(column, moved, stop);
        await Commit(stop);
    }

    // A statement costs a round trip there: whole columns travel in one. A column without a value has no type to send.
    private static string Columns(Fresh fresh, out (string Name, object? Value)[] sent)
    {
        var (chosen, some) = (new string[fresh.Columns.Length], new List<(string Name, object? Value)>());
        for (var j = 0; j < chosen.Length; j++)
            if (Column(fresh.Rows, j) is { } column) { chosen[j] = $"p{j}"; some.Add(($"p{j}", column)); }
            else chosen[j] = "null";
        sent = [.. some];
        return $"insert into {fresh.Table} ({string.Join(", ", fresh.Columns)}) select {string.Join(", ", chosen)} from unnest({string.Join(", ", sent.Select(s => "@" + s.Name))}) as sent({string.Join(", ", sent.Select(s => s.Name))}){fresh.Else}";
    }

    private static Array? Column(object?[][] rows, int at) => rows.FirstOrDefault(r => r[at] is not null)?[at] switch
    {
        null => null, string => Of<string>(rows, at), byte[] => Of<byte[]>(rows, at),
        Guid => Values<Guid>(rows, at), long => Values<long>(rows, at), int => Values<int>(rows, at), DateTime => Values<DateTime>(rows, at), DateOnly => Values<DateOnly>(rows, at),
        var other => throw new NotSupportedException($"A column of {other.GetType()} is not sent.")
    };

    private static Array Values<T>(object?[][] rows, int at) where T : struct => Array.Exists(rows, r => r[at] is null) ? Of<T?>(rows, at) : Of<T>(rows, at);
    private static T[] Of<T>(object?[][] rows, int at) => Array.ConvertAll(rows, r => (T)r[at]!);

    // A call there: one for each row.
    private List<object?[]> Each(SqliteConnection sqlite, Fresh fresh)
    {
        var written = new List<object?[]>();
        var statement = Prepare(sqlite, $"insert into {fresh.Table} ({string.Join(", ", fresh.Columns)}) values ({string.Join(", ", fresh.Columns.Select((_, j) => $"?{j + 1}"))}){fresh.Else}");
        foreach (var row in fresh.Rows)
        {
            for (var j = 0; j < row.Length; j++) statement.Bind(j + 1, row[j]);
            if (statement.Run() > 0) written.Add(row);
        }
        return written;
    }

    private Prepared Prepare(SqliteConnection sqlite, string sql) => prepared.TryGetValue(sql, out var statement) ? statement : prepared[sql] = new(sqlite, sql);

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

    // In one round trip, and in a transaction of its own where none is open.
    private async Task Together(List<(string Sql, (string Name, object? Value)[] Arguments)> sentences, CancellationToken stop)
    {
        var sql = string.Join(';', sentences.Select(s => s.Sql));
        if (!batches.TryGetValue(sql, out var batch))
        {
            batches[sql] = batch = db.CreateBatch();
            foreach (var sentence in sentences)
            {
                var command = batch.CreateBatchCommand();
                command.CommandText = sentence.Sql;
                foreach (var (name, value) in sentence.Arguments) command.Parameters.Add(new Npgsql.NpgsqlParameter(name, value));
                batch.BatchCommands.Add(command);
            }
            await batch.PrepareAsync(stop);
        }
        batch.Transaction = transaction;
        for (var i = 0; i < sentences.Count; i++)
            for (var j = 0; j < sentences[i].Arguments.Length; j++) batch.BatchCommands[i].Parameters[j].Value = sentences[i].Arguments[j].Value;
        await batch.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The whole answer of a sentence that is asked again and again.</summary>
    public async Task<List<T>> Ask<T>(string sql, Func<DbDataReader, T> read, CancellationToken stop, params (string Name, object? Value)[] arguments)
    {
        var all = new List<T>();
        await using var answer = await (await Compiled(sql, stop, arguments)).ExecuteReaderAsync(stop);
        while (await answer.ReadAsync(stop)) all.Add(read(answer));
        return all;
    }

    /// <summary>The condition that a column of bytes or of texts is one of many, in one argument.</summary>
    public (string Condition, (string Name, object? Value) Argument) Among<T>(string column, IEnumerable<T> values) => db is Npgsql.NpgsqlConnection
        ? ($"{column} = any(@among)", ("among", values.ToArray()))
        : values is IEnumerable<byte[]> bytes
            ? ($"{column} in (select unhex(value) from json_each(@among))", ("among", JsonSerializer.Serialize(bytes.Select(Convert.ToHexString), JsonSerializerOptions.Default)))
            : ($"{column} in (select value from json_each(@among))", ("among", JsonSerializer.Serialize(values, JsonSerializerOptions.Default)));

    /// <summary>A context on this very connection, outside of a transaction.</summary>
    public Db Within(Db context)
    {
        context.Database.SetDbConnection(db);
        return context;
    }

    /// <summary>Moves the counts of units. In the order of their numbers, so that two nodes that count the same units wait for each other and never both ways.</summary>
    public async Task Count(string column, IReadOnlyDictionary<long, long> moved, CancellationToken stop)
    {
        if (db is SqliteConnection sqlite)
            foreach (var (nr, n) in moved.Where(m => m.Value != 0)) Prepare(sqlite, $"update prevention_units set {column} = {column} + ?1 where nr = ?2").Bind(1, n).Bind(2, nr).Run();
        else if (Moving(column, moved) is { Count: > 0 } sentences) await Together(sentences, stop);
    }

    private static List<(string Sql, (string Name, object? Value)[] Arguments)> Moving(string column, IReadOnlyDictionary<long, long> moved)
    {
        var nrs = moved.Where(m => m.Value != 0).Select(m => m.Key).Order().ToArray();
        if (nrs.Length == 0) return [];
        return [("select nr from prevention_units where nr = any(@nr) order by nr for update", [("nr", nrs)]),
            ($"update prevention_units u set {column} = u.{column} + moved.n from unnest(@nr, @n) as moved(nr, n) where u.nr = moved.nr", [("nr", nrs), ("n", Array.ConvertAll(nrs, nr => moved[nr]))])];
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
        foreach (var batch in batches.Values) await batch.DisposeAsync();
        foreach (var statement in prepared.Values) statement.Dispose();
        if (transaction is not null) await transaction.DisposeAsync();
        await db.DisposeAsync();
    }
}
