using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Relations;

/// <summary>What lies between oneself and the reported person, and the wish to stay all the same.</summary>
[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket, Db db, ISession session, Conflicts conflicts) : FormPage
{
    [BindProperty] public string Reasons { get; set; } = "";
    public CaseFile CaseFile { get; private set; } = null!;
    public Concern? Concern { get; private set; }
    public bool MayAsk => Concern is { Settled: false, Stay: null or { Decision: not null }, State: not "unconfirmed" } concern && !concern.Relations.Contains(Relation.Oneself);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await docket.Find(id) is not { } file) return NotFound();
        CaseFile = file;
        using var seal = await docket.Open(file);
        if (seal is not null) await Load(seal);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await docket.Find(id) is not { } file) return NotFound();
        CaseFile = file;
        using var seal = await docket.Open(file);
        if (seal is null) return Refuse(new KeyNotHeld());
        await Load(seal);
        Check(Reasons.Trim().Length > 0, "Reasons", "cases.error.reasons");
        if (!ModelState.IsValid) return Again();
        var former = await db.Set<Stay>().AsNoTracking().Where(s => s.FileId == file.Id).ToListAsync();
        var stay = Stay.Of(file, Concern is { Settled: false } open ? open.Relations : [], former, Reasons.Trim(), seal, docket.Self, docket.Now);
        if (stay.Refused is { } why) return Refuse(why);
        docket.Add(stay.Value!);
        docket.Tell(new StayAsked(file.Id, file.Office, docket.Self), new Because(Basis.Recusal, stay.Value!.Id));
        return await docket.Save() ? Redirect($"~/meja/berkas/{id}") : Refuse(new SomeoneWasFaster());
    }

    private async Task Load(OpenSeal seal) => Concern = await conflicts.In(CaseFile, seal, [session.Officer!]) is [var own] ? own : null;
}
