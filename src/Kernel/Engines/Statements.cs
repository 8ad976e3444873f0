using System.Data.Common;

namespace Netra.Kernel.Engines;

/// <summary>Statements on the provider itself, for hot paths that EF is too much for.</summary>
public static class Statements
{
    /// <summary>A command with its arguments. The caller disposes it.</summary>
    /// <param name="within">The transaction it belongs to; null for none.</param>
    /// <param name="sql">A sentence of the module's own; what comes from outside is an argument.</param>
    /// <param name="arguments">Names without the sign before them; null is the database's null.</param>
    public static DbCommand Statement(this DbConnection db, DbTransaction? within, string sql, params (string Name, object? Value)[] arguments)
    {
        var command = db.CreateCommand();
        command.Transaction = within;
#pragma warning disable CA2100 // See the parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in arguments)
        {
            var parameter = command.CreateParameter();
            // With its sign: SQLite's provider tries all there are for a bare name, at each row.
            (parameter.ParameterName, parameter.Value) = ("@" + name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>The answer row by row, in the memory of one.</summary>
    /// <inheritdoc cref="Statement"/>
    public static async IAsyncEnumerable<T> Stream<T>(this DbConnection db, DbTransaction? within, string sql, Func<DbDataReader, T> read, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop, params (string Name, object? Value)[] arguments)
    {
        await using var command = db.Statement(within, sql, arguments);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) yield return read(rows);
    }
}
