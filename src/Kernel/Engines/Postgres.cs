using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Netra.Kernel.Engines;

/// <summary>PostgreSQL 15 or later: any number of stateless nodes over one database.</summary>
public sealed class Postgres(string connection) : Engine
{
    // The two halves of "Netra" and "lead"; any node asking for this advisory lock asks for leadership.
    private const string Lock = "4721838, 1818583396";

    public string Connection { get; } = connection;
    public override string Name => "postgres";
    public override string Identity => "bigint generated always as identity primary key";

    // A transaction that took a lower seq may commit later; below the oldest running transaction nothing can still appear.
    public override string Settled => "tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    public override void Use(DbContextOptionsBuilder options) => options.UseNpgsql(Connection);

    public override async Task<DbConnection> Open(CancellationToken stop = default)
    {
        var open = new NpgsqlConnection(Connection);
        await open.OpenAsync(stop);
        return open;
    }

    public override async Task<IAsyncDisposable?> TryLead(CancellationToken stop = default)
    {
        // Unpooled: the lock ends with the connection, also when the node is killed.
        var holder = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Connection) { Pooling = false }.ToString());
        await holder.OpenAsync(stop);
        await using var ask = new NpgsqlCommand($"select pg_try_advisory_lock({Lock})", holder);
        if (await ask.ExecuteScalarAsync(stop) is true) return holder;
        await holder.DisposeAsync();
        return null;
    }
}
