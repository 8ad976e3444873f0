using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Web.Home;

/// <summary>The public front: where we are in the election, how to report, what is promised and what is not.</summary>
[Door(Kernel.Doors.Public)]
internal sealed class IndexModel(IRulebook rules, ISelfCheck check, Clock clock, Texts texts) : PageModel
{
    public DateOnly Today { get; private set; }
    public PhaseInfo? Present { get; private set; }
    public IReadOnlyList<AskedQuestion> Asked { get; private set; } = [];
    public IReadOnlyList<PhaseInfo> Phases { get; private set; } = [];
    /// <summary>Whether the candidates are fixed: from that day the same act is discipline, no longer ethics.</summary>
    public bool Determined { get; private set; }
    public int Day => Today.DayNumber - Present!.From.DayNumber + 1;
    public int Days => Present!.To.DayNumber - Present.From.DayNumber + 1;

    public void OnGet()
    {
        Today = Say.LocalDay(clock.Now, OfficeZone.Wib);
        Asked = check.MostAsked(Today);
        if (rules.ElectionOn(Today, RegionCode.Nation) is not { } election) return;
        Present = rules.PhaseOn(election, Today);
        Phases = [.. Around(election).Where(p => p.From > DateOnly.MinValue)];
        Determined = Phases.FirstOrDefault(p => p.Code == "pasca_penetapan_pra_kampanye") is { } fixedFrom && fixedFrom.From <= Today;
    }

    // Phases meet without a gap: the day before one begins belongs to the one before.
    private LinkedList<PhaseInfo> Around(string election)
    {
        var phases = new LinkedList<PhaseInfo>([Present!]);
        while (phases.First!.Value.From > DateOnly.MinValue) phases.AddFirst(rules.PhaseOn(election, phases.First.Value.From.AddDays(-1))!);
        while (phases.Last!.Value.To < DateOnly.MaxValue) phases.AddLast(rules.PhaseOn(election, phases.Last.Value.To.AddDays(1))!);
        return phases;
    }

    public static string Tone(string answer) => answer switch { "prohibited" => "lewat", "allowed" => "baik", "conditional" => "awas", _ => "tunggu" };

    public string Span(PhaseInfo phase) => phase.From == phase.To ? Say.DayMonth(phase.From)
        : phase.To == DateOnly.MaxValue ? texts["web.home.since", Say.DayMonth(phase.From)] : $"{Say.DayMonth(phase.From)} – {Say.DayMonth(phase.To)}";
}
