using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Netra.Kernel.Engines;

namespace Netra.Kernel;

/// <summary>Applies the numbered schema files once each, in order, and refuses a database whose applied files have changed since.</summary>
public sealed class Migrator(Engine engine, Clock clock)
{
    private const string Locked = "create table if not exists kernel_migrations (name text primary key, sha256 text not null, applied_at text not null)";

    /// <summary>Applies what is missing.</summary>
    /// <returns>The names applied now.</returns>
    /// <exception cref="MigrationChanged">An applied file differs from the one in this binary.</exception>
    public async Task<IReadOnlyList<string>> Apply(CancellationToken stop = default)
    {
        await using var db = await engine.Open(stop);
        await Run(db, Locked, null, stop);
        var applied = await Applied(db, stop);
        Check(applied);
        var done = new List<string>();
        foreach (var (name, text) in Files().Where(f => !applied.ContainsKey(f.Name)))
        {
            await using var transaction = await db.BeginTransactionAsync(stop);
            await Run(db, text, transaction, stop);
            await using var note = db.CreateCommand();
            note.Transaction = transaction;
            note.CommandText = $"insert into kernel_migrations values ('{name}', '{Hash(text)}', '{clock.Real.ToString("O", CultureInfo.InvariantCulture)}')";
            await note.ExecuteNonQueryAsync(stop);
            await transaction.CommitAsync(stop);
            done.Add(name);
        }
        return done;
    }

    /// <summary>Refuses a database that is not exactly at this binary's schema.</summary>
    /// <exception cref="MigrationChanged">An applied file changed.</exception>
    /// <exception cref="SettingRefused">A file is not applied yet.</exception>
    public async Task Verify(CancellationToken stop = default)
    {
        await using var db = await engine.Open(stop);
        Dictionary<string, string> applied;
        try { applied = await Applied(db, stop); }
        catch (DbException) { throw new SettingRefused("The database has no schema yet. Run: netra migrate"); }
        Check(applied);
        if (Files().Select(f => f.Name).FirstOrDefault(n => !applied.ContainsKey(n)) is { } missing)
            throw new SettingRefused($"The database lacks the migration {missing}. Run: netra migrate");
    }

    private void Check(Dictionary<string, string> applied)
    {
        var files = Files().ToDictionary(f => f.Name, f => Hash(f.Text));
        foreach (var (name, hash) in applied)
            if (!files.TryGetValue(name, out var mine)) throw new MigrationChanged($"The database was migrated with {name}, which this binary does not have. Use the binary that has it.");
            else if (mine != hash) throw new MigrationChanged($"The migration {name} was changed after it was applied. Restore the file; write a new migration for the change.");
    }

    private IEnumerable<(string Name, string Text)> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith("db/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = resource["db/".Length..^".sql".Length];
            if (name.Contains('.', StringComparison.Ordinal) && !name.EndsWith("." + engine.Name, StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (name, reader.ReadToEnd().Replace("@identity", engine.Identity, StringComparison.Ordinal));
        }
    }

    private static async Task<Dictionary<string, string>> Applied(DbConnection db, CancellationToken stop)
    {
        await using var command = db.CreateCommand();
        command.CommandText = "select name, sha256 from kernel_migrations";
        await using var rows = await command.ExecuteReaderAsync(stop);
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(stop)) applied[rows.GetString(0)] = rows.GetString(1);
        return applied;
    }

    private static async Task Run(DbConnection db, string text, DbTransaction? transaction, CancellationToken stop)
    {
        await using var command = db.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Schema files are ours, embedded and hash-locked.
        command.CommandText = text;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>History was edited: the schema files and the database disagree.</summary>
public sealed class MigrationChanged(string message) : Exception(message);
