using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Prevention.Acknowledgements;

namespace Netra.Prevention.Circulars;

/// <summary>How many units a circular reached, how many answered, for how many employees, and how many are late.</summary>
internal sealed record CircularCount(int Units, int Answered, long Employees, int Late)
{
    public int Waiting => Units - Answered;
    public int Percent => Units == 0 ? 0 : Answered * 100 / Units;
}

internal static class CountingCirculars
{
    public static async Task<IReadOnlyDictionary<long, CircularCount>> Counts(this Db db, IReadOnlyList<Circular> circulars, DateTime now)
    {
        var numbers = circulars.Select(c => c.Nr).ToList();
        var answers = await db.Set<Acknowledgement>().AsNoTracking().Where(a => numbers.Contains(a.Circular)).GroupBy(a => a.Circular).Select(g => new { g.Key, Count = g.Count(), Employees = g.Sum(a => (long)a.Employees) }).ToDictionaryAsync(g => g.Key);
        // By due day: a circular has one, and one more for each day on which units joined late.
        var units = (await db.Set<CircularUnit>().AsNoTracking().Where(u => numbers.Contains(u.Circular)).GroupBy(u => new { u.Circular, u.DueOn })
            .Select(g => new { g.Key.Circular, g.Key.DueOn, Count = g.Count(), Waiting = g.Count(u => !db.Set<Acknowledgement>().Any(a => a.Unit == u.Nr)) }).ToListAsync()).ToLookup(u => u.Circular);
        return circulars.ToDictionary(c => c.Nr, c => new CircularCount(units[c.Nr].Sum(u => u.Count), answers.GetValueOrDefault(c.Nr)?.Count ?? 0, answers.GetValueOrDefault(c.Nr)?.Employees ?? 0,
            units[c.Nr].Where(u => u.DueOn < c.Today(now)).Sum(u => u.Waiting)));
    }
}
