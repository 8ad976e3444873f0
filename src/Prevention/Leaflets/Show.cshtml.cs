using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Campaigns;

namespace Netra.Prevention.Leaflets;

/// <summary>A sheet to print for a campaign: its heading, and what the rulebook answers today to the questions asked most.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Outreach)]
internal sealed class ShowModel(Db db, Contracts.ISession session, IOffices offices, ISelfCheck check, IRulebook rules, Clock clock) : PageModel
{
    public Campaign Campaign { get; private set; } = null!;
    public Office Office { get; private set; } = null!;
    public string Version => rules.On(Today).Version;
    public DateOnly Today => Say.LocalDay(clock.Now, Campaign.Zone);
    public IEnumerable<IGrouping<string, AskedQuestion>> Answers => check.MostAsked(Today).GroupBy(q => q.Answer);

    public static string Sign(string answer) => answer switch { "prohibited" => "tidak", "allowed" => "boleh", "conditional" => "syarat", _ => "telaah" };

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await (await db.CampaignsFor(session, offices)).SingleOrDefaultAsync(c => c.Id == new CampaignId(id)) is not { } campaign) return NotFound();
        (Campaign, Office) = (campaign, (await offices.Find(campaign.Office))!);
        return Page();
    }
}
