using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Intake.Receipts;
using Netra.Intake.Reports;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Sodium;

namespace Netra.Intake.Mailbox;

/// <summary>Number and code open the mailbox. An unknown number and a wrong code cost the same work and get the same answer.</summary>
[Door(Doors.Public, Reporter = true)]
internal sealed class NewModel(Db db, WrongTries tries, Visit visit) : FormPage
{
    private static readonly byte[] Nobody = Bytes.Random(32);

    [BindProperty] public string Number { get; set; } = "";
    [BindProperty] public string Code { get; set; } = "";

    public async Task<IActionResult> OnPost()
    {
        var (number, code) = (ReceiptNumber.Read(Number), ReceiptCode.Read(Code));
        Check(number is not null, nameof(Number), "intake.mailbox.fault.number");
        // A slip of the pen is told at once by the check letter: it costs no try and says nothing of any report.
        Check(code is not null, nameof(Code), "intake.mailbox.fault.code");
        if (number is null || code is null) return Again();
        var report = await db.Set<Report>().SingleOrDefaultAsync(r => r.Number == number.Value);
        using var pair = Derivation.Pair(number, code);
        if (!Bytes.FixedTimeEquals(Derivation.Verifier(number, code), report?.Verifier ?? Nobody))
        {
            // Only wrong codes are slowed: who keeps guessing at a number must not keep its reporter out.
            if (!tries.Take(number.Value))
            {
                ModelState.AddModelError("", T["intake.mailbox.fault.slow"]);
                Response.StatusCode = 429;
                return Page();
            }
            Check(false, nameof(Number), "intake.mailbox.fault.unknown");
            return Again();
        }
        await visit.Begin(HttpContext, report!, pair);
        return LocalRedirect("~/kotak");
    }
}
