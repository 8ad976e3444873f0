using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Revocations;
using Netra.Prevention.Rounds;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Pacts;

/// <summary>What anybody may know of a pact: initials, unit, day, how sure, which text, and whether it holds.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(Db db, PactKey key) : PageModel
{
    public Pact Pact { get; private set; } = null!;
    public Round Round { get; private set; } = null!;
    public Wording Wording { get; private set; } = null!;
    /// <summary>altered, revoked, superseded or holds.</summary>
    public string State { get; private set; } = "";
    public bool Waiting { get; private set; }
    public string PublicKey => key.Public;
    public string Initials => Pacts.Initials.Of(Pact.Says(PactContent.Name));

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (Secrets.ReadCode(id) is not { } code || await db.Set<Pact>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == code) is not { } pact) return NotFound();
        Pact = pact;
        Round = await db.Set<Round>().AsNoTracking().SingleAsync(r => r.Nr == pact.Round);
        Wording = await db.Set<Wording>().AsNoTracking().SingleAsync(w => w.Id == pact.Wording);
        Waiting = await db.Set<Due>().AnyAsync(d => d.Code == code);
        var intact = key.Signed(pact) && pact.Says(PactContent.Text) == Wording.Digest && pact.Says(PactContent.Number) == pact.Grouped;
        State = !intact ? "altered"
            : await db.Set<Revocation>().AnyAsync(r => r.Code == code) ? "revoked"
            : await db.Set<Pact>().AnyAsync(p => p.Person == pact.Person && p.At > pact.At && p.Round != pact.Round && !db.Set<Revocation>().Any(r => r.Code == p.Code)) ? "superseded"
            : "holds";
        return Page();
    }
}
