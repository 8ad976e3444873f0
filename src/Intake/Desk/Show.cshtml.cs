using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Intake.Mailbox;
using Netra.Intake.Reports;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Intake.Desk;

/// <summary>A report as an officer of the holding office reads it: texts, thread, and an identity that stays sealed.</summary>
[Door(Doors.Desk), Needs(IntakePermissions.Read)]
internal sealed class ShowModel(Db db, DeskReports reports, Unsealing unsealing, ISession session, IOffices offices, IRegions regions, Clock clock) : FormPage
{
    [BindProperty] public string Text { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";
    [BindProperty] public string Why { get; set; } = "";
    [BindProperty] public Guid Asking { get; set; }

    public Report Report { get; private set; } = null!;
    public bool Openable { get; private set; }
    public ReportTexts? Texts { get; private set; }
    public Identity? Identity { get; private set; }
    public IReadOnlyList<WaitingRequest> Waiting { get; private set; } = [];
    public IReadOnlyList<Letter> Letters { get; private set; } = [];
    public IReadOnlyList<Report> Alike { get; private set; } = [];
    public bool Withdrawn { get; private set; }
    public Office Competent { get; private set; } = null!;
    public OfficeZone Zone => session.Office!.Zone;
    public string Region => regions.Path(Report.Region);
    public DateTime Now => clock.Now;
    /// <summary>Asking and agreeing to open an identity need a fresh second factor: a desk left open must not name a reporter.</summary>
    public bool SteppedUp => session.SteppedUp;

    public Task<IActionResult> OnGet(Guid id) => With(id, (_, _) => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPost(Guid id) => With(id, async (report, _) =>
    {
        Text = Text.Trim();
        Check(Text.Length > 0, nameof(Text), "intake.desk.fault.empty");
        Check(Text.Length <= Mailbox.ShowModel.Most, nameof(Text), "intake.fault.too-long", Say.Number(Mailbox.ShowModel.Most), Say.Number(Text.Length));
        if (!ModelState.IsValid) return Again();
        await reports.Write(report.Id, Text, session.Actor);
        await db.SaveChangesAsync();
        return Back(report);
    });

    public Task<IActionResult> OnPostAsk(Guid id) => With(id, async (report, seal) =>
    {
        if (!SteppedUp) return StepUp();
        Reason = Reason.Trim();
        Check(report.Identity is not null, "", "intake.desk.fault.no-identity");
        Check(Reason.Length >= 10, nameof(Reason), "intake.desk.fault.reason");
        Check(Reason.Length <= 1_000, nameof(Reason), "intake.fault.too-long", Say.Number(1_000), Say.Number(Reason.Length));
        if (!ModelState.IsValid) return Again();
        return (await unsealing.Ask(report, seal, Reason, session.Office!, session.Actor)).Refused is { } refused ? Refuse(refused) : Back(report);
    });

    public Task<IActionResult> OnPostAgree(Guid id) => With(id, async (report, seal) =>
        !SteppedUp ? StepUp()
        : !Waiting.Any(w => w.Asking.Id == Asking) ? NotFound()
        : (await unsealing.Agree(Asking, session.Actor)).Refused is { } refused ? Refuse(refused) : Back(report));

    public Task<IActionResult> OnPostDecline(Guid id) => With(id, async (report, seal) =>
    {
        Why = Why.Trim();
        Check(Why.Length >= 10, nameof(Why), "intake.desk.fault.reason");
        Check(Why.Length <= 1_000, nameof(Why), "intake.fault.too-long", Say.Number(1_000), Say.Number(Why.Length));
        if (!ModelState.IsValid) return Again();
        return !Waiting.Any(w => w.Asking.Id == Asking) ? NotFound()
            : (await unsealing.Decline(report, seal, Asking, Why, session.Office!, session.Actor)).Refused is { } refused ? Refuse(refused) : Back(report);
    });

    private LocalRedirectResult StepUp() => LocalRedirectPreserveMethod(Request.StepUpAddress());

    private LocalRedirectResult Back(Report report) => LocalRedirect($"~/meja/laporan/{report.Id.Value}");

    private async Task<IActionResult> With(Guid id, Func<Report, OpenSeal, Task<IActionResult>> then)
    {
        if (await reports.For(session.Officer!, id) is not ({ } report, var opened)) return NotFound();
        using var seal = opened;
        (Report, Openable, Competent) = (report, seal is not null, (await offices.Find(report.Office))!);
        Withdrawn = await db.Set<Withdrawal>().AnyAsync(w => w.Report == report.Id);
        // The office may hold a report whose key this officer was not let in to yet: say so, show the open columns.
        if (seal is null) return Request.Method == "GET" ? Page() : NotFound();
        await reports.Opened(report, session.Actor);
        (Texts, Identity, Waiting) = (report.Texts.Reveal(seal), await unsealing.Opened(report), await unsealing.Waiting(report, seal, session.Officer!.Id));
        Letters = [.. (await db.Set<Message>().AsNoTracking().Where(m => m.Report == report.Id).OrderBy(m => m.Seq).ToListAsync()).Select(m => m.Reveal(seal)).OfType<Letter>()];
        Alike = await reports.Alike(report, session.Officer!);
        return await then(report, seal);
    }
}
