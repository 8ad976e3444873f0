using Microsoft.EntityFrameworkCore;
using Netra.Kernel;

namespace Netra.Registry.Units;

internal static class LinesAbove
{
    // A tree deeper than this is none.
    private const int Deepest = 1000;

    /// <summary>The units above one, the nearest first, each once: where the tree leads in a circle, the line ends when it comes round.</summary>
    public static async Task<List<WorkUnit>> LineAbove(this Db db, WorkUnit unit)
    {
        var line = (await db.Database.SqlQuery<long>(
            $"""
            with recursive line (nr, step) as (
              select above, 1 from registry_units where nr = {unit.Nr} and above is not null
              union all select u.above, l.step + 1 from registry_units u join line l on l.nr = u.nr where u.above is not null and l.step < {Deepest})
            select nr as "Value" from line order by step
            """).ToListAsync()).Distinct().ToList();
        var units = new Dictionary<long, WorkUnit>();
        foreach (var some in line.Chunk(500))
            foreach (var found in await db.Set<WorkUnit>().AsNoTracking().Where(u => some.Contains(u.Nr)).ToListAsync()) units[found.Nr] = found;
        return line.ConvertAll(nr => units[nr]);
    }
}
