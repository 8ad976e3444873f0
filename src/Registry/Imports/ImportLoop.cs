using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netra.Kernel;
using Netra.Registry.Halts;

namespace Netra.Registry.Imports;

/// <summary>The worker's part: carries out what desks started. One after another; two workers at once are told apart by the progress, which only one can move on.</summary>
internal sealed class ImportLoop(IServiceScopeFactory scopes, ILogger<ImportLoop> log) : Loop(log, TimeSpan.FromSeconds(2), "An import stopped; it goes on from its recorded progress.")
{
    protected override async Task Round(CancellationToken stop)
    {
        while (await Step(scopes, stop)) { }
    }

    /// <summary>Carries the oldest import that was started, is not over and was not stopped to its end, or until somebody stops it.</summary>
    /// <param name="chunkRows">Lines of a chunk, 0 for the database's own measure.</param>
    /// <param name="progress">Told after each chunk.</param>
    /// <returns>Whether there was one.</returns>
    public static async Task<bool> Step(IServiceScopeFactory scopes, CancellationToken stop, int chunkRows = 0, Action<Tally>? progress = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var import = await db.Set<ImportRecord>().Include(i => i.Progress).OrderBy(i => i.Nr).FirstOrDefaultAsync(i => i.End == null && db.Set<ImportStart>().Any(s => s.Import == i.Nr) && !db.Halts().Any(h => h.Import == i.Nr), stop);
        if (import is null) return false;
        var bytes = (await db.Set<ImportFile>().AsNoTracking().SingleAsync(f => f.Import == import.Nr, stop)).Bytes;
        await scope.ServiceProvider.GetRequiredService<ImportCourse>().Carry(import, new MemoryStream(bytes, writable: false), chunkRows, Actor.System, progress, stop);
        return true;
    }
}
