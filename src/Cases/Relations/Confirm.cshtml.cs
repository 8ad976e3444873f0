using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Cases.Files;
using Netra.Cases.Recusals;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Relations;

/// <summary>The chair, or a member where it is the chair's own, decides whether a colleague with a relation stays. A no is a recusal in the same save.</summary>
[Door(Doors.Desk), Needs(CasesPermissions.Vote)]
internal sealed class ConfirmModel(Docket docket, Db db, ISession session, IOfficers officers, Conflicts conflicts) : FormPage
{
    [BindProperty] public string Stays { get; set; } = "";
    [BindProperty] public string Reasons { get; set; } = "";
    public CaseFile CaseFile { get; private set; } = null!;
    public Stay Stay { get; private set; } = null!;
    public Plea? Plea { get; private set; }
    public Officer Asks { get; private set; } = null!;
    public OfficeZone Zone => docket.Office.Zone;
    private bool ChairConcerned => Asks.Permissions.Contains(CasesPermissions.Chair);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid stay) => await Load(id, stay) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid stay)
    {
        if (!await Load(id, stay)) return NotFound();
        Check(Stays is "yes" or "no", "Stays", "cases.relation.stays-missing");
        Check(Reasons.Trim().Length > 0, "Reasons", "cases.error.reasons");
        if (!ModelState.IsValid) return Again();
        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());
        var decided = Stay.Decide(CaseFile, session.Officer!, ChairConcerned, await conflicts.Bind(CaseFile, seal), Stays == "yes", seal.Seal(Reasons.Trim(), "stay.decision"), docket.Now);
        if (decided.Refused is { } why) return Refuse(why);
        docket.Add(decided.Value!);
        docket.Tell(new StayAnswered(CaseFile.Id, CaseFile.Office, Stay.Officer, decided.Value!.Stays), new Because(Basis.Recusal, Stay.Id));
        if (!decided.Value!.Stays)
        {
            docket.Add(new Recusal { FileId = CaseFile.Id, Officer = Stay.Officer, SealedReasons = seal.Seal(Reasons.Trim(), "recusal.reasons"), At = docket.Now });
            docket.Tell(new OfficerRecused(CaseFile.Id, CaseFile.Office, Stay.Officer), new Because(Basis.Recusal, Stay.Id));
        }
        return await docket.Save() ? Redirect($"~/meja/berkas/{id}") : Refuse(new SomeoneWasFaster());
    }

    // Only who may decide sees what lies between a colleague and the person.
    private async Task<bool> Load(Guid id, Guid stay)
    {
        if (await docket.Find(id) is not { } file || await db.Set<Stay>().FirstOrDefaultAsync(s => s.Id == stay && s.FileId == file.Id) is not { } found
            || await officers.Find(found.Officer) is not { } asks) return false;
        (CaseFile, Stay, Asks) = (file, found, asks);
        if (found.Officer == docket.Self || !session.Officer!.Permissions.Contains(ChairConcerned ? CasesPermissions.Vote : CasesPermissions.Chair)) return false;
        using var seal = await docket.Open(file);
        if (seal is not null) Plea = found.Reveal(seal);
        return true;
    }
}
