using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Netra.Kernel;

/// <summary>Work that a node carries on beside its pages, round after round with a pause between. A fault ends its round and not the loop.</summary>
/// <param name="pause">Between two rounds, after a fault as well.</param>
/// <param name="onFault">Logged with a fault: what stopped, and what becomes of it.</param>
public abstract class Loop(ILogger log, TimeSpan pause, string onFault) : BackgroundService
{
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A first round may take a minute: the start does not wait for it.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Round(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception fault)
            {
                log.LogError(fault, "{Consequence}", onFault);
            }
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Everything that waits to be done.</summary>
    protected abstract Task Round(CancellationToken stop);
}
