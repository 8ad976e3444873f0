using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Netra.Kernel.Engines;

/// <summary>The embedded database: one file, one writer, durable before a save returns.</summary>
public sealed class Sqlite(string path) : Engine
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);
    public override string Name => "sqlite";
    public override string Identity => "integer primary key autoincrement";
    public override string Settled => "1 = 1";

    private string Connection => new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();

    public override void Use(DbContextOptionsBuilder options) => options.UseSqlite(Connection).AddInterceptors(Pragmas.Instance);

    public override async Task<DbConnection> Open(CancellationToken stop = default)
    {
        var connection = new SqliteConnection(Connection);
        await connection.OpenAsync(stop);
        await Pragmas.Apply(connection, stop);
        return connection;
    }

    // One file, one node: whoever serves it leads.
    public override Task<IAsyncDisposable?> TryLead(CancellationToken stop = default) => Task.FromResult<IAsyncDisposable?>(new Lead());

    private sealed class Lead : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static readonly Pragmas Instance = new();

        // WAL with FULL: a commit is on the disk before it returns. temp_store=memory: no sorted plaintext columns in a temp folder.
        // A group of some hundred rows with random keys changes a thousand pages: they stay in memory till the commit, and are carried into the file once for several groups.
        private const string Text = "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 30000; pragma temp_store = memory; pragma secure_delete = on; pragma cache_size = -16000; pragma wal_autocheckpoint = 4000;";

        public static async Task Apply(DbConnection connection, CancellationToken stop)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Text;
            await command.ExecuteNonQueryAsync(stop);
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
            Apply(connection, cancellationToken);
    }
}
