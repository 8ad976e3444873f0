using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Referrals;

[Door(Doors.Desk), Needs(CasesPermissions.Answer)]
internal sealed class IndexModel(Db db, ISession session, IOffices offices, IClocks clocks, Clock clock) : PageModel
{
    private const int Most = 25;

    /// <summary>The time of the last one shown, round-trip format.</summary>
    [BindProperty(SupportsGet = true, Name = "sebelum")] public string? Before { get; set; }
    public IReadOnlyList<Referral> Referrals { get; private set; } = [];
    public IReadOnlyDictionary<OfficeId, Office> Offices { get; private set; } = new Dictionary<OfficeId, Office>();
    public string? Next { get; private set; }
    public OfficeZone Zone => session.Office!.Zone;
    public DateTime Now => clock.Now;
    public IReadOnlyDictionary<CaseFileId, Standing> Standings { get; private set; } = new Dictionary<CaseFileId, Standing>();
    public Deadline? ClockOf(Referral referral) => clocks.Running(referral, Zone, Standings[referral.FileId]);
    public string StateOf(Referral referral) => referral.State(Standings[referral.FileId]);

    public async Task OnGetAsync()
    {
        var query = db.ReferralsTo(session);
        if (DateTime.TryParseExact(Before, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var before) && before.Kind == DateTimeKind.Utc) query = query.Where(r => r.At < before);
        Referrals = await query.OrderByDescending(r => r.At).Take(Most).AsNoTracking().ToListAsync();
        Standings = await db.Standings(Referrals);
        Offices = (await offices.All()).ToDictionary(o => o.Id);
        if (Referrals.Count == Most) Next = "?sebelum=" + Uri.EscapeDataString(Referrals[^1].At.ToString("O", CultureInfo.InvariantCulture));
    }
}
