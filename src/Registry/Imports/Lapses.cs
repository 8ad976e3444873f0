using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Registry.Imports;

/// <summary>A list of personnel that somebody gave and nobody started is not kept: it was given for an import, and there is none (UU 27/2022 art. 16(2)).</summary>
internal static class Lapses
{
    public const int Days = 7;
    /// <summary>How such an import ended.</summary>
    public const string Ended = "registry.imports.lapsed";

    public static DateTime At(ImportRecord import) => import.At.AddDays(Days);

    /// <summary>Deletes the files, with what a check read from them.</summary>
    public static async Task Delete(Db db, DateTime now, CancellationToken stop)
    {
        var limit = now.AddDays(-Days);
        var old = await db.Set<ImportRecord>().AsNoTracking().Where(i => i.End == null && i.Office != null && i.At <= limit && db.Set<ImportFile>().Any(f => f.Import == i.Nr)
            && !db.Set<ImportStart>().Any(s => s.Import == i.Nr)).OrderBy(i => i.Nr).ToListAsync(stop);
        foreach (var import in old)
        {
            db.Add(new ImportEnd { Import = import.Nr, Refused = Ended, Leavers = -1, At = now });
            db.Remove(new ImportFile { Import = import.Nr, Bytes = [] });
            db.RemoveRange(await db.Set<ImportCheck>().Where(c => c.Import == import.Nr).ToListAsync(stop));
            db.RemoveRange(await db.Set<RejectRecord>().Where(r => r.Import == import.Nr).ToListAsync(stop));
            db.Record(new ImportLapsed(import.Id, Days), Actor.System, new Because(Basis.Forgotten), now);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }
}
