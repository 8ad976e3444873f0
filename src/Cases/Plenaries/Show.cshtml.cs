using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Assessments;
using Netra.Cases.Clocks;
using Netra.Cases.Files;
using Netra.Cases.Relations;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Plenaries;

[Door(Doors.Desk), Needs(CasesPermissions.Desk)]
internal sealed class ShowModel(Docket docket, ISession session, IOfficers officers, Deadlines deadlines, Conflicts conflicts) : FormPage
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
    /// <summary>The members' notes, once the meeting is closed: until then each votes without the others'.</summary>
    public IReadOnlyDictionary<OfficerId, string> Notes { get; private set; } = new Dictionary<OfficerId, string>();
    public bool MayVote { get; private set; }
    public bool MayClose => session.Officer!.Permissions.Contains(CasesPermissions.Chair) && Plenary.Decision is null;
    public OfficeZone Zone => docket.Office.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid plenary)
    {
        if (!await Load(id, plenary)) return NotFound();
        docket.Tell(new FileRead(Case.Id, Case.Office), new Because(Cases.Basis.Plenary(Case)));
        await docket.Save();
        return Page();
    }

    public async Task<IActionResult> OnPostVoteAsync(Guid id, Guid plenary)
    {
        if (!await Load(id, plenary)) return NotFound();
        Check(Agrees is "yes" or "no", "Agrees", "cases.plenary.choose");
        Check(Agrees != "no" || Note.Trim().Length > 0, "Note", "cases.plenary.note-missing");
        if (!ModelState.IsValid) return Again();
        using var seal = await docket.Open(Case);
        if (seal is null) return Refuse(new KeyNotHeld());
        if (await conflicts.Bind(Case, seal)) return Refuse(new RelationUndecided());
        var vote = Plenary.Cast(docket.Self, Bench, Agrees == "yes", seal.Seal(Note, "plenary.note"), docket.Now);
        if (vote.Refused is { } why) return Refuse(why);
        docket.Add(vote.Value!);
        docket.Tell(new PlenaryVoted(Case.Id, Case.Office, Plenary.Id), new Because(Cases.Basis.Plenary(Case), Plenary.Id));
        if (!await docket.Save()) return Refuse(new SomeoneWasFaster());
        return Redirect($"~/meja/berkas/{id}/pleno/{plenary}");
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid id, Guid plenary)
    {
        if (!await Load(id, plenary) || !session.Officer!.Permissions.Contains(CasesPermissions.Chair)) return NotFound();
        using var seal = await docket.Open(Case);
        if (seal is null) return Refuse(new KeyNotHeld());
        if (await conflicts.Bind(Case, seal)) return Refuse(new RelationUndecided());
        var closed = Plenary.Close(Case, Bench, docket.Self, docket.Now);
        if (closed.Refused is { } why) return Refuse(why);
        var decision = closed.Value!;
        docket.Add(decision);
        // The law counts until the decision; a decision not adopted leaves the clock running.
        if (decision.Adopted) deadlines.Stop(Case, "decided", docket.On(new Because(decision.Basis, Plenary.Id)));
        docket.Tell(new PlenaryDecided(Case.Id, Case.Office, decision.Adopted ? Assessment.Proposed.ToString() : "NotAdopted", decision.VotesFor, decision.VotesAgainst, decision.Recused),
            new Because(decision.Basis, Plenary.Id));
        if (!await docket.Save()) return Refuse(new SomeoneWasFaster());
        return Redirect($"~/meja/berkas/{id}");
    }

    private async Task<bool> Load(Guid id, Guid plenary)
    {
        if (await docket.Find(id) is not { } file
            || file.Plenaries.FirstOrDefault(p => p.Id == plenary) is not { } found) return false;
        Members = [.. (await officers.MembersOf(file.Office)).Where(m => m.Permissions.Contains(CasesPermissions.Vote))];
        (Case, Plenary, Bench) = (file, found, Bench.Of(file, Members));
        Assessment = file.Assessments.First(a => a.Id == found.AssessmentId);
        var self = docket.Self;
        MayVote = found.Decision is null && Bench.Sitting.Contains(self) && found.Votes.All(v => v.Officer != self);
        using var seal = await docket.Open(file);
        if (seal is null) return true;
        if (found.Decision is not null) Notes = found.Votes.ToDictionary(v => v.Officer, v => seal.Reveal(v.SealedNote, "plenary.note"));
        (Facts, Analysis) = (seal.Reveal(Assessment.SealedFacts, "assessment.facts"), seal.Reveal(Assessment.SealedAnalysis, "assessment.analysis"));
        return true;
    }
}
