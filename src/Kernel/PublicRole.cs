using System.Reflection;
using System.Text.RegularExpressions;
using Netra.Kernel.Engines;

namespace Netra.Kernel;

/// <summary>Rights of the database role under which a node serves the public door alone: whoever breaks that node holds no officer's rights.</summary>
public static partial class PublicRole
{
    /// <summary>Grants an existing role what the public door needs and nothing else. Idempotent; run it after each migration.</summary>
    /// <exception cref="SettingRefused">The database has no roles (SQLite), or the name is not a plain one.</exception>
    public static async Task Grant(Engine engine, string role, CancellationToken stop = default)
    {
        if (engine is not Postgres) throw new SettingRefused("Only PostgreSQL has roles; a SQLite file is served by one node. Leave out --public-role.");
        // The name stands in statements that take no parameters.
        if (!Plain().IsMatch(role)) throw new SettingRefused($"'{role}' is not a plain role name: lower-case letters, digits and underscores.");
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("public_role.grants")!);
        await using var db = await engine.Open(stop);
        await using var command = db.CreateCommand();
#pragma warning disable CA2100 // Our own statements, and a name of letters, digits and underscores.
        command.CommandText = (await reader.ReadToEndAsync(stop)).Replace("@role", role, StringComparison.Ordinal);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$")]
    private static partial Regex Plain();
}
