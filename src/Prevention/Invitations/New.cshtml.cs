using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Revocations;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Units;

namespace Netra.Prevention.Invitations;

internal sealed record NothingToSign() : Refusal("prevention.invitation.nothing");
internal sealed record InvitedMeanwhile() : Refusal("prevention.invitation.meanwhile");

/// <summary>A new invitation for one person, who lost the old one or locked it. The old one ends.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep), StepUp]
internal sealed class NewModel(Db db, Contracts.ISession session, Secrets secrets, Clock clock) : FormPage
{
    public Round Round { get; private set; } = null!;
    public RoundUnit Unit { get; private set; } = null!;
    public Signer Signer { get; private set; } = null!;
    public Invitation Present { get; private set; } = null!;
    public bool Locked { get; private set; }
    /// <summary>The pact that holds, where there is one.</summary>
    public PactCode? Pact { get; private set; }
    /// <summary>A pact made without the person's invitation: the person must be able to object to it.</summary>
    public bool MayObject { get; private set; }
    /// <summary>Shown once, to the officer who hands it on.</summary>
    public string? Address { get; private set; }
    public string? Digits { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid person)
    {
        if (!await Load(id, person)) return NotFound();
        await db.Saw(session, Round, Unit, "person", [Signer.Person], clock.Now);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid person)
    {
        if (!await Load(id, person)) return NotFound();
        if (Pact is not null && !MayObject || await db.Set<SignerEnd>().AnyAsync(e => e.Round == Round.Nr && e.Person == Signer.Person)) return Refuse(new NothingToSign());
        var serial = Present.Serial + 1;
        Present = db.Add(secrets.Invite(Round.Nr, Round.Id, Signer.Person, serial, clock.Now)).Entity;
        db.Record(new InvitationsHandedOut(Round.Id, Unit.Unit, "again", 1), session.Actor, new Because(Basis.Pledge), clock.Now);
        if (!await db.SaveOnce()) return Refuse(new InvitedMeanwhile());
        Address = $"{Request.Site()}/ikrar/{secrets.Token(Round.Id, Signer.Person, serial)}";
        Digits = Signer.Numbered ? null : secrets.Digits(Round.Id, Signer.Person, serial);
        Locked = false;
        return Page();
    }

    private async Task<bool> Load(Guid id, Guid person)
    {
        if (await db.Set<Round>().AsNoTracking().For(session).SingleOrDefaultAsync(r => r.Id == new RoundId(id)) is not { } round) return false;
        if (await db.Set<Signer>().AsNoTracking().SingleOrDefaultAsync(s => s.Round == round.Nr && s.Person == new PersonId(person)) is not { } signer) return false;
        (Round, Signer) = (round, signer);
        Unit = await db.Set<RoundUnit>().AsNoTracking().SingleAsync(u => u.Nr == signer.Unit);
        Present = await db.Set<Invitation>().AsNoTracking().Where(i => i.Round == round.Nr && i.Person == signer.Person).OrderByDescending(i => i.Serial).FirstAsync();
        Locked = await db.Set<WrongTries>().AnyAsync(t => t.Hash == Present.Hash && t.Count >= WrongTries.Most);
        var pact = await db.Standing(round, signer.Person).SingleOrDefaultAsync();
        (Pact, MayObject) = (pact?.Code, pact?.MadeWithout is true);
        return true;
    }
}
