using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Plenaries;

[Door(Doors.Desk), Needs(CasesPermissions.Chair)]
internal sealed class NewModel(Db db, ISession session, IOfficers officers, Clock clock) : FormPage
{
    public CaseFile Case { get; private set; } = null!;
    public Bench Bench { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var opened = Plenary.Open(Case, Bench, session.Officer!.Id, clock.Now);
        if (opened.Refused is { } why) return Refuse(why);
        var plenary = opened.Value!;
        db.Add(plenary);
        db.Record(new PlenaryOpened(Case.Id, Case.Office, plenary.Id), session.Actor, new Because(Bases.Plenary(Case)), clock.Now);
        await db.SaveChangesAsync();
        return Redirect($"~/meja/berkas/{id}/pleno/{plenary.Id}");
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.CaseFiles.VisibleTo(session).Whole().FirstOrDefaultAsync(f => f.Id == new CaseFileId(id)) is not { } file) return false;
        (Case, Bench) = (file, Bench.Of(file, await officers.MembersOf(file.Office)));
        return true;
    }
}
