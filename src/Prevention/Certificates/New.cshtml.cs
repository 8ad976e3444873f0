using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Certificates;

/// <summary>Issues a unit's certificate of a round as it stands today.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, PactKey key, Clock clock) : FormPage
{
    private const int Most = 20;

    public Round Round { get; private set; } = null!;
    public RoundUnit Unit { get; private set; } = null!;
    public IReadOnlyList<Certificate> Issued { get; private set; } = [];
    public string Here => $"~/meja/ikrar/{Round.Id.Value}/unit/{Unit.Unit.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid unit) => await Load(id, unit) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid unit)
    {
        if (!await Load(id, unit)) return NotFound();
        var (wording, nonAsn) = await db.WordingsOf(Round);
        var issued = Certificate.Of(Letters32.Of(Sodium.Bytes.Random(16), 16), Round, Unit, wording, nonAsn, key, session.Officer!.Id, clock.Now);
        if (issued.Value is not { } certificate) return Refuse(issued.Refused!);
        db.Add(certificate);
        db.Record(new CertificateIssued(Round.Id, Unit.Unit, certificate.Code), session.Actor, new Because(Basis.Pledge), clock.Now);
        await db.SaveChangesAsync();
        return Redirect(Here + "/sertifikat");
    }

    private async Task<bool> Load(Guid id, Guid unit)
    {
        if (await db.FindUnit(session, id, unit) is not { } found) return false;
        (Round, Unit) = found;
        Issued = await db.Set<Certificate>().AsNoTracking().Where(c => c.Round == Round.Nr && c.Unit == Unit.Nr).OrderByDescending(c => c.At).Take(Most).ToListAsync();
        return true;
    }
}
