using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Announcements;

[Door(Doors.Desk), Needs(CasesPermissions.Chair)]
internal sealed class NewModel(Db db, ISession session, ISeals seals, IReports reports, Clock clock) : FormPage
{
    [BindProperty] public string Message { get; set; } = "";
    public CaseFile Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (Case.OutcomeState is { } state) Message = T["cases.announcement.text." + state];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(Message.Trim().Length > 0, nameof(Message), "cases.announcement.message-missing");
        if (!ModelState.IsValid) return Again();
        using var seal = await seals.Open(Case.Seal);
        if (seal is null) return Refuse(new SealClosed());
        var announced = Announcement.Of(Case, seal.Seal(Message, "announcement.message"), session.Officer!.Id, clock.Now);
        if (announced.Refused is { } why) return Refuse(why);

        var announcement = announced.Value!;
        db.Add(announcement);
        if (Case.Report is { } report) await reports.Write(report, Message, session.Actor);
        db.Record(new OutcomeAnnounced(Case.Id, Case.Office, announcement.State.ToString()), session.Actor, new Because(announcement.Basis, announcement.Id), clock.Now);
        if (announcement.Final) db.Record(new FileClosed(Case.Id, Case.Office, "announced"), session.Actor, new Because(announcement.Basis, announcement.Id), clock.Now);
        await db.SaveChangesAsync();
        return Redirect($"~/meja/berkas/{id}");
    }

    private async Task<bool> Load(Guid id) =>
        await db.CaseFiles.VisibleTo(session).Whole().FirstOrDefaultAsync(f => f.Id == new CaseFileId(id)) is { } file && (Case = file) is not null;
}
