using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;
using Netra.Prevention.Units;

namespace Netra.Prevention.Sheets;

/// <summary>A sheet as the second officer looks at it.</summary>
internal sealed record Recorded(Sheet Sheet, Signer Signer, string Pact, string By, bool Own);

/// <summary>The second pair of eyes: sheet by sheet, signed or not.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep), StepUp]
internal sealed class ConfirmModel(Db db, ISession session, Checking checking, IOfficers officers, Invitations.Secrets secrets, Clock clock) : FormPage
{
    private const int Most = 50;

    [BindProperty] public Guid Sheet { get; set; }
    /// <summary>confirm or reject.</summary>
    [BindProperty] public string Go { get; set; } = "";
    public IReadOnlyList<Recorded> Sheets { get; private set; } = [];

    public Round Round { get; private set; } = null!;
    public RoundUnit Unit { get; private set; } = null!;
    public string Here => $"~/meja/ikrar/{Round.Id.Value}/unit/{Unit.Unit.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid unit)
    {
        if (!await Load(id, unit)) return NotFound();
        await List();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid unit)
    {
        if (!await Load(id, unit)) return NotFound();
        var refused = await db.Waiting(Round.Nr).SingleOrDefaultAsync(s => s.Id == Sheet && s.Unit == Unit.Nr) is not { } sheet ? (await Left() ? new Invitations.NoLongerAsked() : (Refusal)new CheckedAlready())
            : Go == "confirm" ? await checking.Confirm(Round, Unit, sheet) : await checking.Reject(Round, Unit, sheet);
        await List();
        return refused is null ? Page() : Refuse(refused);
    }

    // Of who left the register since the page was opened.
    private Task<bool> Left() => db.Set<Sheet>().AnyAsync(s => s.Id == Sheet && s.Unit == Unit.Nr && db.Set<SignerEnd>().Any(e => e.Round == s.Round && e.Person == s.Person));

    private async Task<bool> Load(Guid id, Guid unit)
    {
        if (await db.FindUnit(session, id, unit) is not { } found) return false;
        (Round, Unit) = found;
        return true;
    }

    private async Task List()
    {
        var rows = await (from sheet in db.Waiting(Round.Nr) join signer in db.Set<Signer>() on new { sheet.Round, sheet.Person } equals new { signer.Round, signer.Person }
                          where sheet.Unit == Unit.Nr orderby sheet.At, signer.Name select new { sheet, signer }).Take(Most).AsNoTracking().ToListAsync();
        var names = new Dictionary<OfficerId, string>();
        foreach (var officer in rows.Select(r => r.sheet.By).Distinct()) names[officer] = (await officers.Find(officer))?.Name ?? "–";
        Sheets = [.. rows.Select(r => new Recorded(r.sheet, r.signer, Letters32.Grouped(secrets.Code(Round.Id, r.sheet.Person, r.sheet.Take).Value), names[r.sheet.By], r.sheet.By == session.Officer!.Id))];
        await db.Saw(session, Round, Unit, "sheets", [.. rows.Select(r => r.signer.Person)], clock.Now);
    }
}
