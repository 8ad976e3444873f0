using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Records;
using Netra.Prevention.Reminders;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Compliance;

/// <summary>The compliance board of the agencies an office serves: what is missing, since when, who must act. It goes from the agency down, a page at a time.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Browse)]
internal sealed class IndexModel(Db db, Contracts.ISession session, IRegister register, IRegions regions, IReferredCases cases, Board board, Reminding reminding, Clock clock) : FormPage
{
    private const int Most = 25;

    [BindProperty(SupportsGet = true, Name = "instansi")] public Guid? Asked { get; set; }
    [BindProperty(SupportsGet = true, Name = "unit")] public Guid? Unit { get; set; }
    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    /// <summary>How many were reminded just now.</summary>
    [BindProperty(SupportsGet = true, Name = "diingatkan")] public int? Reminded { get; set; }
    public IReadOnlyList<ServedAgency> Agencies { get; private set; } = [];
    public ServedAgency Agency { get; private set; } = null!;
    /// <summary>The unit whose units are shown; null for the agency itself.</summary>
    public RoundUnit? Above { get; private set; }
    public (Round Round, Share People, Share Units)? Sum { get; private set; }
    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];
    public IReadOnlyList<(RegionCode Region, Share Share)> Regions { get; private set; } = [];
    /// <summary>null where the officer may not see any here.</summary>
    public IReadOnlyList<ReferredCase>? Cases { get; private set; }
    public int SentToday { get; private set; }
    public string? Next { get; private set; }
    public DateTime Now => clock.Now;
    public OfficeZone Zone => session.Office!.Zone;
    public bool MayKeep => session.Officer!.Permissions.Contains(PreventionPermissions.Keep);
    public bool Employer => session.Office!.Kind == OfficeKind.Ppk && session.Officer!.Permissions.Contains(CasesPermissions.Answer);
    public string Here => $"~/meja/kepatuhan?instansi={Agency.Id.Value}{(Unit is { } unit ? $"&unit={unit}" : "")}";
    public string Where(RegionCode region) => regions.Path(region);
    public IEnumerable<ReferredCase> CasesIn(UnitId unit) => Cases?.Where(c => c.Line.Contains(unit)) ?? [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load()) return NotFound();
        if (Agencies.Count == 0) return Page();
        var units = await register.Below(Agency.Id, Above?.Unit, After is { } after ? new(after) : null, Most);
        if (units.Count == Most) Next = $"{Here}&sesudah={units[^1].Id.Value}";
        Rows = await board.Rows(Agency.Id, units);
        SentToday = await reminding.SentToday(Agency.Id);
        if (Above is null && await board.Sum(Agency.Id) is { } sum) (Sum, Regions) = (sum, await board.Regions(Agency.Id, sum.Round));
        if (Employer) Cases = await cases.Open();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayKeep || !await Load() || Agencies.Count == 0) return NotFound();
        return Redirect($"{Here}&diingatkan={await reminding.Remind(Agency.Id, Above?.Unit)}");
    }

    private async Task<bool> Load()
    {
        Agencies = await register.Served(session);
        if (Agencies.Count == 0) return Asked is null;
        if ((Asked is null ? Agencies[0] : Agencies.FirstOrDefault(a => a.Id.Value == Asked)) is not { } agency) return false;
        Agency = agency;
        if (Unit is not { } unit) return true;
        // A unit of another agency does not exist here.
        if (await db.Latest(new(unit), clock.Now) is not var (above, _) || above.Agency != agency.Id) return false;
        Above = above;
        return true;
    }
}
