using Netra.Names;
using Npgsql;

namespace Netra.Benches.Names;

/// <summary>
/// The baseline in its strongest form: names folded as ours are, distinct names nationwide, threshold as PostgreSQL has it; with the agency given, found by the
/// trigrams and then filtered, and, stronger than that, by one GIN index over agency and trigrams together. In a database of its own that is dropped at the end.
/// </summary>
internal sealed class Trigrams : IAsyncDisposable
{
    private const string Database = "netra_bench_names";
    private readonly NpgsqlConnection server, connection;
    private readonly NpgsqlCommand ofAgency, filtered, nationwide;

    private Trigrams(NpgsqlConnection server, NpgsqlConnection connection)
    {
        (this.server, this.connection) = (server, connection);
        ofAgency = Command("select key from people where agency = $1 and name % $2 order by similarity(name, $2) desc, key limit 10", 0, "");
        // The sum keeps the agency out of the index, which then serves the name alone as one over names would.
        filtered = Command("select key from people where agency + 0 = $1 and name % $2 order by similarity(name, $2) desc, key limit 10", 0, "");
        nationwide = Command("select name from names where name % $1 order by similarity(name, $1) desc limit 10", "");
    }

    public string Version => $"PostgreSQL {connection.ServerVersion}, pg_trgm with GIN";

    public static async Task<Trigrams> Start(string postgres)
    {
        var named = new NpgsqlConnectionStringBuilder(postgres);
        // The server's own database: by default it would be one of the account's name, which seldom is there.
        named.Database ??= "postgres";
        var server = new NpgsqlConnection(named.ToString());
        await server.OpenAsync();
        await Do(server, $"drop database if exists {Database}");
        await Do(server, $"create database {Database}");
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres) { Database = Database, CommandTimeout = 0, Pooling = false }.ToString());
        await connection.OpenAsync();
        await Do(connection, "create extension pg_trgm; create extension btree_gin; create table people (key bigint, agency int, name text); set maintenance_work_mem = '1GB'");
        return new(server, connection);
    }

    public async Task Copy(IEnumerable<(NamedPerson Person, string Name)> people)
    {
        await using var writer = await connection.BeginBinaryImportAsync("copy people from stdin (format binary)");
        foreach (var (person, name) in people)
        {
            await writer.StartRowAsync();
            await writer.WriteAsync(person.Key);
            await writer.WriteAsync(person.Agency);
            await writer.WriteAsync(name);
        }
        await writer.CompleteAsync();
    }

    public Task Index() => Do(connection, """
        create table names as select distinct name from people;
        create index on names using gin (name gin_trgm_ops);
        create index on people using gin (agency, name gin_trgm_ops);
        vacuum analyze
        """.Split(';'));

    /// <summary>Whether the person, of the given agency, or nationwide the name, is among the ten best.</summary>
    /// <param name="together">By agency and name together, not by name and then filtered.</param>
    public async Task<bool> Finds(string folded, NamedPerson? person, string name, bool together)
    {
        var command = person is null ? nationwide : together ? ofAgency : filtered;
        command.Parameters[^1].Value = folded;
        if (person is { } whom) command.Parameters[0].Value = whom.Agency;
        await using var reader = await command.ExecuteReaderAsync();
        var hit = false;
        while (await reader.ReadAsync()) hit |= person is { } one ? reader.GetInt64(0) == one.Key : reader.GetString(0) == name;
        return hit;
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await Do(server, $"drop database {Database}");
        await server.DisposeAsync();
    }

    private NpgsqlCommand Command(string sql, params object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
        return command;
    }

    private static async Task Do(NpgsqlConnection connection, params string[] statements)
    {
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }
    }
}
