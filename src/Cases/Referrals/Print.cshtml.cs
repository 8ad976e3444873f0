using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Cases.Forms;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Referrals;

/// <summary>The printable letter of referral, for the office that sent it and the office that received it.</summary>
[Door(Doors.Desk), Anonymous(SignedIn = true)]
internal sealed class PrintModel(Db db, ISession session, ISeals seals, IOffices offices, IOfficers officers, Clock clock) : PageModel
{
    public Referral Referral { get; private set; } = null!;
    public ReferralTexts Letter { get; private set; } = null!;
    public Sheet Sheet { get; private set; } = null!;
    public string Receiver { get; private set; } = "";
    public string Chair { get; private set; } = "";
    public DateTime Now => clock.Now;
    public OfficeZone Zone => session.Office!.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        // Sent: within the scope of files. Received: within the inbox. For anyone else there is no such letter.
        var sent = db.CaseFiles.VisibleTo(session).SelectMany(f => f.Referrals).Where(r => r.Id == id);
        if (await sent.FirstOrDefaultAsync() is not { } referral)
        {
            if (await db.ReferralTo(session, id) is not { } received) return NotFound();
            referral = received;
        }
        using var seal = await seals.Open(referral.Seal);
        if (seal is null) return NotFound();
        var own = referral.Office == session.Officer!.Office;
        Referral = referral;
        Letter = ReferralTexts.Of(referral, seal);
        Sheet = new("referral", (await offices.Find(referral.Office))?.Name ?? "", referral.Number, referral.Number[(referral.Number.IndexOf('/', StringComparison.Ordinal) + 1)..],
            Sheet.Day(referral.At, Zone), referral.Basis, own ? $"~/meja/berkas/{referral.FileId.Value}" : $"~/meja/penerusan/{id}");
        Receiver = (await offices.Find(referral.To))?.Name ?? "";
        Chair = (await officers.Find(referral.By))?.Name ?? "";
        db.Record(new FileRead(referral.FileId, session.Officer.Office), session.Actor, new Because(referral.Basis), clock.Now);
        await db.SaveChangesAsync();
        return Page();
    }
}
