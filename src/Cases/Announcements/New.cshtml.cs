using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Announcements;

[Door(Doors.Desk), Needs(CasesPermissions.Chair)]
internal sealed class NewModel(Docket docket, ISession session, IReports reports) : FormPage
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
        using var seal = await docket.Open(Case);
        if (seal is null) return Refuse(new KeyNotHeld());
        var announced = Announcement.Of(Case, seal.Seal(Message, "announcement.message"), docket.Self, docket.Now);
        if (announced.Refused is { } why) return Refuse(why);

        var announcement = announced.Value!;
        docket.Add(announcement);
        if (Case.Report is { } report) await reports.Write(report, Message, session.Actor);
        docket.Tell(new OutcomeAnnounced(Case.Id, Case.Office, announcement.State.ToString()), new Because(announcement.Basis, announcement.Id));
        if (announcement.Final) docket.Tell(new FileClosed(Case.Id, Case.Office, "announced"), new Because(announcement.Basis, announcement.Id));
        if (!await docket.Save()) return Refuse(new SomeoneWasFaster());
        return Redirect($"~/meja/berkas/{id}");
    }

    private async Task<bool> Load(Guid id) =>
        await docket.Find(id) is { } file && (Case = file) is not null;
}
