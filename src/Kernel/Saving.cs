using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Netra.Kernel;

/// <summary>Saves where two may do the same step at once.</summary>
public static class Saving
{
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
        catch (DbUpdateException fault) when (fault.InnerException is DbException { SqlState: "23505" } or SqliteException { SqliteErrorCode: 19 })
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
