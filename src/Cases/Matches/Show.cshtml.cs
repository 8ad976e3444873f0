using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Matches;

/// <summary>Who was shown in a search, as often as the file's handlers look again; or the officer's word that it is nobody of them.</summary>
[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class ShowModel(Docket docket, Db db, IFingerprints fingerprints) : FormPage
{
    [BindProperty] public string Reasons { get; set; } = "";
    public CaseFile CaseFile { get; private set; } = null!;
    public Search Search { get; private set; } = null!;
    public Inquiry? Inquiry { get; private set; }
    public OfficeZone Zone => docket.Office.Zone;
    public bool Open => CaseFile is { Match: null, Closure: null } && !Search.Stale(docket.Now);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid search)
    {
        if (!await Load(id, search)) return NotFound();
        docket.Tell(new FileRead(CaseFile.Id, CaseFile.Office), new Because(Basis.Match));
        await docket.Save();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid search)
    {
        if (!await Load(id, search)) return NotFound();
        Check(Reasons.Trim().Length > 0, "Reasons", "cases.error.reasons");
        if (!ModelState.IsValid) return Again();
        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());
        var match = Match.Of(CaseFile, Search, new(null, Reasons.Trim(), UsesRegister: false, []), [], [], seal, fingerprints, docket.Self, docket.Now);
        if (match.Refused is { } why) return Refuse(why);
        docket.Add(match.Value!);
        docket.Tell(new PersonNotMatched(CaseFile.Id, CaseFile.Office, Search.Shown), new Because(Basis.Match, match.Value!.Id));
        return await docket.Save() ? Redirect($"~/meja/berkas/{id}") : Refuse(new SomeoneWasFaster());
    }

    private async Task<bool> Load(Guid id, Guid search)
    {
        if (await docket.Find(id) is not { } file || await db.Set<Search>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == search && s.FileId == file.Id) is not { } found) return false;
        (CaseFile, Search) = (file, found);
        using var seal = await docket.Open(file);
        if (seal is not null) Inquiry = found.Reveal(seal);
        return true;
    }
}
