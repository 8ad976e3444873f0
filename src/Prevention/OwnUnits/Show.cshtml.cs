using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Units;

namespace Netra.Prevention.OwnUnits;

/// <summary>Who of a coordinator's unit has not signed; every look leaves a trail. A refusal is an unsigned pledge here.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Coordinate)]
internal sealed class ShowModel(Db db, Coordinated coordinated, Contracts.ISession session, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "orang")] public Guid? AfterPerson { get; set; }
    public CoordinatedRound Own { get; private set; } = null!;
    public IReadOnlyList<Signer> People { get; private set; } = [];
    public IReadOnlyList<RoundUnit> Below { get; private set; } = [];
    public string? Next { get; private set; }
    public bool Running => Own.Round.State(clock.Now) == "runs";
    public string Here => $"~/meja/unit-saya/{Own.Round.Id.Value}/{Own.Unit.Unit.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid unit)
    {
        if (await coordinated.Find(id, unit) is not { } own) return NotFound();
        Own = own;
        // A coordinator of a department asks about those that lag behind; whoever is complete needs no list.
        if (own.WithBelow) Below = await db.Set<RoundUnit>().AsNoTracking().Where(u => u.Round == own.Round.Nr && u.Above == own.Unit.Nr && u.Signed < u.Members).OrderBy(u => u.Name).ThenBy(u => u.Nr).Take(100).ToListAsync();
        People = await db.SignersOf(own.Round, own.Unit, signed: false, AfterPerson);
        if (People.Count == SignerLists.Most) Next = $"{Here}?orang={People[^1].Person.Value}";
        await db.Saw(session, own.Round, own.Unit, "list", [.. People.Select(p => p.Person)], clock.Now);
        return Page();
    }
}
