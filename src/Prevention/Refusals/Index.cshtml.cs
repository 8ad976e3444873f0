using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rosters;
using Netra.Prevention.Revocations;
using Netra.Prevention.Rounds;
using Netra.Prevention.Units;

namespace Netra.Prevention.Refusals;

/// <summary>A reason as its supervisor reads it.</summary>
internal sealed record Reason(string Name, string Unit, string Agency, string Round, DateTime At, string? Text, bool SignedSince);

[Door(Doors.Desk), Needs(PreventionPermissions.Supervise)]
internal sealed class IndexModel(Db db, Contracts.ISession session, ISeals seals, Clock clock) : PageModel
{
    private const int Most = 20;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public IReadOnlyList<Reason> Reasons { get; private set; } = [];
    public string? Next { get; private set; }
    public OfficeZone Zone => session.Office!.Zone;

    public async Task OnGetAsync()
    {
        var office = session.Office!.Id;
        var rows = db.Set<Refused>().AsNoTracking().Where(r => r.Office == office);
        if (After is { } after) rows = rows.Where(r => r.Id < after);
        var page = await (from r in rows
                          join s in db.Set<Signer>() on new { r.Round, r.Person } equals new { s.Round, s.Person }
                          join u in db.Set<RoundUnit>() on s.Unit equals u.Nr
                          join round in db.Set<Round>() on r.Round equals round.Nr
                          orderby r.Id descending
                          select new { Refused = r, s.Name, Unit = u.Name, u.AgencyName, Round = round.Name, Signed = db.Set<Pact>().Any(p => p.Round == r.Round && p.Person == r.Person && !db.Set<Revocation>().Any(v => v.Code == p.Code)) }).Take(Most).ToListAsync();
        await Saw([.. page.Select(p => p.Refused)]);
        var reasons = new List<Reason>();
        foreach (var row in page)
        {
            using var seal = await seals.Open(row.Refused.Seal);
            reasons.Add(new(row.Name, row.Unit, row.AgencyName, row.Round, row.Refused.At, seal?.Reveal(row.Refused.Reason, Refused.Place), row.Signed));
        }
        Reasons = reasons;
        if (page.Count == Most) Next = "?sesudah=" + page[^1].Refused.Id;
    }

    // Saved before anything is shown (UU 27/2022 art. 32).
    private async Task Saw(IReadOnlyCollection<Refused> refused)
    {
        if (refused.Count == 0) return;
        foreach (var one in refused) db.Add(new View { Id = Clock.NewId(clock.Now), Round = one.Round, Person = one.Person, At = clock.Now, Officer = session.Officer!.Id, How = "refusal" });
        db.Record(new RefusalsRead(session.Office!.Id, refused.Count), session.Actor, new Because("UU 27/2022 ps 32"), clock.Now);
        await db.SaveChangesAsync();
    }
}
