using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Netra.Kernel;

/// <summary>Another officer did the same step first.</summary>
public sealed record SomebodyElse() : Refusal("ui.somebody-else");

/// <summary>Saves where two may do the same step at once.</summary>
public static class Saving
{
    // SQLite's codes of a broken key (sqlite3.h): a trigger that forbids or an empty column is another constraint.
    private const int PrimaryKey = 1555, Unique = 2067;

    /// <summary>Saves a step that can be made once: a unique key of its table holds it.</summary>
    /// <returns>false where another officer did the same step first; nothing was saved then, and nothing is tracked any more.</returns>
    public static async Task<bool> SaveOnce(this Db db)
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        // Only a broken uniqueness means that; a full disk must not be told as a colleague's haste.
        catch (DbUpdateException fault) when (fault.Twice())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Somebody else wrote the same row a moment earlier.</summary>
    public static bool Twice(this DbUpdateException fault) => fault.InnerException is DbException told && told.Twice();

    /// <inheritdoc cref="Twice(DbUpdateException)"/>
    public static bool Twice(this DbException fault) => fault is { SqlState: "23505" } or SqliteException { SqliteExtendedErrorCode: PrimaryKey or Unique };
}
