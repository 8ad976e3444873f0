using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Imports;
using Netra.Registry.Units;

namespace Netra.Registry.Candidates;

/// <summary>The names in memory that this node searches, and from when they are. A new reading takes the place of the old one when it is whole; until then the old
/// one answers, and before the first nobody does.</summary>
internal sealed class NameBooks(IServiceScopeFactory scopes, Clock clock) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private volatile Reading? latest;

    public Reading? Latest => latest;

    /// <summary>Reads the register where it was never read, or an import ended or a unit was said to sit elsewhere since.</summary>
    public async Task Refresh(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var changes = await db.Set<ImportEnd>().CountAsync(stop) + await db.Set<UnitRegion>().CountAsync(stop);
            if (latest?.Changes == changes) return;
            // The one before is not disposed: a search may be running in it, and it holds nothing but memory.
            latest = new(await NameBook.Of(scope.ServiceProvider.GetRequiredService<IRegister>(), null, stop), changes, clock.Now);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <param name="Changes">How many imports had ended, and how many words on a unit's region were said, when it was read.</param>
    internal sealed record Reading(NameBook Book, int Changes, DateTime At);
}
