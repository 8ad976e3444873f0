using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Rulebook.Questions;

namespace Netra.Rulebook.Cards;

/// <summary>The cards there are: one a phase of the day's election.</summary>
[Door(Doors.Public)]
internal sealed class IndexModel(SelfCheck check, Clock clock) : PageModel
{
    public DateOnly Today { get; private set; }
    public ElectionInfo Election { get; private set; } = null!;
    public IReadOnlyList<PhaseInfo> Phases { get; private set; } = [];

    public void OnGet()
    {
        Today = Say.LocalDay(clock.Now, OfficeZone.Wib);
        var code = check.ElectionOf(Today);
        Election = check.Rules.Elections.First(e => e.Code == code);
        Phases = Card.Phases(check.Rules, code, Election.VotingDay);
    }

    public static string Span(PhaseInfo phase, Texts texts) => phase.From == DateOnly.MinValue ? texts["rulebook.period.until", Say.Date(phase.To)]
        : phase.To == DateOnly.MaxValue ? texts["rulebook.period.from", Say.Date(phase.From)]
        : phase.From == phase.To ? Say.Date(phase.From) : texts["rulebook.period.between", Say.Date(phase.From), Say.Date(phase.To)];
}
