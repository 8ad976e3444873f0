using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Kernel;
using Netra.Registry.Employments;
using Netra.Registry.Imports;
using Netra.Registry.Units;

namespace Netra.Registry.Candidates;

/// <summary>The names in memory that this node searches, and from when they are. What an import changed is put in; a new reading of everybody takes the place of the old one
/// when it is whole. Until then the old one answers, and before the first nobody does.</summary>
internal sealed class NameBooks(IServiceScopeFactory scopes, Clock clock) : IDisposable
{
    // Behind an index packed whole so many are searched in passing; and so few changes are told by their numbers.
    private const int MostLater = 100_000, MostChanges = 500;
    private readonly SemaphoreSlim one = new(1, 1);
    private volatile Reading? latest;

    public Reading? Latest => latest;

    /// <summary>Reads the register where it was never read, or what changed in it where an import ended or a unit was said to sit elsewhere since.</summary>
    public async Task Refresh(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var (db, register) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Register>());
            var known = (await db.Set<ImportEnd>().CountAsync(stop), await db.Set<UnitRegion>().CountAsync(stop));
            if (latest?.Counted == known) return;
            var (imports, regions) = (await db.Set<ImportEnd>().Select(e => e.Import).ToHashSetAsync(stop), await db.Set<UnitRegion>().Select(r => new { r.Id, r.Unit }).ToDictionaryAsync(r => r.Id, r => r.Unit, stop));
            var counted = (imports.Count, regions.Count);
            if (latest is { } last)
            {
                var (ended, moved) = (imports.Except(last.Imports).ToList(), regions.Keys.Except(last.Regions).Select(id => regions[id]).Distinct().ToList());
                if (ended.Count + moved.Count <= MostChanges && await last.Book.Take(register.Current(ended, moved, stop), MostLater, stop))
                {
                    latest = new(last.Book, imports, [.. regions.Keys], counted, clock.Now);
                    return;
                }
            }
            // The one before is not disposed: a search may be running in it, and it holds nothing but memory.
            latest = new(await NameBook.Of(register, null, stop), imports, [.. regions.Keys], counted, clock.Now);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <param name="Imports">Those that had ended when it was read; what others have written so far is in it or not, and is put in when they end.</param>
    /// <param name="Regions">The words on where a unit sits that had been said.</param>
    internal sealed record Reading(NameBook Book, HashSet<long> Imports, HashSet<Guid> Regions, (int Imports, int Regions) Counted, DateTime At);
}
