using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Papers;

namespace Netra.Prevention.Events.Declarations;

/// <summary>A letter with a QR code to each institution that has not signed. Who holds one signs for the institution: the second factor is asked again.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Organise), StepUp]
internal sealed class IndexModel(Db db, ISession session, EventSecrets secrets, Clock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Own(session, id) is not { State: "planned" or "held" } held || await db.DeclarationOf(held) is not { } declared) return NotFound();
        var waiting = declared.Declarers.Where(d => d.Signature is null && !d.Revoked).ToList();
        if (waiting.Count == 0) return NotFound();
        db.Record(new DeclarationLettersPrinted(held.Id, waiting.Count), session.Actor, new Because(Basis.Event), clock.Now);
        await db.SaveChangesAsync();
        using var paper = new Paper($"Undangan {declared.Wording.Title}");
        foreach (var declarer in waiting)
        {
            var address = $"{Request.Site()}/deklarasi/{secrets.Declarer(declarer.Id, declarer.LetterSerial)}";
            paper.NewPage();
            paper.Heading("Undangan menandatangani deklarasi bersama");
            paper.Text(declared.Wording.Title);
            paper.Text($"{held.Title}, {InIndonesian.Say(() => Say.DayTime(held.StartsAt, held.Zone))}, {held.Place}");
            paper.Gap(10);
            paper.Text($"Kepada pimpinan {declarer.Institution} atau yang mewakili");
            paper.Gap(10);
            paper.Text("Pindai kode di bawah ini dengan kamera ponsel, atau ketik alamatnya. Tidak perlu akun.");
            paper.Gap(10);
            paper.Code(address, $"Kode QR ke {address}", address, "Undangan ini untuk satu lembaga. Jangan diteruskan ke lembaga lain.");
        }
        return File(paper.Save(), "application/pdf", "undangan-deklarasi.pdf");
    }
}
