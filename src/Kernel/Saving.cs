using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Netra.Kernel;

/// <summary>Saves where two may do the same step at once.</summary>
public static class Saving
{
    /// <summary>Saves what was added and recorded.</summary>
    /// <returns>false where another officer did the same step first; nothing was saved then.</returns>
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
