using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rounds;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Certificates;

/// <summary>Whether a unit's certificate is genuine, and what it says; the same as a PDF.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(Db db, PactKey key) : PageModel
{
    public Certificate Certificate { get; private set; } = null!;
    public Round Round { get; private set; } = null!;
    public Wording Wording { get; private set; } = null!;
    public Wording? NonAsn { get; private set; }
    public bool Intact { get; private set; }
    public string PublicKey => key.Public;

    public async Task<IActionResult> OnGetAsync(string id, string? form)
    {
        if (Letters32.Read(id, 16) is not { } code || await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == code) is not { } certificate) return NotFound();
        Certificate = certificate;
        Round = await db.Set<Round>().AsNoTracking().SingleAsync(r => r.Nr == certificate.Round);
        (Wording, NonAsn) = await db.WordingsOf(Round);
        Intact = certificate.Intact(key, Wording, NonAsn);
        if (form is null) return Page();
        // What does not fit its signature is not printed.
        return Intact ? File(CertificatePaper.Of(certificate, Wording, key, Request), "application/pdf", $"sertifikat-{certificate.Grouped}.pdf") : NotFound();
    }
}
