using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Netra.Kernel.Engines;

/// <summary>A statement of SQLite, prepared once and bound by place. The provider's command looks up the name of every parameter at every row, which costs more than the row.</summary>
/// <remarks>Values are written as the provider writes them: an id in capitals, a day as yyyy-MM-dd, a time with the seven places behind the second that are not zero. What is bound stays bound until it
/// is bound anew. Places count from 1, columns from 0. Whatever SQLite refuses is a <see cref="SqliteException"/>.</remarks>
public sealed class Prepared : IDisposable
{
    private readonly sqlite3 db;
    private readonly sqlite3_stmt statement;
    private readonly byte[] text = new byte[4096];

    public Prepared(SqliteConnection connection, string sql)
    {
        db = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(db, sql, out statement));
    }

    public Prepared Bind(int at, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, at, value));
        return this;
    }

    public Prepared Bind(int at, string value)
    {
        Check(Encoding.UTF8.TryGetBytes(value, text, out var length) ? raw.sqlite3_bind_text(statement, at, text.AsSpan(0, length)) : raw.sqlite3_bind_text(statement, at, Encoding.UTF8.GetBytes(value)));
        return this;
    }

    public Prepared Bind(int at, byte[] value)
    {
        Check(raw.sqlite3_bind_blob(statement, at, value));
        return this;
    }

    public Prepared Bind(int at, Guid value)
    {
        value.TryFormat(text, out var length);
        for (var i = 0; i < length; i++)
            if (text[i] >= 'a') text[i] -= 'a' - 'A';
        Check(raw.sqlite3_bind_text(statement, at, text.AsSpan(0, length)));
        return this;
    }

    public Prepared Bind(int at, DateOnly? value)
    {
        if (value is not { } day) Check(raw.sqlite3_bind_null(statement, at));
        else if (day.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture)) Check(raw.sqlite3_bind_text(statement, at, text.AsSpan(0, length)));
        return this;
    }

    public Prepared Bind(int at, DateTime value)
    {
        if (value.TryFormat(text, out var length, @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)) Check(raw.sqlite3_bind_text(statement, at, text.AsSpan(0, length)));
        return this;
    }

    /// <summary>A value of any of the kinds above, or none.</summary>
    /// <exception cref="NotSupportedException">It is of another kind.</exception>
    public Prepared Bind(int at, object? value) => value switch
    {
        string written => Bind(at, written), long number => Bind(at, number), int number => Bind(at, (long)number), Guid id => Bind(at, id), byte[] bytes => Bind(at, bytes), DateTime time => Bind(at, time),
        null or DateOnly => Bind(at, (DateOnly?)value), _ => throw new NotSupportedException($"A value of {value.GetType()} is not bound.")
    };

    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        var step = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        Check(step);
        return raw.sqlite3_changes(db);
    }

    /// <returns>What is read of the first row; null where there is none.</returns>
    public T? Find<T>(Func<Prepared, T> read) where T : class
    {
        var step = raw.sqlite3_step(statement);
        Check(step);
        var found = step == raw.SQLITE_ROW ? read(this) : null;
        Check(raw.sqlite3_reset(statement));
        return found;
    }

    /// <summary>Of the row that is read.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <inheritdoc cref="IsNull"/>
    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <inheritdoc cref="IsNull"/>
    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE)) SqliteException.ThrowExceptionForRC(code, db);
    }

    public void Dispose() => statement.Dispose();
}
