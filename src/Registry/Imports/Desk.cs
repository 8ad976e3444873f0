using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Registry.Imports;

internal static class Desk
{
    /// <summary>The largest file a desk may give; more goes through the command line.</summary>
    public const int MostBytes = 20 << 20;

    /// <summary>The one scope of imports at the desk: those of the officer's own office.</summary>
    public static IQueryable<ImportRecord> ImportsOf(this Db db, ISession session)
    {
        var office = session.Officer is { } officer && officer.Permissions.Contains(RegistryPermissions.Keep) ? officer.Office : default;
        return db.Set<ImportRecord>().Include(i => i.Progress).Include(i => i.End).Where(i => i.Office == office);
    }

    /// <summary>given, running, waiting, halted, finished, finished-rejects, lapsed or refused.</summary>
    /// <param name="failed">The last try failed, and the next one is not due.</param>
    public static string State(this ImportRecord import, bool started, bool halted, bool failed) => import switch
    {
        { End.Refused: Lapses.Ended } => "lapsed",
        { End.Refused: not null } => "refused",
        { End: not null, Progress.Rejected: > 0 } => "finished-rejects",
        { End: not null } => "finished",
        _ => halted ? "halted" : failed ? "waiting" : started ? "running" : "given"
    };

    public static string Tone(string state) => state switch { "finished" => "baik", "finished-rejects" or "halted" or "waiting" => "awas", "lapsed" => "tutup", "refused" => "lewat", "running" => "jalan", _ => "tunggu" };
}
