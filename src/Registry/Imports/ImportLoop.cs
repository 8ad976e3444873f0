using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Faults;
using Netra.Registry.Halts;

namespace Netra.Registry.Imports;

/// <summary>The worker's part: carries out what desks started, one after another, and deletes what nobody started. Two workers at once are told apart by the progress, which
/// only one can move on.</summary>
internal sealed class ImportLoop(IServiceScopeFactory scopes, ILogger<ImportLoop> log) : Loop(log, TimeSpan.FromSeconds(2), "Imports wait for the next round.")
{
    protected override async Task Round(CancellationToken stop)
    {
        while (await Step(scopes, stop, fault: (import, why) => log.LogError(why, "Import {Import} failed; it goes on from its recorded progress when it is tried again, and others go on now.", import.Id.Value))) { }
        // Last: what fails here keeps no import waiting.
        await Lapse(scopes, stop);
    }

    public static async Task Lapse(IServiceScopeFactory scopes, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Lapses.Delete(scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Clock>().Now, stop);
    }

    /// <summary>Carries the oldest import that was started, is not over, was not stopped and does not wait after a fault to its end, or until somebody stops it. One that fails is
    /// put aside for a while, so that it keeps nobody else's waiting.</summary>
    /// <param name="chunkRows">Lines of a chunk, 0 for the database's own measure.</param>
    /// <param name="progress">Told after each chunk.</param>
    /// <param name="fault">Told why one failed.</param>
    /// <returns>Whether there was one.</returns>
    public static async Task<bool> Step(IServiceScopeFactory scopes, CancellationToken stop, int chunkRows = 0, Action<Tally>? progress = null, Action<ImportRecord, Exception>? fault = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Clock>().Now);
        var import = await db.Set<ImportRecord>().Include(i => i.Progress).OrderBy(i => i.Nr).FirstOrDefaultAsync(i => i.End == null && db.Set<ImportStart>().Any(s => s.Import == i.Nr)
            && !db.Halts().Any(h => h.Import == i.Nr) && !db.Faults(now).Any(f => f.Import == i.Nr), stop);
        if (import is null) return false;
        try
        {
            var file = await db.Set<ImportFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Import == import.Nr, stop) ?? throw new FileNotFoundException("The file of an import is gone.");
            await scope.ServiceProvider.GetRequiredService<ImportCourse>().Carry(import, new MemoryStream(file.Bytes, writable: false), chunkRows, Actor.System, progress, stop);
        }
        // Another worker has it; in the next round it may be over.
        catch (CarriedElsewhere) { return false; }
        catch (Exception why) when (!stop.IsCancellationRequested)
        {
            fault?.Invoke(import, why);
            await PutAside(scopes, import, why, stop);
        }
        return true;
    }

    // In a scope of its own: what the failed one tracks must not be saved.
    private static async Task PutAside(IServiceScopeFactory scopes, ImportRecord import, Exception why, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Clock>().Now);
        var before = await db.Set<ImportFault>().Where(f => f.Import == import.Nr).MaxAsync(f => (int?)f.Serial, stop) ?? 0;
        var fault = ImportFault.Of(import.Nr, before, why, now);
        db.Add(fault);
        db.Record(new ImportFaulted(import.Id, fault.Kind, fault.Serial), Actor.System, new Because(Basis.Import), now);
        await db.SaveChangesAsync(stop);
    }
}
