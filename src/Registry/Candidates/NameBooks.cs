using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Imports;

namespace Netra.Registry.Candidates;

/// <summary>The names in memory that this node searches, and from when they are. A new reading takes the place of the old one when it is whole; until then the old
/// one answers, and before the first nobody does.</summary>
internal sealed class NameBooks(IServiceScopeFactory scopes, Clock clock) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private volatile Reading? latest;

    public Reading? Latest => latest;

    /// <summary>Reads the register where it was never read, or an import ended since.</summary>
    public async Task Refresh(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var imports = await scope.ServiceProvider.GetRequiredService<Db>().Set<ImportEnd>().CountAsync(stop);
            if (latest?.Imports == imports) return;
            // The one before is not disposed: a search may be running in it, and it holds nothing but memory.
            latest = new(await NameBook.Of(scope.ServiceProvider.GetRequiredService<IRegister>(), null, stop), imports, clock.Now);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <param name="Imports">How many imports had ended when it was read.</param>
    internal sealed record Reading(NameBook Book, int Imports, DateTime At);
}
