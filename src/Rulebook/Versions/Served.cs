using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Rulebook.Versions;

/// <summary>The rulebook as the house asks it: lists from today's version, an answer about a day from that day's.</summary>
internal sealed class ServedRulebook(Editions editions) : IRulebook
{
    public string Version => editions.Today.Version;
    public IReadOnlyList<ActKind> Acts => editions.Today.Rules.Acts;
    public IReadOnlyList<ElectionInfo> Elections => editions.Today.Rules.Elections;
    public IReadOnlyList<SanctionKind> Sanctions => editions.Today.Rules.Sanctions;
    public IReadOnlyList<InstrumentInfo> Instruments => editions.Today.Rules.Instruments;
    public IReadOnlyList<ReportCondition> Conditions => editions.Today.Rules.Conditions;
    public IReadOnlyList<PauseReason> PauseReasons => editions.Today.Rules.PauseReasons;
    public IReadOnlyList<OfficialForm> Forms => editions.Today.Rules.Forms;

    public IRulebook On(DateOnly date) => editions.On(date).Rules;
    public Verdict Explain(Situation situation) => On(situation.Date).Explain(situation);
    public PhaseInfo? PhaseOn(string election, DateOnly date) => On(date).PhaseOn(election, date);
    public string? ElectionOn(DateOnly date, RegionCode region) => On(date).ElectionOn(date, region);
    public IReadOnlyList<Authority> AuthoritiesOn(DateOnly date) => On(date).AuthoritiesOn(date);
}

/// <summary>A clock has the length of the law of its first day; the days off are those known now.</summary>
internal sealed class ServedClocks(Editions editions) : IClocks
{
    public Deadline Derive(string code, DateTime from, OfficeZone zone, string? election = null, IReadOnlyList<Pause>? pauses = null) =>
        editions.On(DateOnly.FromDateTime(from.AddHours((int)zone))).ClocksWith(editions.Newest).Derive(code, from, zone, election, pauses);
}
