using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Rosters;
using Netra.Prevention.Sheets;
using Netra.Prevention.Units;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Rounds;

[Door(Doors.Desk), Needs(PreventionPermissions.Browse)]
internal sealed class ShowModel(Db db, ISession session, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public Round Round { get; private set; } = null!;
    public Wording Wording { get; private set; } = null!;
    public Wording? NonAsn { get; private set; }
    public RoundCount Count { get; private set; } = new(0, 0);
    public UnitPage Units { get; private set; } = null!;
    /// <summary>The register is being read into the round.</summary>
    public bool Reading { get; private set; }
    public RosterRunEnd? LastRead { get; private set; }
    /// <summary>Units with sheets of paper that wait for a second officer, the fullest first.</summary>
    public IReadOnlyList<(RoundUnit Unit, int Count)> Sheets { get; private set; } = [];
    public DateTime Now => clock.Now;
    public bool MayKeep => session.Officer!.Permissions.Contains(PreventionPermissions.Keep);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Set<Round>().AsNoTracking().For(session).SingleOrDefaultAsync(r => r.Id == new RoundId(id)) is not { } round) return NotFound();
        Round = round;
        Wording = await db.Set<Wording>().AsNoTracking().SingleAsync(w => w.Id == round.Wording);
        NonAsn = round.NonAsnWording is { } other ? await db.Set<Wording>().AsNoTracking().SingleAsync(w => w.Id == other) : null;
        Count = (await db.Counts([round.Nr])).GetValueOrDefault(round.Nr, Count);
        Units = await db.UnitsBelow(round, null, After);
        var runs = db.Set<RosterRun>().Where(r => r.Round == round.Nr);
        Reading = await runs.AnyAsync(r => !db.Set<RosterRunEnd>().Any(e => e.Run == r.Nr));
        LastRead = await db.Set<RosterRunEnd>().AsNoTracking().Where(e => runs.Any(r => r.Nr == e.Run)).OrderByDescending(e => e.Run).FirstOrDefaultAsync();
        if (MayKeep) await Waiting(round);
        return Page();
    }

    private async Task Waiting(Round round)
    {
        var counts = await db.Waiting(round.Nr).GroupBy(s => s.Unit).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).Take(20).ToListAsync();
        var numbers = counts.Select(c => c.Key).ToList();
        var units = await db.Set<RoundUnit>().AsNoTracking().Where(u => numbers.Contains(u.Nr)).ToDictionaryAsync(u => u.Nr);
        Sheets = [.. counts.Select(c => (units[c.Key], c.Count))];
    }
}
