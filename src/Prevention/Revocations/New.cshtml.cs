using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Revocations;

[Door(Doors.Desk), Needs(PreventionPermissions.Keep), StepUp]
internal sealed class NewModel(Db db, ISession session, Revoking revoking) : FormPage
{
    [BindProperty] public string Why { get; set; } = "";
    public Round Round { get; private set; } = null!;
    public Signer Signer { get; private set; } = null!;
    public Pact Pact { get; private set; } = null!;
    public IEnumerable<Option> Reasons => Revocation.Reasons.Select(r => new Option(r, T["prevention.revocation.why." + r]));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid person) => await Load(id, person) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid person)
    {
        if (!await Load(id, person)) return NotFound();
        Check(Revocation.Reasons.Contains(Why), nameof(Why), "prevention.revocation.why-missing");
        if (!ModelState.IsValid) return Again();
        await revoking.Revoke(Round, Pact, Why, session.Actor);
        return Redirect($"~/meja/ikrar/{id}/orang/{person}");
    }

    private async Task<bool> Load(Guid id, Guid person)
    {
        if (await db.Set<Round>().AsNoTracking().For(session).SingleOrDefaultAsync(r => r.Id == new RoundId(id)) is not { } round) return false;
        if (await db.Standing(round, new(person)).SingleOrDefaultAsync() is not { } pact) return false;
        (Round, Pact, Signer) = (round, pact, await db.Set<Signer>().AsNoTracking().SingleAsync(s => s.Round == round.Nr && s.Person == pact.Person));
        return true;
    }
}
