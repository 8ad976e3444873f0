using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Registry.Employments;
using Netra.Registry.Numbers;
using Netra.Registry.Units;

namespace Netra.Registry.People;

internal static class Numbering
{
    /// <summary>Whom an agency lists under a number, as it was typed; null for nobody.</summary>
    /// <param name="present">Only who is employed there now; else the last who was.</param>
    public static Task<Employment?> Numbered(this Db db, long agency, string number, bool present = true)
    {
        var (typed, plain) = (number.Trim(), NumberFormat.Plain(number));
        return db.Set<Employment>().AsNoTracking().Where(e => (!present || e.Until == null) && (e.Scope == 0 && e.Number == plain || e.Scope == agency && e.Number == typed)
            && db.Set<WorkUnit>().Any(u => u.Nr == e.Unit && u.Agency == agency)).OrderBy(e => e.Until != null).ThenByDescending(e => e.Since).ThenByDescending(e => e.Serial).FirstOrDefaultAsync();
    }
}
