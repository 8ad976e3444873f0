using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Intake.Reports;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Intake.Mailbox;

/// <summary>The reporter's mailbox: where the report stands, who holds it, what was written, and a place to write.</summary>
[Door(Doors.Public, Reporter = true, Session = true)]
internal sealed class ShowModel(Db db, Visit visit, Writing writing, ICases cases, IOffices offices, IRegions regions, Clock clock) : FormPage
{
    public const int Most = 5_000;

    [BindProperty] public string Text { get; set; } = "";
    [BindProperty] public Guid Once { get; set; }

    public Report Report { get; private set; } = null!;
    public Progress? Progress { get; private set; }
    public Office? HeldBy { get; private set; }
    public Withdrawal? Withdrawal { get; private set; }
    public IReadOnlyList<(Letter Letter, string From)> Letters { get; private set; } = [];
    public IReadOnlyList<int> CheckedIn { get; private set; } = [];
    public OfficeZone Zone { get; private set; }
    public DateTime Now => clock.Now;
    public Guid NewOnce => Clock.NewId(clock.Hour);

    public async Task<IActionResult> OnGet()
    {
        if (await visit.Now(HttpContext) is not ({ } report, { } seal)) return LocalRedirect("~/cek");
        using (seal) await Read(report, seal);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await visit.Now(HttpContext) is not ({ } report, { } seal)) return LocalRedirect("~/cek");
        using (seal)
        {
            Text = Text.Trim();
            Check(Text.Length > 0, nameof(Text), "intake.mailbox.fault.empty");
            Check(Text.Length <= Most, nameof(Text), "intake.fault.too-long", Say.Number(Most), Say.Number(Text.Length));
            if (!ModelState.IsValid)
            {
                await Read(report, seal);
                return Again();
            }
            await writing.Write(report, seal, Text, Once);
        }
        return LocalRedirect("~/kotak");
    }

    public async Task<IActionResult> OnPostClose()
    {
        await visit.End(HttpContext);
        return LocalRedirect("~/cek");
    }

    private async Task Read(Report report, OpenSeal seal)
    {
        (Report, Zone) = (report, regions.ZoneOf(report.Region));
        Progress = await cases.ProgressOf(report.Id);
        HeldBy = await offices.Find(Progress?.HeldBy ?? report.HeldBy);
        Withdrawal = await db.Set<Withdrawal>().SingleOrDefaultAsync(w => w.Report == report.Id);
        CheckedIn = [.. CheckIns.Until(clock.Now, report.ReceivedAt).Select(c => c.Months)];
        var letters = new List<(Letter, string)>();
        foreach (var message in await db.Set<Message>().Where(m => m.Report == report.Id).OrderBy(m => m.Seq).ToListAsync())
            if (message.Reveal(seal) is { } letter)
                letters.Add((letter, letter.Office is { } office ? (await offices.Find(office))?.Name ?? "" : ""));
        Letters = letters;
    }
}
