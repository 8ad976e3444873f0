using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Sheets;

namespace Netra.Prevention.Units;

/// <summary>A unit of a round: units below it with their counts, and its own people who have not signed, or have. A refusal is an unsigned pledge here.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Browse)]
internal sealed class ShowModel(Db db, ISession session, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    /// <summary>The last person shown: an id, for a name has no place in an address.</summary>
    [BindProperty(SupportsGet = true, Name = "orang")] public Guid? AfterPerson { get; set; }
    [BindProperty(SupportsGet = true, Name = "sudah")] public bool ShowSigned { get; set; }
    public Round Round { get; private set; } = null!;
    public RoundUnit Unit { get; private set; } = null!;
    public IReadOnlyList<RoundUnit> Line { get; private set; } = [];
    public UnitPage Below { get; private set; } = null!;
    public IReadOnlyList<Signer> People { get; private set; } = [];
    public string? Next { get; private set; }
    /// <summary>Sheets of paper that wait for a second officer.</summary>
    public int Sheets { get; private set; }
    public bool MayKeep => session.Officer!.Permissions.Contains(PreventionPermissions.Keep);
    public string Here => $"~/meja/ikrar/{Round.Id.Value}/unit/{Unit.Unit.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid unit)
    {
        if (await db.FindUnit(session, id, unit) is not var (round, found)) return NotFound();
        (Round, Unit) = (round, found);
        var above = found.Numbers.SkipLast(1).ToList();
        Line = [.. (await db.Set<RoundUnit>().AsNoTracking().Where(u => above.Contains(u.Nr)).ToListAsync()).OrderBy(u => above.IndexOf(u.Nr))];
        Below = await db.UnitsBelow(round, found, After);
        if (MayKeep) Sheets = await db.Waiting(round.Nr).CountAsync(s => s.Unit == found.Nr);
        await List();
        return Page();
    }

    private async Task List()
    {
        People = await db.SignersOf(Round, Unit, ShowSigned, AfterPerson);
        if (People.Count == SignerLists.Most) Next = $"?orang={People[^1].Person.Value}{(ShowSigned ? "&sudah=true" : "")}";
        await db.Saw(session, Round, Unit, "list", [.. People.Select(p => p.Person)], clock.Now);
    }
}
