using Netra.Contracts;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Judging;

/// <summary>Answers a situation from the book. Pure: the same situation and book give the same verdict, and no rule stands in code.</summary>
internal sealed class Engine : IRulebook
{
    private readonly Book book;
    private readonly Reasons reasons;
    private readonly Summary summary;
    private readonly Tracks tracks;
    /// <summary>The rules that name an act, by the act's place; so one explanation touches a dozen rules, not all.</summary>
    private readonly Rule[][] byAct;
    /// <summary>Before this day some person has no rule at all, not even a principle; without a basis there is no verdict.</summary>
    private readonly DateOnly earliest;

    public Engine(Book book)
    {
        this.book = book;
        (reasons, summary, tracks) = (new(book), new(book), new(book));
        byAct = [.. book.Lexicon.Acts.Terms.Select((_, place) => book.Rules.Where(r => r.When.Any(c => (c.Acts & (1L << place)) != 0)).ToArray())];
        earliest = book.Rules.Where(r => r.Fallback).Select(r => r.Validity.From ?? default).DefaultIfEmpty().Max();
        Acts = [.. book.Lexicon.Acts.Terms.Select(t => new ActKind(t.Code, t.Name, t.Hint!))];
        Elections = [.. book.Elections.Select(e => new ElectionInfo(e.Code, e.Name, e.VotingDay, [.. e.Contests.Select(c => c.Contest)]))];
        PauseReasons = [.. book.Pauses.Select(p => p.Reason)];
        (Conditions, Forms) = ([.. book.Conditions.Select(c => c.Condition)], [.. book.Forms.Select(f => f.Form)]);
        Instruments = [.. book.Instruments.Select(i => new InstrumentInfo(i.Code, i.Short, i.Title, i.Validity.From, i.Validity.To, i.Confidence, $"aturan#{Questions.Anchor.Of(i.Code)}"))];
        Sanctions = [.. book.Sanctions.Values.Select(s => s.Kind).OrderBy(k => k.Weight).ThenBy(k => k.Code, StringComparer.Ordinal)];
    }

    public string Version => book.Version;
    /// <summary>One version is all an engine knows.</summary>
    public IRulebook On(DateOnly date) => this;
    public IReadOnlyList<ActKind> Acts { get; }
    public IReadOnlyList<ElectionInfo> Elections { get; }
    public IReadOnlyList<SanctionKind> Sanctions { get; }
    public IReadOnlyList<InstrumentInfo> Instruments { get; }
    public IReadOnlyList<PauseReason> PauseReasons { get; }
    public IReadOnlyList<ReportCondition> Conditions { get; }
    public IReadOnlyList<OfficialForm> Forms { get; }

    public Verdict Explain(Situation situation)
    {
        var election = book.Election(situation.Election);
        var facts = Reading.Of(situation, election, book.Lexicon);
        var rules = byAct[book.Lexicon.Acts.Place(situation.Act)];
        var judgements = Outlook.Of(election, situation.Contest, situation.Target, situation.Date)
            .Select(o => Judgement.Of(facts.Under(o, book.Lexicon), o, rules)).ToList();
        if (judgements.Exists(j => j.Matches.Count == 0)) throw new UnknownValue("date", $"{situation.Date:yyyy-MM-dd}", [$"{earliest:yyyy-MM-dd} and later"]);
        var open = judgements.Skip(1).Any(j => !j.SameAs(judgements[0]));
        return Compose(situation, election, facts, open ? judgements : judgements[..1], open);
    }

    public PhaseInfo? PhaseOn(string election, DateOnly date) =>
        book.Elections.FirstOrDefault(e => e.Code == election) is { } known ? PhaseDays.On(known, date, book.Lexicon) : null;

    public string? ElectionOn(DateOnly date, RegionCode region) => book.Elections.FirstOrDefault(e => e.Stages.Hold(date))?.Code;

    public IReadOnlyList<Authority> AuthoritiesOn(DateOnly date) =>
        [.. book.Authorities.Select(a => a.Authority).Where(a => new Validity(a.ValidFrom, a.ValidTo).Holds(date))];

    private Verdict Compose(Situation situation, Election election, in Facts facts, List<Judgement> judgements, bool open)
    {
        var matched = Matched(facts, judgements, situation.Person.PriorSanctionSameKind, open);
        var effect = open ? Effect.Review : judgements[0].Effect;
        var heaviest = judgements.ConvertAll(j => Heaviest(j, situation.Person.PriorSanctionSameKind));
        var settled = heaviest.TrueForAll(h => h == heaviest[0]) ? heaviest[0] : null;
        var answer = effect switch { Effect.Prohibits => "prohibited", Effect.Review => "needs-legal-review", Effect.Conditional => "conditional", _ => "allowed" };
        return new()
        {
            Answer = answer, Phase = judgements[0].Outlook.Phase,
            TargetStatus = situation.Target == "contestant" && judgements.TrueForAll(j => j.Outlook.Status == judgements[0].Outlook.Status) ? judgements[0].Outlook.Status : null,
            Rules = matched, Heaviest = settled, NearMisses = Missed(facts, judgements), CriminalScreen = Screen(facts, judgements),
            Procedure = tracks.For(matched, effect, election.Law, facts), Authorities = AuthoritiesOn(situation.Date),
            Summary = summary.Of(answer, situation, matched, settled, open ? judgements.ConvertAll(j => reasons.Standing(j.Outlook)) : [])
        };
    }

    private List<MatchedRule> Matched(Facts facts, List<Judgement> judgements, bool repeated, bool open)
    {
        var matched = new List<MatchedRule>();
        foreach (var judgement in judgements)
        {
            var under = facts.Under(judgement.Outlook, book.Lexicon);
            foreach (var match in judgement.Matches)
                if (!matched.Exists(m => m.Code == match.Rule.Code))
                    matched.Add(new(match.Rule.Code, match.Rule.Class, match.Sanctions, Reasons.BasisOn(match.Rule, facts.Date),
                        reasons.Confidence(match), reasons.ForMatch(match, under, judgement.Outlook, repeated, open)));
        }
        return matched;
    }

    private List<NearMiss> Missed(Facts facts, List<Judgement> judgements)
    {
        var under = facts.Under(judgements[0].Outlook, book.Lexicon);
        var misses = new List<NearMiss>();
        foreach (var miss in judgements[0].Misses)
            if (!miss.Rule.IsCriminal && !miss.Rule.Quiet && miss.Check > Check.Region && !judgements.Exists(j => Holds(j, miss.Rule)))
                misses.Add(new(miss.Rule.Code, reasons.ForMiss(miss, under)));
        return misses;
    }

    private List<CriminalProvision> Screen(Facts facts, List<Judgement> judgements)
    {
        var under = facts.Under(judgements[0].Outlook, book.Lexicon);
        var screen = new List<CriminalProvision>();
        foreach (var rule in judgements.SelectMany(j => j.Matches).Select(m => m.Rule).Where(r => r.IsCriminal).Distinct())
            screen.Add(new(rule.Code, judgements.TrueForAll(j => Holds(j, rule)),
                book.Lexicon.Say("criminal.applies", rule.Text, rule.Penalty ?? rule.Text)));
        foreach (var miss in judgements[0].Misses)
            if (miss.Rule.IsCriminal && !miss.Rule.Quiet && miss.Check > Check.Region && !screen.Exists(s => s.Provision == miss.Rule.Code))
                screen.Add(new(miss.Rule.Code, false, reasons.ForMiss(miss, under)));
        return screen;
    }

    private static bool Holds(Judgement judgement, Rule rule)
    {
        foreach (var match in judgement.Matches)
            if (match.Rule == rule) return true;
        return false;
    }

    /// <summary>Only the heaviest sanction counts, and repetition raises it (PP 94/2021 art. 35(1)-(2)).</summary>
    private string? Heaviest(Judgement judgement, bool repeated)
    {
        Sanction? heaviest = null;
        foreach (var match in judgement.Matches)
            if (match.Condition.Effect == Effect.Prohibits)
                foreach (var code in match.Sanctions)
                    if (book.Sanctions[code] is var sanction && !(sanction.Kind.Weight <= heaviest?.Kind.Weight)) heaviest = sanction;
        return repeated ? heaviest?.RaisedTo ?? heaviest?.Kind.Code : heaviest?.Kind.Code;
    }
}
