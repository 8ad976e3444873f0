using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Matches;

/// <summary>One of those shown, beside what the file says: the officer confirms with a reason, having ticked every warning.</summary>
[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class ConfirmModel(Docket docket, Db db, ISession session, IFingerprints fingerprints) : FormPage
{
    internal const string FromRegister = "register", FromFile = "file";
    [BindProperty] public List<string> Acknowledged { get; set; } = [];
    [BindProperty] public string Uses { get; set; } = "";
    [BindProperty] public string Reasons { get; set; } = "";
    public CaseFile CaseFile { get; private set; } = null!;
    public Search Search { get; private set; } = null!;
    public Lead Lead { get; private set; } = null!;
    public IReadOnlyList<string> Found { get; private set; } = [];
    public IReadOnlyList<Difference> Differences { get; private set; } = [];
    /// <summary>Other open files of the same scope about this person.</summary>
    public IReadOnlyList<CaseFile> Beside { get; private set; } = [];
    public OfficeZone Zone => docket.Office.Zone;
    public bool Differ => Differences.Any(d => d.Differs);
    public IEnumerable<Option> Warned => Found.Select(w => new Option(w, T["cases.match.warning." + w, Warnings.Args(w, Lead)]));
    public IEnumerable<Option> Choices => [new(FromRegister, T["cases.match.use-register"], T["cases.match.use-register-hint"]), new(FromFile, T["cases.match.use-file"], T["cases.match.use-file-hint"])];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid search, int place)
    {
        if (!await Load(id, search, place)) return NotFound();
        docket.Tell(new FileRead(CaseFile.Id, CaseFile.Office), new Because(Basis.Match));
        await docket.Save();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid search, int place)
    {
        if (!await Load(id, search, place)) return NotFound();
        Check(!Found.Except(Acknowledged).Any(), "Acknowledged", "cases.match.warnings-unread");
        Check(!Differ || Uses is FromRegister or FromFile, "Uses", "cases.match.uses-missing");
        Check(Reasons.Trim().Length > 0, "Reasons", "cases.error.reasons");
        if (!ModelState.IsValid) return Again();
        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());
        var match = Match.Of(CaseFile, Search, new(Lead, Reasons.Trim(), Uses == FromRegister, []), Found, Acknowledged, seal, fingerprints, docket.Self, docket.Now);
        if (match.Refused is { } why) return Refuse(why);
        docket.Add(match.Value!);
        docket.Tell(new PersonMatched(CaseFile.Id, CaseFile.Office, Search.Shown, Found), new Because(Basis.Match, match.Value!.Id));
        return await docket.Save() ? Redirect($"~/meja/berkas/{id}") : Refuse(new SomeoneWasFaster());
    }

    private async Task<bool> Load(Guid id, Guid search, int place)
    {
        if (await docket.Find(id) is not { } file || await db.Set<Search>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == search && s.FileId == file.Id) is not { } found) return false;
        using var seal = await docket.Open(file);
        if (seal is null || found.Reveal(seal).People.ElementAtOrDefault(place - 1) is not { } lead || file.Reported?.Reveal(seal) is not { } person) return false;
        (CaseFile, Search, Lead) = (file, found, lead);
        Differences = Difference.Between(person, lead, key => T[key]);
        Beside = await db.CaseFiles.VisibleTo(session).OpenBeside(file.Id).MatchedWith(Match.Digest(fingerprints, lead.Id)).Include(f => f.Registration).AsNoTracking().ToListAsync();
        Found = Warnings.Of(lead, person, Beside.Count > 0);
        return true;
    }
}
