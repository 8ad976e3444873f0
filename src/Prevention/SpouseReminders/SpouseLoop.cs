using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Prevention.SpouseReminders;

/// <summary>The worker's part: looks at the calendar and at who declared, and reminds once for each stage and declaration.</summary>
internal sealed class SpouseLoop(IServiceScopeFactory scopes, ILogger<SpouseLoop> log) : Loop(log, TimeSpan.FromMinutes(1), "Reminders about candidates' spouses stopped; the next round makes them.")
{
    protected override Task Round(CancellationToken stop) => Step(scopes, stop);

    /// <returns>How many reminders were made.</returns>
    public static async Task<int> Step(IServiceScopeFactory scopes, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, rules, now) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<IRulebook>(), scope.ServiceProvider.GetRequiredService<Clock>().Now);
        // Stages change at midnight; the first of Indonesia's three is early enough to remind.
        var today = Say.LocalDay(now, OfficeZone.Wit);
        var declarations = await scope.ServiceProvider.GetRequiredService<IRegister>().Declarations(stop: stop);
        var stages = declarations.Select(d => d.Election).Distinct().ToDictionary(e => e, e => rules.On(today).PhaseOn(e, today));
        var reminded = (await db.Set<SpouseReminder>().AsNoTracking().Select(r => new { r.Declaration, r.Stage }).ToListAsync(stop)).Select(r => (r.Declaration, r.Stage)).ToHashSet();
        var made = 0;
        foreach (var declaration in declarations)
        {
            if (SpouseReminder.Due(declaration, stages[declaration.Election], reminded, now) is not { } due) continue;
            db.Add(due);
            db.Record(new SpouseReminded(due.Person, due.Declaration, due.Election, due.Stage), Actor.System, new Because("SE MenPANRB 18/2023"), now);
            // Where another node was faster, its reminder stands.
            if (await db.SaveOnce()) made++;
            db.ChangeTracker.Clear();
        }
        return made;
    }
}
