using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Netra.Registry.Candidates;

/// <summary>A node with the desk's door makes the names ready beside its start, and again when an import ended, on whichever node that was.</summary>
internal sealed class NameWatch(NameBooks books, ILogger<NameWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Millions of names take a minute: the start does not wait for them.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await books.Refresh(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception fault)
            {
                log.LogError(fault, "The names of the register could not be read; the last reading answers, if there is one.");
            }
            await Task.Delay(Every, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
