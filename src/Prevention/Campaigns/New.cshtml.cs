using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Prevention.Campaigns;

[Door(Doors.Desk), Needs(PreventionPermissions.Outreach)]
internal sealed class NewModel(Contracts.ISession session, IRegions regions, OpeningCampaign opening, Clock clock) : FormPage
{
    [BindProperty] public CampaignInput Input { get; set; } = new();
    public IEnumerable<Option> Media => Campaign.Media.Select(m => new Option(m, T["prevention.campaign.medium." + m]));
    private DateOnly Today => Say.LocalDay(clock.Now, session.Office!.Zone);

    public void OnGet()
    {
        (Input.From, Input.To) = (DateInput.Of(Today), DateInput.Of(Today.AddDays(30)));
        if (session.Office!.Region.Level >= RegionLevel.Regency) Input.Targets = $"{session.Office.Region} 1";
    }

    public async Task<IActionResult> OnPostAsync()
    {
        foreach (var (field, text) in Input.Faults(regions, session.Office!.Region)) Check(false, $"Input.{field}", text);
        if (!ModelState.IsValid) return Again();
        return Redirect($"~/meja/imbauan/{(await opening.Open(Input)).Id.Value}");
    }
}
