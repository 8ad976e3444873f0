using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Web.Home;

/// <summary>The public front: where we are in the election, how to report, what is promised and what is not.</summary>
[Door(Kernel.Doors.Public)]
internal sealed class IndexModel(IRulebook rules, Clock clock) : PageModel
{
    public DateOnly Today { get; private set; }
    public PhaseInfo? Present { get; private set; }
    public IReadOnlyList<PhaseInfo> Phases { get; private set; } = [];
    /// <summary>Whether the candidates are fixed: from that day the same act is discipline, no longer ethics.</summary>
    public bool Determined { get; private set; }
    public int Day => Today.DayNumber - Present!.From.DayNumber + 1;
    public int Days => Present!.To.DayNumber - Present.From.DayNumber + 1;

    public void OnGet()
    {
        Today = DateOnly.FromDateTime(Say.Local(clock.Now, OfficeZone.Wib));
        if (rules.ElectionOn(Today, RegionCode.Nation) is not { } election) return;
        Phases = [.. rules.Phases(election).Where(p => p.Code != "pra_tahapan")];
        Present = Phases.FirstOrDefault(p => p.From <= Today && Today <= p.To);
        Determined = Phases.FirstOrDefault(p => p.Code == "pasca_penetapan_pra_kampanye") is { } fixedFrom && fixedFrom.From <= Today;
    }

    public string Span(PhaseInfo phase) => phase.From == phase.To ? Say.ShortDate(phase.From)
        : phase.To == DateOnly.MaxValue ? $"{Say.ShortDate(phase.From)} –" : $"{Say.ShortDate(phase.From)} – {Say.ShortDate(phase.To)}";
}
