using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Registry.Agencies;

/// <summary>Names the office that carries out sanctions for an agency.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Assign)]
internal sealed class EditModel(Db db, ISession session, IOffices offices, Clock clock) : FormPage
{
    [BindProperty] public string Office { get; set; } = "";
    [BindProperty] public DateInput Since { get; set; } = new();
    [BindProperty] public string Reason { get; set; } = "";
    public AgencyRecord Agency { get; private set; } = null!;
    public IReadOnlyList<Office> Offices { get; private set; } = [];
    public IEnumerable<Option> Options => Offices.Select(o => new Option(o.Id.Value.ToString("N"), o.Name));
    private DateOnly Today => Say.LocalDay(clock.Now, session.Office!.Zone);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Since = DateInput.Of(Today);
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var (reason, office) = (Reason.Trim(), Offices.FirstOrDefault(o => o.Id.Value.ToString("N") == Office));
        Check(office is not null, nameof(Office), "registry.agency.ppk-missing");
        Check(Since.Value is not null, nameof(Since), "registry.term.date-missing");
        Check(Reasons.Fit(reason), nameof(Reason), "registry.why-missing");
        if (!ModelState.IsValid) return Again();
        var last = await db.Set<AgencyPpk>().AsNoTracking().Where(p => p.Agency == Agency.Nr).OrderByDescending(p => p.Serial).FirstOrDefaultAsync();
        var outcome = Agency.Assign(office!, last, Since.Value!.Value, Today, reason, session.Actor, clock.Now);
        if (outcome.Value is not { } named) return Refuse(outcome.Refused!, outcome.Refused is PpkAlready ? nameof(Office) : nameof(Since));
        db.Update(Agency);
        db.Add(named);
        db.Record(new AgencyPpkNamed(Agency.Id, named.Office, named.Since), session.Actor, new Because(Basis.Sanction, named.Id), clock.Now);
        return await db.SaveOnce() ? Redirect($"~/meja/instansi/{id}") : Refuse(new SomebodyElse());
    }

    private async Task<bool> Load(Guid id)
    {
        var sought = new AgencyId(id);
        if (await db.Set<AgencyRecord>().AsNoTracking().Shown(session).FirstOrDefaultAsync(a => a.Id == sought) is not { } agency) return false;
        (Agency, Offices) = (agency, [.. (await offices.All()).Where(o => o.Kind is OfficeKind.Ppk).OrderBy(o => o.Name, StringComparer.Ordinal)]);
        return true;
    }
}
