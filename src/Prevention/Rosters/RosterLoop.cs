using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Rosters;

/// <summary>The worker's part: carries the readings that desks and imports asked for, one after another.</summary>
internal sealed class RosterLoop(IServiceScopeFactory scopes, ILogger<RosterLoop> log) : Loop(log, TimeSpan.FromSeconds(2), "A reading of the register into a pledge round stopped; it is carried again.")
{
    protected override async Task Round(CancellationToken stop)
    {
        while (await Step(scopes, stop)) { }
    }

    /// <returns>Whether there was one to carry.</returns>
    public static async Task<bool> Step(IServiceScopeFactory scopes, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var run = await db.Set<RosterRun>().AsNoTracking().Where(r => !db.Set<RosterRunEnd>().Any(e => e.Run == r.Nr)).OrderBy(r => r.Nr).FirstOrDefaultAsync(stop);
        if (run is null) return false;
        await scope.ServiceProvider.GetRequiredService<RosterReading>().Carry(run, stop);
        return true;
    }
}

/// <summary>After an import every round that is not over is read again: who came must sign, who left need not.</summary>
internal sealed class RosterFollower(Clock clock) : IFollow
{
    public string Name => "prevention.rosters";

    public async Task On(IReadOnlyList<JournalEntry> entries, Db db)
    {
        if (!entries.Any(e => e.Kind is nameof(ImportFinished) or nameof(LeaversClosed))) return;
        var now = clock.Now;
        foreach (var round in await db.Set<Round>().AsNoTracking().Where(r => r.ClosesAt > now).ToListAsync())
            db.Add(new RosterRun { Round = round.Nr, AsOf = DateOnly.FromDateTime(Kernel.Ui.Say.Local(now, round.Zone)), At = now });
    }
}
