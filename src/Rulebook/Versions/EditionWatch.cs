using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Netra.Rulebook.Versions;

/// <summary>Each node asks once a second whether another approved a version: one row by its key, and no restart.</summary>
internal sealed class EditionWatch(Editions editions, ILogger<EditionWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Look();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task Look()
    {
        try
        {
            await editions.Refresh();
        }
        catch (Exception fault)
        {
            log.LogError(fault, "The versions of the rulebook could not be read; the last known law is served.");
        }
    }
}
