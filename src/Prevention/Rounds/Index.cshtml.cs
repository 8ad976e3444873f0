using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Views;

namespace Netra.Prevention.Rounds;

[Door(Doors.Desk), Needs(PreventionPermissions.Browse)]
internal sealed class IndexModel(Db db, ISession session, Clock clock) : PageModel
{
    private const int Most = 20;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public IReadOnlyList<(Round Round, RoundCount Count)> Rounds { get; private set; } = [];
    public string? Next { get; private set; }
    public DateTime Now => clock.Now;
    public bool MayKeep => session.Officer!.Permissions.Contains(PreventionPermissions.Keep);

    public async Task OnGetAsync()
    {
        (var page, Next) = await db.Set<Round>().AsNoTracking().For(session).Newest(Most, After, id => r => r.Id == new RoundId(id), r => r.Id.Value);
        var counts = await db.Counts([.. page.Select(r => r.Nr)]);
        Rounds = [.. page.Select(r => (r, counts.GetValueOrDefault(r.Nr, new(0, 0))))];
    }
}

/// <summary>How many must sign and how many have.</summary>
internal sealed record RoundCount(long Members, long Signed)
{
    public string Percent => Members == 0 ? "–" : ((int)(Signed * 100 / Members)).ToString(System.Globalization.CultureInfo.InvariantCulture) + "%";
}

internal static class Counting
{
    /// <summary>From the units that are under no other in the round, whose counts hold those below: a few rows, however large the round.</summary>
    public static async Task<IReadOnlyDictionary<long, RoundCount>> Counts(this Db db, IReadOnlyList<long> rounds) =>
        await db.Set<RoundUnit>().AsNoTracking().Where(u => rounds.Contains(u.Round) && u.Above == null).GroupBy(u => u.Round)
            .Select(g => new { g.Key, Members = g.Sum(u => u.Members), Signed = g.Sum(u => u.Signed) }).ToDictionaryAsync(g => g.Key, g => new RoundCount(g.Members, g.Signed));
}
