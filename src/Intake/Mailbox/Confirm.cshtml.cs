using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Intake.Mailbox;

/// <summary>Withdrawing, with what follows from it said first.</summary>
[Door(Doors.Public, Reporter = true, Session = true)]
internal sealed class ConfirmModel(Visit visit, Writing writing, ICases cases) : FormPage
{
    [BindProperty] public bool Sure { get; set; }

    public string Number { get; private set; } = "";
    public bool Rests { get; private set; }

    public Task<IActionResult> OnGet() => Ask(withdraw: false);
    public Task<IActionResult> OnPost() => Ask(withdraw: true);

    private async Task<IActionResult> Ask(bool withdraw)
    {
        if (await visit.Now(HttpContext) is not ({ } report, { } seal)) return LocalRedirect("~/cek");
        seal.Dispose();
        (Number, Rests) = (report.Number, await cases.RestsOn(report.Id));
        if (!withdraw) return Page();
        Check(Sure, nameof(Sure), "intake.mailbox.fault.sure");
        if (!ModelState.IsValid) return Again();
        await writing.Withdraw(report);
        return LocalRedirect("~/kotak");
    }
}
