using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Netra.Registry.Imports;

/// <summary>A statement of SQLite, prepared once and bound by place. The provider's command looks up the name of every parameter at every row, which costs more than the row.</summary>
/// <remarks>Values are written as the provider writes them: an id in capitals, a day as yyyy-MM-dd. What is bound stays bound until it is bound anew.</remarks>
internal sealed class Prepared : IDisposable
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
        // A cell has at most five hundred letters.
        Check(raw.sqlite3_bind_text(statement, at, text.AsSpan(0, Encoding.UTF8.GetBytes(value, text))));
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
        else if (day.TryFormat(text, out var length, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) Check(raw.sqlite3_bind_text(statement, at, text.AsSpan(0, length)));
        return this;
    }

    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        var step = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        Check(step);
        return raw.sqlite3_changes(db);
    }

    /// <returns>The present employment it finds, in the order of <see cref="Present.Columns"/>.</returns>
    public Present? Find()
    {
        var step = raw.sqlite3_step(statement);
        Check(step);
        string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();
        long Number(int column) => raw.sqlite3_column_int64(statement, column);
        var found = step != raw.SQLITE_ROW ? null : new Present(Guid.Parse(Text(0)), (int)Number(1), Text(2), Number(3), Number(4), Text(5),
            raw.sqlite3_column_type(statement, 6) == raw.SQLITE_NULL ? null : DateOnly.Parse(Text(6), System.Globalization.CultureInfo.InvariantCulture), Number(7));
        Check(raw.sqlite3_reset(statement));
        return found;
    }

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE)) SqliteException.ThrowExceptionForRC(code, db);
    }

    public void Dispose() => statement.Dispose();
}
