using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Netra.Kernel.Engines;

/// <summary>A database Netra runs on. A database is supported only if the whole suite runs on it.</summary>
public abstract class Engine
{
    /// <summary><c>sqlite</c> or <c>postgres</c>; also the suffix of the twin schema files.</summary>
    public abstract string Name { get; }

    /// <summary>Type and clause of a generated 64-bit key, for the <c>@identity</c> token in schema files.</summary>
    public abstract string Identity { get; }

    /// <summary>Condition on kernel_journal that holds for entries no running transaction can still come before.</summary>
    public abstract string Settled { get; }

    public abstract void Use(DbContextOptionsBuilder options);

    /// <summary>An open connection outside EF Core, for the migrator and for hot paths.</summary>
    public abstract Task<DbConnection> Open(CancellationToken stop = default);

    /// <summary>Tries to become the one leader of this database; the lock is held until disposed, null where another node holds it.</summary>
    public abstract Task<IAsyncDisposable?> TryLead(CancellationToken stop = default);

    /// <summary>Reads <c>sqlite:PATH</c> or <c>postgres:CONNECTION</c>.</summary>
    /// <exception cref="SettingRefused">The address is of neither form.</exception>
    public static Engine Of(string address) => address.Split(':', 2) switch
    {
        ["sqlite", { Length: > 0 } path] => new Sqlite(path),
        ["postgres", { Length: > 0 } connection] => new Postgres(connection),
        _ => throw new SettingRefused($"The database address '{address}' is neither sqlite:PATH nor postgres:CONNECTION. Give it by --db or NETRA_DB.")
    };
}
