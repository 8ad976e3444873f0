using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Cases.Assessments;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Plenaries;

[Door(Doors.Desk), Needs(CasesPermissions.Desk)]
internal sealed class ShowModel(Db db, ISession session, ISeals seals, IOfficers officers, Clock clock) : FormPage
{
    [BindProperty] public string Agrees { get; set; } = "";
    [BindProperty] public string Note { get; set; } = "";
    public CaseFile Case { get; private set; } = null!;
    public Plenary Plenary { get; private set; } = null!;
    public Assessment Assessment { get; private set; } = null!;
    public Bench Bench { get; private set; } = null!;
    public IReadOnlyList<Officer> Members { get; private set; } = [];
    public string Facts { get; private set; } = "";
    public string Analysis { get; private set; } = "";
    public bool MayVote { get; private set; }
    public bool MayClose => session.Officer!.Permissions.Contains(CasesPermissions.Chair) && Plenary.Decision is null;
    public OfficeZone Zone => session.Office!.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid plenary) => await Load(id, plenary) ? Page() : NotFound();

    public async Task<IActionResult> OnPostVoteAsync(Guid id, Guid plenary)
    {
        if (!await Load(id, plenary)) return NotFound();
        Check(Agrees is "yes" or "no", "Agrees", "cases.plenary.choose");
        Check(Agrees != "no" || Note.Trim().Length > 0, "Note", "cases.plenary.note-missing");
        if (!ModelState.IsValid) return Again();
        using var seal = await seals.Open(Case.Seal);
        if (seal is null) return Refuse(new SealClosed());
        var vote = Plenary.Cast(session.Officer!.Id, Bench, Agrees == "yes", seal.Seal(Note, "plenary.note"), clock.Now);
        if (vote.Refused is { } why) return Refuse(why);
        db.Add(vote.Value!);
        db.Record(new PlenaryVoted(Case.Id, Case.Office, Plenary.Id), session.Actor, new Because(Bases.Plenary(Case), Plenary.Id), clock.Now);
        await db.SaveChangesAsync();
        return Redirect($"~/meja/berkas/{id}/pleno/{plenary}");
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid id, Guid plenary)
    {
        if (!await Load(id, plenary) || !session.Officer!.Permissions.Contains(CasesPermissions.Chair)) return NotFound();
        var closed = Plenary.Close(Case, Bench, session.Officer!.Id, clock.Now);
        if (closed.Refused is { } why) return Refuse(why);
        var decision = closed.Value!;
        db.Add(decision);
        db.Record(new PlenaryDecided(Case.Id, Case.Office, decision.Adopted ? Assessment.Proposed.ToString() : "NotAdopted", decision.VotesFor, decision.VotesAgainst, decision.Recused),
            session.Actor, new Because(decision.Basis, Plenary.Id), clock.Now);
        await db.SaveChangesAsync();
        return Redirect($"~/meja/berkas/{id}");
    }

    private async Task<bool> Load(Guid id, Guid plenary)
    {
        if (await db.CaseFiles.VisibleTo(session).Whole().FirstOrDefaultAsync(f => f.Id == new CaseFileId(id)) is not { } file
            || file.Plenaries.FirstOrDefault(p => p.Id == plenary) is not { } found) return false;
        Members = [.. (await officers.MembersOf(file.Office)).Where(m => m.Permissions.Contains(CasesPermissions.Vote))];
        (Case, Plenary, Bench) = (file, found, Bench.Of(file, Members));
        Assessment = file.Assessments.First(a => a.Id == found.AssessmentId);
        var self = session.Officer!.Id;
        MayVote = found.Decision is null && Bench.Sitting.Contains(self) && found.Votes.All(v => v.Officer != self);
        using var seal = await seals.Open(file.Seal);
        if (seal is not null) (Facts, Analysis) = (seal.Reveal(Assessment.SealedFacts, "assessment.facts"), seal.Reveal(Assessment.SealedAnalysis, "assessment.analysis"));
        return true;
    }
}
